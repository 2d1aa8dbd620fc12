using Akka.Actor.Internal;
using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

public partial class ActorCell
{
    private DeathWatch? _watch;

    /// <inheritdoc/>
    public IActorRef Watch(IActorRef subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        (_watch ??= new DeathWatch(this)).Watch(subject, null);
        return subject;
    }

    /// <inheritdoc/>
    public IActorRef WatchWith(IActorRef subject, object message)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(message);
        (_watch ??= new DeathWatch(this)).Watch(subject, message);
        return subject;
    }

    /// <inheritdoc/>
    public IActorRef Unwatch(IActorRef subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        _watch?.Unwatch(subject);
        return subject;
    }

    /// <summary>Lets a notice that was delivered already be delivered once more.</summary>
    internal void AwaitAgain(Terminated terminated) => _watch?.Await(terminated);

    private void HandleWatch(Watch watch)
    {
        if ((_watch ??= new DeathWatch(this)).AddWatcher(watch.Watcher) && TellsLifecycle) Debug($"now watched by {watch.Watcher}");
    }

    private void HandleUnwatch(Unwatch unwatch)
    {
        if (_watch?.RemoveWatcher(unwatch.Watcher) == true && TellsLifecycle) Debug($"no longer watched by {unwatch.Watcher}");
    }

    private void HandleDeath(DeathWatchNotification notice)
    {
        _watch?.Died(notice, deliver: _phase != CellPhase.Stopping);
        HandleChildTerminated(notice.Actor);
    }
}
