using System.Globalization;

namespace Akka.Util.Internal;

/// <summary>A 64-bit <see cref="IAtomicCounter{T}"/>. It wraps around at its limits.</summary>
public class AtomicCounterLong : IAtomicCounter<long>
{
    private long _value;

    /// <summary>A counter at -1, so that the first <see cref="Next"/> is zero.</summary>
    public AtomicCounterLong() => _value = -1;

    /// <summary>A counter at <paramref name="value"/>.</summary>
    public AtomicCounterLong(long value) => _value = value;

    /// <inheritdoc/>
    public long Current => Volatile.Read(ref _value);

    /// <inheritdoc/>
    public long Next() => IncrementAndGet();

    /// <inheritdoc/>
    public long IncrementAndGet() => Interlocked.Increment(ref _value);

    /// <inheritdoc/>
    public long GetAndIncrement() => Interlocked.Increment(ref _value) - 1;

    /// <summary>Subtracts one and answers the difference.</summary>
    public long DecrementAndGet() => Interlocked.Decrement(ref _value);

    /// <inheritdoc/>
    public long AddAndGet(long amount) => Interlocked.Add(ref _value, amount);

    /// <inheritdoc/>
    public long GetAndAdd(long amount) => Interlocked.Add(ref _value, amount) - amount;

    /// <summary>Sets the number and answers what it was before.</summary>
    public long GetAndSet(long value) => Interlocked.Exchange(ref _value, value);

    /// <summary>Sets the number if it is <paramref name="expected"/>, and answers whether it was.</summary>
    public bool CompareAndSet(long expected, long newValue) =>
        Interlocked.CompareExchange(ref _value, newValue, expected) == expected;

    /// <inheritdoc/>
    public void Reset() => Volatile.Write(ref _value, 0);

    /// <inheritdoc/>
    public override string ToString() => Current.ToString(CultureInfo.InvariantCulture);
}
