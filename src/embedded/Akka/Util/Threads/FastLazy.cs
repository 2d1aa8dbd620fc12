namespace Akka.Util;

/// <summary>A value that is made when it is first asked for, once, whichever thread asks. Threads that ask meanwhile wait for it.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class FastLazy<T>
{
    private readonly Lazy<T> _lazy;

    /// <summary>A value that a function makes.</summary>
    /// <exception cref="ArgumentNullException">There is no function.</exception>
    public FastLazy(Func<T> producer)
    {
        ArgumentNullException.ThrowIfNull(producer);
        _lazy = new Lazy<T>(producer);
    }

    /// <summary>The value. If the function throws, that is thrown each time, and the function is not called again.</summary>
    /// <exception cref="InvalidOperationException">The function asks for the value that it is to make.</exception>
    public T Value => _lazy.Value;

    /// <summary>Whether it is made.</summary>
    public bool IsValueCreated() => _lazy.IsValueCreated;
}
