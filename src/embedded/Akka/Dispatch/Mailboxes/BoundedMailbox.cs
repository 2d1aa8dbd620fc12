using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch.MessageQueues;

namespace Akka.Dispatch;

/// <summary>A limited number of messages (<c>mailbox-capacity</c>); senders wait up to <c>mailbox-push-timeout-time</c> for room.</summary>
public sealed class BoundedMailbox : MailboxType, IProducesMessageQueue<BoundedMessageQueue>, IProducesPushTimeoutSemanticsMailbox
{
    /// <summary>Makes the type.</summary>
    /// <exception cref="ArgumentException">The section lacks a positive capacity, or its push timeout is negative.</exception>
    public BoundedMailbox(Settings settings, Config config)
        : base(settings, config)
    {
        (Capacity, PushTimeout) = MailboxLimits.Read(config);
    }

    /// <summary>How many messages there may be.</summary>
    public int Capacity { get; }

    /// <inheritdoc/>
    public TimeSpan PushTimeout { get; }

    /// <inheritdoc/>
    public override IMessageQueue Create(IActorRef owner, ActorSystem system) => new BoundedMessageQueue(Capacity, PushTimeout);
}
