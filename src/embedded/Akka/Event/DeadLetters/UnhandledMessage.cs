using Akka.Actor;

namespace Akka.Event;

/// <summary>A message that reached its actor, which had no use for it.</summary>
public sealed class UnhandledMessage : AllDeadLetters
{
    /// <summary>A message that was not handled.</summary>
    public UnhandledMessage(object message, IActorRef sender, IActorRef recipient) : base(message, sender, recipient)
    {
    }
}
