namespace Akka.Util;

/// <summary>A left value that becomes an <see cref="Either{TA, TB}"/> where one is wanted.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public class Left<T>
{
    /// <summary>Holds a value.</summary>
    public Left(T value) => Value = value;

    /// <summary>The value.</summary>
    public T Value { get; }

    /// <summary>Whether it is a left one: true.</summary>
    public bool IsLeft => true;

    /// <summary>Whether it is a right one: false.</summary>
    public bool IsRight => false;
}
