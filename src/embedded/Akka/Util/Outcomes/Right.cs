namespace Akka.Util;

/// <summary>A right value that becomes an <see cref="Either{TA, TB}"/> where one is wanted.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public class Right<T>
{
    /// <summary>Holds a value.</summary>
    public Right(T value) => Value = value;

    /// <summary>The value.</summary>
    public T Value { get; }

    /// <summary>Whether it is a left one: false.</summary>
    public bool IsLeft => false;

    /// <summary>Whether it is a right one: true.</summary>
    public bool IsRight => true;
}
