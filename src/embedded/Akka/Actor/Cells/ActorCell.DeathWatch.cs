using Akka.Actor.Internal;
using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

public partial class ActorCell
{
    private DeathWatch? _watch;

    /// <inheritdoc/>
    public IActorRef Watch(IActorRef subject)
    {
        (_watch ??= new DeathWatch(this)).Watch(subject, null);
        return subject;
    }

    /// <inheritdoc/>
    public IActorRef WatchWith(IActorRef subject, object message)
    {
        ArgumentNullException.ThrowIfNull(message);
        (_watch ??= new DeathWatch(this)).Watch(subject, message);
        return subject;
    }

    /// <inheritdoc/>
    public IActorRef Unwatch(IActorRef subject)
    {
        _watch?.Unwatch(subject);
        return subject;
    }

    private void HandleWatch(Watch watch) => (_watch ??= new DeathWatch(this)).AddWatcher(watch.Watcher);

    private void HandleDeath(DeathWatchNotification notice)
    {
        _watch?.Died(notice, deliver: _phase != CellPhase.Stopping);
        HandleChildTerminated(notice.Actor);
    }
}
