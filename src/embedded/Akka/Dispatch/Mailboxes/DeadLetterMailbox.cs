using Akka.Dispatch;
using Akka.Dispatch.MessageQueues;

namespace Akka.Actor;

/// <summary>Where messages for actors that are gone end: the system's dead letters.</summary>
public sealed class DeadLetterMailbox : Mailbox
{
    /// <summary>Makes the mailbox.</summary>
    /// <param name="deadLetters">Whom each message is sent to, wrapped in a <see cref="Event.DeadLetter"/>.</param>
    public DeadLetterMailbox(IActorRef deadLetters)
        : base(new DeadLetterQueue(deadLetters))
    {
    }
}
