using System.Collections.Immutable;

namespace AkkaSockets;

/// <summary>A listener's answer to <see cref="Listener.GetStatus"/>.</summary>
/// <param name="State">What it is doing.</param>
/// <param name="Endpoint">Where it is set to listen.</param>
/// <param name="BoundEndpoint">Where it listens, with the actual address and port; null while it isn't bound.</param>
/// <param name="Connections">Connections that are open now.</param>
/// <param name="Accepted">Connections served since the listener started.</param>
/// <param name="Refused">Connections refused since then: over a limit, or while draining.</param>
/// <param name="HandlerFailures">Exceptions thrown by connection actors since then.</param>
/// <param name="BindFailures">Failed attempts to bind since it was last bound.</param>
public sealed record ListenerStatus(
    ListenerState State,
    SocketEndpoint Endpoint,
    SocketEndpoint? BoundEndpoint,
    int Connections,
    long Accepted,
    long Refused,
    long HandlerFailures,
    int BindFailures)
{
    /// <summary>Connections that wait for a place, or for the listener to be resumed.</summary>
    public int Waiting { get; init; }

    /// <summary>Listening sockets that are bound now, of <see cref="ListenerSettings.AcceptSockets"/>.</summary>
    public int AcceptSockets { get; init; }

    /// <summary>What <see cref="Refused"/> is made up of; every reason is there.</summary>
    public IReadOnlyDictionary<RefusalReason, long> RefusedByReason { get; init; } = ImmutableDictionary<RefusalReason, long>.Empty;
}
