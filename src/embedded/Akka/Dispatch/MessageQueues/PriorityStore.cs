using Akka.Actor;
using Akka.Util;

namespace Akka.Dispatch.MessageQueues;

/// <summary>Messages by priority, those of equal priority in the order they came; behind those that the owner put in front.</summary>
internal sealed class PriorityStore(Func<object, int> priorityGenerator, int initialCapacity)
{
    private readonly RankedEnvelopes _ranked = new(initialCapacity, priorityGenerator);
    private Stack<Envelope>? _front;

    internal int Count => _ranked.Count + (_front?.Count ?? 0);

    internal int PriorityOf(Envelope envelope) => _ranked.PriorityOf(envelope);

    internal void Add(Envelope envelope, int priority) => _ranked.Add(envelope, priority);

    internal void AddFirst(Envelope envelope) => (_front ??= new Stack<Envelope>()).Push(envelope);

    internal bool TryTake(out Envelope envelope) =>
        (_front is not null && _front.TryPop(out envelope)) || _ranked.TryTake(out envelope);
}
