using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Dispatch.SysMsg;

namespace Akka.Tests.Actor;

/// <summary>
/// A ref without an actor, for either side of a death watch: it keeps the orders it gets, says nothing by itself, and does in the thread
/// of the one that has ended what it is told to do at such a notice.
/// </summary>
internal sealed class Phantom(ActorSystem system, Action<DeathWatchNotification>? noticed = null) : MinimalActorRef
{
    public override ActorPath Path { get; } = ((ExtendedActorSystem)system).Provider.TempPath();

    public override IActorRefProvider Provider => ((ExtendedActorSystem)system).Provider;

    /// <summary>What others have ordered: watches and their ends.</summary>
    public ConcurrentQueue<ISystemMessage> Orders { get; } = new();

    public override void SendSystemMessage(ISystemMessage message)
    {
        if (message is DeathWatchNotification notice) noticed?.Invoke(notice);
        else Orders.Enqueue(message);
    }

    /// <summary>Tells a watcher that this one has ended.</summary>
    public void EndFor(IActorRef watcher, bool existed = true) =>
        ((IInternalActorRef)watcher).SendSystemMessage(new DeathWatchNotification(this, existed, addressTerminated: false));

    /// <summary>Watches an actor, as one of several.</summary>
    public void Watches(IActorRef subject) => ((IInternalActorRef)subject).SendSystemMessage(new Watch((IInternalActorRef)subject, this));

    /// <summary>Ends that watch.</summary>
    public void Unwatches(IActorRef subject) => ((IInternalActorRef)subject).SendSystemMessage(new Unwatch((IInternalActorRef)subject, this));
}
