namespace Akka.Actor;

/// <summary>Something that can be told when an actor stops.</summary>
public interface ICanWatch
{
    /// <summary>Asks for <see cref="Terminated"/> when the actor stops.</summary>
    /// <returns>The same ref.</returns>
    IActorRef Watch(IActorRef subject);

    /// <summary>Asks for a message of one's own when the actor stops. Without effect if the actor is watched already.</summary>
    /// <returns>The same ref.</returns>
    IActorRef WatchWith(IActorRef subject, object message);

    /// <summary>Takes the watch back; a notice that waits in the mailbox is dropped.</summary>
    /// <returns>The same ref.</returns>
    IActorRef Unwatch(IActorRef subject);
}
