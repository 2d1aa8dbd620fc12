using System.Runtime.ExceptionServices;

namespace Akka.Util;

/// <summary>What came of an attempt: a value or a failure. A null value is neither.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public class Try<T>
{
    /// <summary>An attempt that succeeded.</summary>
    public Try(T success) => Success = success;

    /// <summary>An attempt that failed.</summary>
    public Try(Exception failure) => Failure = failure;

    /// <summary>Whether there is a value.</summary>
    public bool IsSuccess => Success.HasValue;

    /// <summary>The value, if there is one.</summary>
    public Option<T> Success { get; }

    /// <summary>The failure, if there is one.</summary>
    public Option<Exception> Failure { get; }

    /// <summary>What a function answers or throws.</summary>
    public static Try<T> From(Func<T> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return Attempt(() => new Try<T>(func()));
    }

    /// <summary>Shows the failure, if there is one, to an action. The failure stays, but for another that the action throws.</summary>
    public Try<T> Recover(Action<Exception> failureHandler)
    {
        ArgumentNullException.ThrowIfNull(failureHandler);
        return RecoverWith(failure =>
        {
            failureHandler(failure);
            return this;
        });
    }

    /// <summary>What a function makes of the failure, if there is one; if it throws, that is the new failure.</summary>
    public Try<T> RecoverWith(Func<Exception, Try<T>> failureHandler)
    {
        ArgumentNullException.ThrowIfNull(failureHandler);
        return Failure.HasValue ? Attempt(() => failureHandler(Failure.Value)) : this;
    }

    /// <summary>This if there is a value, otherwise another.</summary>
    public Try<T> OrElse(Try<T> @default) => IsSuccess ? this : @default;

    /// <summary>This if there is a value, otherwise what a function answers or throws.</summary>
    public Try<T> GetOrElse(Func<T> fallback) => IsSuccess ? this : From(fallback);

    /// <summary>The value. Throws the failure, if there is one; the type's default if there is neither.</summary>
    public T Get()
    {
        if (Failure.HasValue)
            ExceptionDispatchInfo.Throw(Failure.Value);
        return Success.Value;
    }

    /// <summary>An attempt that succeeded.</summary>
    public static implicit operator Try<T>(T value) => new(value);

    private static Try<T> Attempt(Func<Try<T>> attempt)
    {
        try
        {
            return attempt();
        }
        catch (Exception e)
        {
            return new Try<T>(e);
        }
    }
}
