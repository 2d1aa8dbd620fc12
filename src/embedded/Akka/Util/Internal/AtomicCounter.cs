namespace Akka.Util.Internal;

/// <summary>A 32-bit <see cref="IAtomicCounter{T}"/>. It wraps around at its limits.</summary>
public class AtomicCounter : IAtomicCounter<int>
{
    private int _value;

    /// <summary>A counter at -1, so that the first <see cref="Next"/> is zero.</summary>
    public AtomicCounter() => _value = -1;

    /// <summary>A counter at <paramref name="initialValue"/>.</summary>
    public AtomicCounter(int initialValue) => _value = initialValue;

    /// <inheritdoc/>
    public int Current => Volatile.Read(ref _value);

    /// <inheritdoc/>
    public int Next() => IncrementAndGet();

    /// <inheritdoc/>
    public int IncrementAndGet() => Interlocked.Increment(ref _value);

    /// <inheritdoc/>
    public int GetAndIncrement() => Interlocked.Increment(ref _value) - 1;

    /// <summary>Subtracts one and answers the difference.</summary>
    public int Decrement() => DecrementAndGet();

    /// <summary>Subtracts one and answers the difference.</summary>
    public int DecrementAndGet() => Interlocked.Decrement(ref _value);

    /// <summary>Subtracts one and answers what it was before.</summary>
    public int GetAndDecrement() => Interlocked.Decrement(ref _value) + 1;

    /// <inheritdoc/>
    public int AddAndGet(int amount) => Interlocked.Add(ref _value, amount);

    /// <inheritdoc/>
    public int GetAndAdd(int amount) => Interlocked.Add(ref _value, amount) - amount;

    /// <summary>Sets the number and answers what it was before.</summary>
    public int GetAndSet(int value) => Interlocked.Exchange(ref _value, value);

    /// <summary>Sets the number if it is <paramref name="expected"/>, and answers whether it was.</summary>
    public bool CompareAndSet(int expected, int newValue) =>
        Interlocked.CompareExchange(ref _value, newValue, expected) == expected;

    /// <inheritdoc/>
    public void Reset() => Volatile.Write(ref _value, 0);
}
