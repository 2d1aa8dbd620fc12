namespace Akka.Actor;

/// <summary>Something that messages can be sent to.</summary>
public interface ICanTell
{
    /// <summary>Sends a message without waiting for anything.</summary>
    /// <param name="message">The message; not null.</param>
    /// <param name="sender">Whom the receiver may answer.</param>
    void Tell(object message, IActorRef sender);
}
