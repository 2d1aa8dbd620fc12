namespace Akka.Util;

/// <summary>How something ended: with a value or with a failure. The default is a failure without an exception.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public struct Result<T> : IEquatable<Result<T>>
{
    /// <summary>Whether it went well.</summary>
    public readonly bool IsSuccess;

    /// <summary>The value; its type's default if it failed.</summary>
    public readonly T Value;

    /// <summary>Why it failed; null if it went well.</summary>
    public readonly Exception? Exception;

    /// <summary>What went well.</summary>
    public Result(T value)
    {
        IsSuccess = true;
        Value = value;
    }

    /// <summary>What failed.</summary>
    public Result(Exception exception)
    {
        Value = default!;
        Exception = exception;
    }

    /// <summary>Whether both have equal values, or failed for an equal reason.</summary>
    public readonly bool Equals(Result<T> other) => IsSuccess == other.IsSuccess
        && EqualityComparer<T>.Default.Equals(Value, other.Value)
        && Equals(Exception, other.Exception);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is Result<T> other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(IsSuccess, Value, Exception);

    /// <inheritdoc/>
    public override readonly string ToString() => IsSuccess ? $"Success ({Value})" : $"Failure ({Exception})";

    /// <inheritdoc cref="Equals(Result{T})"/>
    public static bool operator ==(Result<T> left, Result<T> right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(Result<T> left, Result<T> right) => !left.Equals(right);
}
