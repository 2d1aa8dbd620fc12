namespace Akka.Util;

/// <summary>Makes one side of an <see cref="Either{TA, TB}"/> whose other side's type follows from where it is used.</summary>
public static class Either
{
    /// <summary>The left side.</summary>
    public static Left<T> Left<T>(T value) => new(value);

    /// <summary>The right side.</summary>
    public static Right<T> Right<T>(T value) => new(value);
}
