using Akka.Actor;
using Akka.Configuration;

namespace Akka.Dispatch.MessageQueues;

/// <summary>
/// Holds a limited number of messages. When it is full a sender waits for room, for as long as the push timeout says; after that its
/// message goes to the dead letters.
/// </summary>
public class BoundedMessageQueue : IMessageQueue, IBoundedMessageQueueSemantics
{
    private readonly System.Collections.Concurrent.BlockingCollection<Envelope> _queue;

    /// <summary>Makes an empty queue from <c>mailbox-capacity</c> and <c>mailbox-push-timeout-time</c>.</summary>
    public BoundedMessageQueue(Config config)
        : this(config.GetInt("mailbox-capacity"), config.GetTimeSpan("mailbox-push-timeout-time"))
    {
    }

    /// <summary>Makes an empty queue.</summary>
    /// <param name="boundedCapacity">How many messages it holds; more than zero.</param>
    /// <param name="pushTimeOut">How long a sender waits for room.</param>
    public BoundedMessageQueue(int boundedCapacity, TimeSpan pushTimeOut)
    {
        if (boundedCapacity <= 0)
            throw new ArgumentOutOfRangeException(nameof(boundedCapacity), boundedCapacity, "A bounded mailbox must hold at least one message.");
        PushTimeOut = pushTimeOut;
        _queue = new System.Collections.Concurrent.BlockingCollection<Envelope>(boundedCapacity);
    }

    /// <inheritdoc/>
    public TimeSpan PushTimeOut { get; set; }

    /// <inheritdoc/>
    public bool HasMessages => _queue.Count > 0;

    /// <inheritdoc/>
    public int Count => _queue.Count;

    /// <inheritdoc/>
    public void Enqueue(IActorRef receiver, Envelope envelope)
    {
        if (_queue.TryAdd(envelope, PushTimeOut >= TimeSpan.Zero ? PushTimeOut : Timeout.InfiniteTimeSpan)) return;
        if (receiver is IInternalActorRef { Provider.DeadLetters: { } deadLetters })
            deadLetters.Tell(new Event.DeadLetter(envelope.Message, envelope.Sender ?? deadLetters, receiver), envelope.Sender ?? deadLetters);
    }

    /// <inheritdoc/>
    public bool TryDequeue(out Envelope envelope) => _queue.TryTake(out envelope);

    /// <inheritdoc/>
    public void CleanUp(IActorRef owner, IMessageQueue deadletters)
    {
        while (TryDequeue(out var envelope)) deadletters.Enqueue(owner, envelope);
    }
}
