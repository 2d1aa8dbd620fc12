using Akka.Actor;

namespace Akka.Dispatch.MessageQueues;

/// <summary>Messages by priority, those of equal priority in the order they came; behind those that the owner put in front.</summary>
internal sealed class PriorityStore(Func<object, int> priorityGenerator, int initialCapacity)
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<Envelope, (int Priority, long Order)> _messages = new(initialCapacity);
    private Stack<Envelope>? _front;
    private long _order;

    internal int Count
    {
        get
        {
            lock (_lock) return _messages.Count + (_front?.Count ?? 0);
        }
    }

    internal void Add(Envelope envelope)
    {
        // The generator is the application's: it is not called while others wait for the lock.
        var priority = priorityGenerator(envelope.Message);
        lock (_lock) _messages.Enqueue(envelope, (priority, _order++));
    }

    internal void AddFirst(Envelope envelope)
    {
        lock (_lock) (_front ??= new Stack<Envelope>()).Push(envelope);
    }

    internal bool TryTake(out Envelope envelope)
    {
        lock (_lock)
        {
            if (_front is not null && _front.TryPop(out envelope)) return true;
            return _messages.TryDequeue(out envelope, out _);
        }
    }
}
