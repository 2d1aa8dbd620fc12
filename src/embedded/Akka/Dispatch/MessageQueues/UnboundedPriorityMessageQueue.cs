using Akka.Actor;

namespace Akka.Dispatch.MessageQueues;

/// <summary>Holds any number of messages, the lowest priority number first; equal ones in the order they came.</summary>
public class UnboundedPriorityMessageQueue : IMessageQueue, IUnboundedDequeBasedMessageQueueSemantics
{
    private readonly PriorityStore _store;

    /// <summary>Makes an empty queue.</summary>
    /// <param name="priorityGenerator">Gives a message's priority. Called on the sender's thread.</param>
    /// <param name="initialCapacity">For how many messages room is made at once.</param>
    public UnboundedPriorityMessageQueue(Func<object, int> priorityGenerator, int initialCapacity)
    {
        _store = new PriorityStore(priorityGenerator, initialCapacity);
    }

    /// <inheritdoc/>
    public bool HasMessages => _store.Count > 0;

    /// <inheritdoc/>
    public int Count => _store.Count;

    /// <inheritdoc/>
    public void Enqueue(IActorRef receiver, Envelope envelope) => _store.Add(envelope);

    /// <summary>Makes a message the next one, whatever its priority.</summary>
    public void EnqueueFirst(Envelope envelope) => _store.AddFirst(envelope);

    /// <inheritdoc/>
    public bool TryDequeue(out Envelope envelope) => _store.TryTake(out envelope);

    /// <inheritdoc/>
    public void CleanUp(IActorRef owner, IMessageQueue deadletters)
    {
        while (TryDequeue(out var envelope)) deadletters.Enqueue(owner, envelope);
    }
}
