using Akka.Actor;

namespace Akka.Dispatch.MessageQueues;

/// <summary>Base of queues that are no use to several threads at once: each call takes a lock.</summary>
public abstract class BlockingMessageQueue : IMessageQueue, IBlockingMessageQueueSemantics
{
    /// <summary>For subclasses.</summary>
    protected BlockingMessageQueue()
    {
    }

    /// <summary>For information: nobody holds the lock longer than a call takes, so nobody gives up waiting for it. 1 s by default.</summary>
    public TimeSpan BlockTimeOut { get; set; } = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public bool HasMessages => Count > 0;

    /// <inheritdoc/>
    public int Count
    {
        get
        {
            lock (Gate) return LockedCount;
        }
    }

    /// <summary>How many messages there are. Called under the lock.</summary>
    protected abstract int LockedCount { get; }

    private protected Lock Gate { get; } = new();

    /// <inheritdoc/>
    public void Enqueue(IActorRef receiver, Envelope envelope)
    {
        var priority = PriorityOf(envelope);
        lock (Gate) Enqueue(envelope, priority);
    }

    /// <inheritdoc/>
    public bool TryDequeue(out Envelope envelope)
    {
        lock (Gate) return LockedTryDequeue(out envelope);
    }

    /// <inheritdoc/>
    public void CleanUp(IActorRef owner, IMessageQueue deadletters)
    {
        ArgumentNullException.ThrowIfNull(deadletters);
        while (TryDequeue(out var envelope)) deadletters.Enqueue(owner, envelope);
    }

    /// <summary>Puts a message in. Called under the lock.</summary>
    protected abstract void LockedEnqueue(Envelope envelope);

    /// <summary>Takes the next message out; false if there is none. Called under the lock.</summary>
    protected abstract bool LockedTryDequeue(out Envelope envelope);

    /// <summary>A message's priority, if there are any. Called without the lock: it is the application that says so.</summary>
    private protected virtual int PriorityOf(Envelope envelope) => 0;

    private protected virtual void Enqueue(Envelope envelope, int priority) => LockedEnqueue(envelope);
}
