using Akka.Actor;

namespace Akka.TestKit;

/// <summary>What a test actor received: the message and who sent it.</summary>
public abstract class MessageEnvelope
{
    /// <summary>The message.</summary>
    public abstract object Message { get; }

    /// <summary>Who sent it.</summary>
    public abstract IActorRef Sender { get; }
}
