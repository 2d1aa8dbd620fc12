using Akka.Actor;

namespace Akka.Util;

/// <summary>Messages by priority, the lowest number first, those of equal priority in the order they came.</summary>
internal sealed class RankedEnvelopes(int initialCapacity, Func<object, int> priorityOf)
{
    private readonly PriorityQueue<Envelope, (int Priority, long Order)> _queue = new(initialCapacity);
    private long _order;

    public int Count => _queue.Count;

    public void Add(Envelope envelope) => Add(envelope, PriorityOf(envelope));

    public void Add(Envelope envelope, int priority) => _queue.Enqueue(envelope, (priority, _order++));

    public int PriorityOf(Envelope envelope) => priorityOf(envelope.Message);

    public bool TryTake(out Envelope envelope) => _queue.TryDequeue(out envelope, out _);

    public Envelope Take() => _queue.Count > 0 ? _queue.Dequeue() : throw Empty();

    public Envelope First() => _queue.Count > 0 ? _queue.Peek() : throw Empty();

    /// <summary>Whether the order is that of the priorities which the messages have by now.</summary>
    public bool IsOrdered()
    {
        var now = Ordered().Select(PriorityOf).ToList();
        return now.Zip(now.Skip(1)).All(static pair => pair.First <= pair.Second);
    }

    public override string ToString() => string.Join(' ', Ordered().Select(static envelope => envelope.ToString()).Append($"count = {Count}"));

    private IEnumerable<Envelope> Ordered() => _queue.UnorderedItems.OrderBy(static item => item.Priority).Select(static item => item.Element);

    private static InvalidOperationException Empty() => new("The queue has no message.");
}
