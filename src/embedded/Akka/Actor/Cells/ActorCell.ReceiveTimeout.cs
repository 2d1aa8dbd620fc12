using Akka.Actor.Internal;

namespace Akka.Actor;

public partial class ActorCell
{
    private ReceiveTimeoutWatch? _timeout;
    private TimerScheduler? _timers;

    /// <inheritdoc/>
    public TimeSpan? ReceiveTimeout => _timeout?.Timeout;

    /// <summary>Asks for <see cref="Akka.Actor.ReceiveTimeout"/> after each such time without a message; null switches it off.</summary>
    public void SetReceiveTimeout(TimeSpan? timeout = null)
    {
        if (timeout is null && _timeout is null) return;
        (_timeout ??= new ReceiveTimeoutWatch(this)).Set(timeout);
    }
}
