using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch.MessageQueues;

namespace Akka.Dispatch;

/// <summary>Any number of messages, by a priority that a subclass gives them; equal ones in the order they came.</summary>
public abstract class UnboundedPriorityMailbox : MailboxType, IProducesMessageQueue<UnboundedPriorityMessageQueue>
{
    /// <summary>For how many messages room is made at once, unless a subclass says otherwise.</summary>
    public const int DefaultCapacity = 11;

    /// <summary>For subclasses, which need a public constructor with these two parameters.</summary>
    protected UnboundedPriorityMailbox(Settings settings, Config config)
        : base(settings, config)
    {
        InitialCapacity = DefaultCapacity;
    }

    /// <summary>For how many messages room is made at once.</summary>
    public int InitialCapacity { get; }

    /// <inheritdoc/>
    public sealed override IMessageQueue Create(IActorRef owner, ActorSystem system) =>
        new UnboundedPriorityMessageQueue(PriorityGenerator, InitialCapacity);

    /// <summary>Gives a message's priority: the lowest number comes first. Called on the sender's thread.</summary>
    protected abstract int PriorityGenerator(object message);
}
