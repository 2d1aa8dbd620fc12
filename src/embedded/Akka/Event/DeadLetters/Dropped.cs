using Akka.Actor;

namespace Akka.Event;

/// <summary>A message that was thrown away on purpose, because a queue was full for instance.</summary>
public sealed class Dropped : AllDeadLetters
{
    /// <summary>A message that was thrown away, from nobody in particular.</summary>
    public Dropped(object message, string reason, IActorRef recipient) : this(message, reason, ActorRefs.NoSender, recipient)
    {
    }

    /// <summary>A message that was thrown away.</summary>
    public Dropped(object message, string reason, IActorRef sender, IActorRef recipient) : base(message, sender, recipient) =>
        Reason = reason;

    /// <summary>Why it was thrown away.</summary>
    public string Reason { get; }
}
