using Akka.Actor;

namespace Akka.Dispatch.MessageQueues;

/// <summary>Lets messages in at the front of another queue. Only the owner may do that, and take messages out.</summary>
public class DequeWrapperMessageQueue : IMessageQueue, IDequeBasedMessageQueueSemantics
{
    /// <summary>The queue behind.</summary>
    protected readonly IMessageQueue MessageQueue;

    private Stack<Envelope>? _front;

    /// <summary>Wraps a queue.</summary>
    public DequeWrapperMessageQueue(IMessageQueue messageQueue)
    {
        MessageQueue = messageQueue;
    }

    /// <inheritdoc/>
    public bool HasMessages => _front is { Count: > 0 } || MessageQueue.HasMessages;

    /// <inheritdoc/>
    public int Count => (_front?.Count ?? 0) + MessageQueue.Count;

    /// <inheritdoc/>
    public void Enqueue(IActorRef receiver, Envelope envelope) => MessageQueue.Enqueue(receiver, envelope);

    /// <inheritdoc/>
    public void EnqueueFirst(Envelope envelope) => (_front ??= new Stack<Envelope>()).Push(envelope);

    /// <inheritdoc/>
    public bool TryDequeue(out Envelope envelope) =>
        _front is not null && _front.TryPop(out envelope) || MessageQueue.TryDequeue(out envelope);

    /// <inheritdoc/>
    public void CleanUp(IActorRef owner, IMessageQueue deadletters)
    {
        while (TryDequeue(out var envelope)) deadletters.Enqueue(owner, envelope);
    }
}
