using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>What an actor sees of the system. Only valid on the actor's own thread of execution.</summary>
public interface IActorContext : IActorRefFactory, ICanWatch
{
    /// <summary>The actor's own ref.</summary>
    IActorRef Self { get; }

    /// <summary>How the actor was made.</summary>
    Props Props { get; }

    /// <summary>Who sent the message in hand; the system's dead letters if nobody did.</summary>
    IActorRef Sender { get; }

    /// <summary>The system the actor lives in.</summary>
    ActorSystem System { get; }

    /// <summary>The actor's parent.</summary>
    IActorRef Parent { get; }

    /// <summary>The dispatcher the actor runs on.</summary>
    MessageDispatcher Dispatcher { get; }

    /// <summary>After how long without a message <see cref="Akka.Actor.ReceiveTimeout"/> comes; null for never.</summary>
    TimeSpan? ReceiveTimeout { get; }

    /// <summary>Replaces the behaviour, and the ones below it.</summary>
    void Become(Receive receive);

    /// <summary>Puts a behaviour on top of the present one.</summary>
    void BecomeStacked(Receive receive);

    /// <summary>Goes back to the behaviour below; the first one stays.</summary>
    void UnbecomeStacked();

    /// <summary>The child of that name, or <see cref="ActorRefs.Nobody"/>.</summary>
    IActorRef Child(string name);

    /// <summary>All children, those that are stopping included.</summary>
    IEnumerable<IActorRef> GetChildren();

    /// <summary>Asks for <see cref="Akka.Actor.ReceiveTimeout"/> after each such time without a message; null switches it off.</summary>
    void SetReceiveTimeout(TimeSpan? timeout);

    /// <summary>Stops a child, or the actor itself, after the message in hand.</summary>
    void Stop(IActorRef child);
}
