using System.Diagnostics;

namespace AkkaSockets.Telemetry;

/// <summary>
/// The span of a connection. It begins and ends in whatever thread an actor runs in, so it never becomes that thread's
/// current activity, nor takes that for its parent.
/// </summary>
internal static class ConnectionTrace
{
    private const string Name = "tcp connection";

    private static readonly ActivitySource Source = new(SocketsTelemetry.ActivitySourceName, SocketsTelemetry.Version);

    /// <returns>The span; null if nobody listens.</returns>
    public static Activity? StartServer(SocketEndpoint local, SocketEndpoint remote) => Start(ActivityKind.Server, server: local, client: remote, remote);

    /// <param name="server">Where it connects to, as it is configured.</param>
    /// <param name="remote">The address that it is connected to.</param>
    /// <returns>The span; null if nobody listens.</returns>
    public static Activity? StartClient(SocketEndpoint server, SocketEndpoint remote) => Start(ActivityKind.Client, server, client: null, remote);

    /// <summary>A proxy has said who its client is.</summary>
    public static void SetClient(Activity? span, SocketEndpoint client) =>
        span?.SetTag(Tags.ClientAddress, client.Host).SetTag(Tags.ClientPort, client.Port);

    public static void End(Activity? span, ConnectionClosed closed)
    {
        if (span is null)
            return;
        var name = Tags.Of(closed.Reason.Kind);
        span.SetTag(Tags.EndReason, name);
        span.SetTag(Tags.BytesReceived, closed.BytesReceived);
        span.SetTag(Tags.BytesSent, closed.BytesSent);
        if (!closed.Reason.IsClean)
        {
            // Without the detail, which may be an exception's message and have the peer's bytes in it.
            span.SetTag(Tags.ErrorType, name);
            span.SetStatus(ActivityStatusCode.Error, new CloseReason(closed.Reason.Kind).ToString());
        }

        var current = Activity.Current;
        span.Stop();
        Activity.Current = current;
    }

    private static Activity? Start(ActivityKind kind, SocketEndpoint server, SocketEndpoint? client, SocketEndpoint peer)
    {
        if (!Source.HasListeners())
            return null;
        var current = Activity.Current;
        Activity.Current = null;
        try
        {
            var tags = new TagList
            {
                { Tags.ServerAddress, server.Host },
                { Tags.ServerPort, server.Port },
                { Tags.PeerAddress, peer.Host },
                { Tags.PeerPort, peer.Port },
                { Tags.Transport, server.Scheme },
            };
            if (Tags.NetworkTypeOf(peer.Address) is { } type)
                tags.Add(Tags.NetworkType, type);
            if (client is not null)
            {
                tags.Add(Tags.ClientAddress, client.Host);
                tags.Add(Tags.ClientPort, client.Port);
            }

            return Source.StartActivity(kind, tags: tags, name: Name);
        }
        finally
        {
            Activity.Current = current;
        }
    }
}
