using Akka.Actor;

namespace Akka.Event;

/// <summary>A message to an actor that is no more, or never was.</summary>
public sealed class DeadLetter : AllDeadLetters
{
    /// <summary>A message that was not delivered.</summary>
    /// <exception cref="ArgumentNullException">Sender or recipient is null.</exception>
    public DeadLetter(object message, IActorRef sender, IActorRef recipient) : base(
        message,
        sender ?? throw new ArgumentNullException(nameof(sender), "A dead letter needs a sender; use ActorRefs.NoSender's stand-in, DeadLetters."),
        recipient ?? throw new ArgumentNullException(nameof(recipient), "A dead letter needs a recipient."))
    {
    }
}
