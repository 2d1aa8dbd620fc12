namespace Akka.Util;

/// <summary>A switch that several threads may read and set.</summary>
public class AtomicBoolean
{
    private const int True = 1;
    private const int False = 0;

    private int _value;

    /// <summary>A switch, off unless told otherwise.</summary>
    public AtomicBoolean(bool initialValue = false) => _value = Number(initialValue);

    /// <summary>The state.</summary>
    public bool Value
    {
        get => Volatile.Read(ref _value) == True;
        set => Volatile.Write(ref _value, Number(value));
    }

    /// <summary>Sets the state if it is <paramref name="expected"/>, and answers whether it was.</summary>
    public bool CompareAndSet(bool expected, bool newValue) =>
        Interlocked.CompareExchange(ref _value, Number(newValue), Number(expected)) == Number(expected);

    /// <summary>Sets the state and answers what it was.</summary>
    public bool GetAndSet(bool newValue) => Interlocked.Exchange(ref _value, Number(newValue)) == True;

    /// <summary>The state.</summary>
    public static implicit operator bool(AtomicBoolean atomicBoolean) =>
        (atomicBoolean ?? throw new ArgumentNullException(nameof(atomicBoolean))).Value;

    private static int Number(bool value) => value ? True : False;
}
