using Akka.Actor;

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

    public static ConnectionEnvironment Of(ActorSystem system, FrameCodec? framing, HandlerFailureSettings failure) =>
        new(SocketClock.Of(system.Scheduler), framing, failure.FrameAttempts);
}
