using Akka.Dispatch.SysMsg;

namespace Akka.Actor.Internal;

/// <summary>Whom an actor watches and who watches it. Only touched by the actor's own thread of execution.</summary>
internal sealed class DeathWatch(ActorCell cell)
{
    private readonly Dictionary<IActorRef, object?> _watching = [];
    private readonly Dictionary<IActorRef, Terminated> _queued = [];
    private HashSet<IActorRef>? _watchers;

    internal void Watch(IActorRef subject, object? message)
    {
        if (subject.Equals(cell.Self)) return;
        // A notice that waits in the mailbox answers this watch too: one end is told once.
        if (_queued.ContainsKey(subject) || !_watching.TryAdd(subject, message)) return;
        var watchee = (IInternalActorRef)subject;
        watchee.SendSystemMessage(new Watch(watchee, (IInternalActorRef)cell.Self));
    }

    internal void Unwatch(IActorRef subject)
    {
        if (_watching.Remove(subject))
        {
            var watchee = (IInternalActorRef)subject;
            watchee.SendSystemMessage(new Unwatch(watchee, (IInternalActorRef)cell.Self));
        }

        _queued.Remove(subject);
    }

    internal bool AddWatcher(IActorRef watcher) => (_watchers ??= []).Add(watcher);

    internal bool RemoveWatcher(IActorRef watcher) => _watchers?.Remove(watcher) == true;

    /// <summary>A watched actor has stopped: its notice takes its place behind the messages that are in the mailbox.</summary>
    internal void Died(DeathWatchNotification notice, bool deliver)
    {
        if (!_watching.Remove(notice.Actor, out var message) || !deliver) return;
        var terminated = new Terminated(notice.Actor, notice.ExistenceConfirmed, notice.AddressTerminated);
        _queued[notice.Actor] = terminated;
        cell.SendMessage(notice.Actor, message is null ? terminated : new TerminatedWith(terminated, message));
    }

    /// <summary>Whether a queued notice is still wanted; it is delivered once.</summary>
    internal bool Take(Terminated terminated) =>
        _queued.TryGetValue(terminated.ActorRef, out var expected) && ReferenceEquals(expected, terminated) && _queued.Remove(terminated.ActorRef);

    internal void Await(Terminated terminated) => _queued[terminated.ActorRef] = terminated;

    internal void UnwatchAll()
    {
        foreach (var subject in _watching.Keys)
        {
            var watchee = (IInternalActorRef)subject;
            watchee.SendSystemMessage(new Unwatch(watchee, (IInternalActorRef)cell.Self));
        }

        _watching.Clear();
        _queued.Clear();
    }

    internal void TellWatchers(IActorRef parent)
    {
        if (_watchers is null) return;
        foreach (var watcher in _watchers)
        {
            // The parent is told anyway.
            if (!watcher.Equals(parent))
                ((IInternalActorRef)watcher).SendSystemMessage(new DeathWatchNotification(cell.Self, existenceConfirmed: true, addressTerminated: false));
        }

        _watchers = null;
    }
}
