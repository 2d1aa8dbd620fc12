namespace Akka.Util;

/// <summary>A reference that several threads may read and replace.</summary>
/// <typeparam name="T">What is referred to.</typeparam>
public class AtomicReference<T> where T : class
{
    /// <summary>The reference itself; use <see cref="Value"/>.</summary>
    protected T? atomicValue;

    /// <summary>A reference to nothing.</summary>
    public AtomicReference()
    {
    }

    /// <summary>A reference to <paramref name="originalValue"/>.</summary>
    public AtomicReference(T? originalValue) => atomicValue = originalValue;

    /// <summary>What is referred to.</summary>
    public T? Value
    {
        get => Volatile.Read(ref atomicValue);
        set => Volatile.Write(ref atomicValue, value);
    }

    /// <summary>Replaces the reference if it is <paramref name="expected"/>, and answers whether it was.</summary>
    public bool CompareAndSet(T? expected, T? newValue) =>
        ReferenceEquals(Interlocked.CompareExchange(ref atomicValue, newValue, expected), expected);

    /// <summary>Replaces the reference and answers what it was.</summary>
    public T? GetAndSet(T? newValue) => Interlocked.Exchange(ref atomicValue, newValue);

    /// <summary>What is referred to.</summary>
    public static implicit operator T?(AtomicReference<T> atomicReference) =>
        (atomicReference ?? throw new ArgumentNullException(nameof(atomicReference))).Value;
}
