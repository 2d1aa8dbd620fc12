using Akka.Actor;

namespace Akka.Event;

/// <summary>A message whose loss is normal, see <see cref="IDeadLetterSuppression"/>. Nothing logs it; subscribe to see it.</summary>
public sealed class SuppressedDeadLetter : AllDeadLetters
{
    /// <summary>A message that was not delivered.</summary>
    /// <exception cref="ArgumentNullException">Sender or recipient is null.</exception>
    public SuppressedDeadLetter(IDeadLetterSuppression message, IActorRef sender, IActorRef recipient) : base(
        message,
        sender ?? throw new ArgumentNullException(nameof(sender), "A dead letter needs a sender."),
        recipient ?? throw new ArgumentNullException(nameof(recipient), "A dead letter needs a recipient."))
    {
    }
}
