using Akka.Actor;
using AkkaSockets.Telemetry;

namespace AkkaSockets;

/// <summary>What the connections of one owner share.</summary>
/// <param name="Clock">The time their limits are measured in.</param>
/// <param name="Framing">How their input is divided into frames; null leaves it as it comes.</param>
/// <param name="FrameAttempts">How often a frame is handed to a handler that throws.</param>
internal sealed record ConnectionEnvironment(SocketClock Clock, FrameCodec? Framing, int FrameAttempts)
{
    /// <summary>A proxy's header comes first, which names the peer; the owner is then asked whether it is admitted.</summary>
    public bool ExpectsProxyHeader { get; init; }

    /// <summary>How such a header is read.</summary>
    public ProxySettings Proxy { get; init; } = ProxySettings.Default;

    /// <summary>The groups of the actor system; null where there is none.</summary>
    public ConnectionGroups? Groups { get; init; }

    /// <summary>The memory that the connections of the actor system share; null without limit.</summary>
    public MemoryBudget? Budget { get; init; }

    /// <summary>Where what the connections do is counted; null where nothing is.</summary>
    public ServerMetrics? Metrics { get; init; }

    public static ConnectionEnvironment Of(ActorSystem system, FrameCodec? framing, HandlerFailureSettings failure) =>
        new(SocketClock.Of(system.Scheduler), framing, failure.FrameAttempts)
        {
            Groups = ConnectionGroups.Of(system),
            Budget = system.Sockets().MemoryBudget,
        };
}
