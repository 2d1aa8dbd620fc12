namespace Akka.Util.Internal;

/// <summary>A number that several threads may count up.</summary>
/// <typeparam name="T">The number's type.</typeparam>
public interface IAtomicCounter<T>
{
    /// <summary>The number.</summary>
    T Current { get; }

    /// <summary>Adds one and answers the sum.</summary>
    T Next();

    /// <summary>Adds one and answers what it was before.</summary>
    T GetAndIncrement();

    /// <summary>Adds one and answers the sum.</summary>
    T IncrementAndGet();

    /// <summary>Adds <paramref name="amount"/> and answers what it was before.</summary>
    T GetAndAdd(T amount);

    /// <summary>Adds <paramref name="amount"/> and answers the sum.</summary>
    T AddAndGet(T amount);

    /// <summary>Sets the number to zero.</summary>
    void Reset();
}
