using Akka.Actor;

namespace Akka.Dispatch.MessageQueues;

/// <summary>Holds any number of messages, the lowest priority number first; equal ones in the order they came.</summary>
public class UnboundedStablePriorityMessageQueue : BlockingMessageQueue, IUnboundedDequeBasedMessageQueueSemantics
{
    private readonly PriorityStore _store;

    /// <summary>Makes an empty queue.</summary>
    /// <param name="priorityGenerator">Gives a message's priority. Called on the sender's thread.</param>
    /// <param name="initialCapacity">For how many messages room is made at once.</param>
    public UnboundedStablePriorityMessageQueue(Func<object, int> priorityGenerator, int initialCapacity)
    {
        ArgumentNullException.ThrowIfNull(priorityGenerator);
        _store = new PriorityStore(priorityGenerator, initialCapacity);
    }

    /// <inheritdoc/>
    protected override int LockedCount => _store.Count;

    /// <summary>Makes a message the next one, whatever its priority.</summary>
    public void EnqueueFirst(Envelope envelope)
    {
        lock (Gate) _store.AddFirst(envelope);
    }

    /// <inheritdoc/>
    protected override void LockedEnqueue(Envelope envelope) => _store.Add(envelope, _store.PriorityOf(envelope));

    /// <inheritdoc/>
    protected override bool LockedTryDequeue(out Envelope envelope) => _store.TryTake(out envelope);

    private protected override int PriorityOf(Envelope envelope) => _store.PriorityOf(envelope);

    private protected override void Enqueue(Envelope envelope, int priority) => _store.Add(envelope, priority);
}
