namespace Akka.Util;

/// <summary>Makes <see cref="Result{T}"/>s.</summary>
public static class Result
{
    /// <summary>What went well, with its value.</summary>
    public static Result<T> Success<T>(T value) => new(value);

    /// <summary>What failed, and why.</summary>
    public static Result<T> Failure<T>(Exception exception) => new(exception);

    /// <summary>
    /// How a task ended; one that still runs is waited for. A task's failure is its <see cref="AggregateException"/>, that of a
    /// cancelled one a <see cref="TaskCanceledException"/>.
    /// </summary>
    public static Result<T> FromTask<T>(Task<T> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        Task.WaitAny(task);
        return task.IsCompletedSuccessfully ? Success(task.Result) : Failure<T>(task.Exception ?? (Exception)new TaskCanceledException(task));
    }

    /// <summary>What a function answers or throws.</summary>
    public static Result<T> From<T>(Func<T> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        try
        {
            return Success(func());
        }
        catch (Exception e)
        {
            return Failure<T>(e);
        }
    }
}
