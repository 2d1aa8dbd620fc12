using Akka.Actor;

namespace Akka.Util;

/// <summary>Messages by priority, the lowest number first, those of equal priority in the order they came. For one thread.</summary>
public sealed class StableListPriorityQueue
{
    private readonly RankedEnvelopes _envelopes;

    /// <summary>An empty queue.</summary>
    /// <param name="initialCapacity">For how many messages room is made at once.</param>
    /// <param name="priorityCalculator">Gives a message's priority when it is put in.</param>
    public StableListPriorityQueue(int initialCapacity, Func<object, int> priorityCalculator) =>
        _envelopes = new RankedEnvelopes(initialCapacity, priorityCalculator);

    /// <summary>Puts a message in.</summary>
    public void Enqueue(Envelope item) => _envelopes.Add(item);

    /// <summary>Takes the first message out.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public Envelope Dequeue() => _envelopes.Take();

    /// <summary>The first message, which stays.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public Envelope Peek() => _envelopes.First();

    /// <summary>How many messages there are.</summary>
    public int Count() => _envelopes.Count;

    /// <summary>Whether the messages are still in the order of what their priorities are now. For tests: it takes its time.</summary>
    public bool IsConsistent() => _envelopes.IsOrdered();

    /// <summary>The messages, the first one in front, and how many they are.</summary>
    public override string ToString() => _envelopes.ToString();
}
