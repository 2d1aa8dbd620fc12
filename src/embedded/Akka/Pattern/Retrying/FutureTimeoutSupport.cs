using Akka.Actor;

namespace Akka.Pattern;

/// <summary>Calls that are made later.</summary>
public static class FutureTimeoutSupport
{
    /// <summary>Calls <paramref name="value"/> when <paramref name="duration"/> has passed: on the scheduler's thread, so it must not
    /// block. If it isn't positive, at once.</summary>
    /// <returns>How that call ends.</returns>
    public static Task<T> After<T>(TimeSpan duration, IScheduler scheduler, Func<Task<T>> value)
    {
        if (duration <= TimeSpan.Zero) return Begin(value);
        ArgumentNullException.ThrowIfNull(scheduler);
        var begun = new TaskCompletionSource<Task<T>>();
        scheduler.Advanced.ScheduleOnce(duration, () => begun.SetResult(Begin(value)));
        return begun.Task.Unwrap();
    }

    /// <summary>Makes a call; what it throws instead of giving a task is the task's failure.</summary>
    internal static Task<T> Begin<T>(Func<Task<T>> call)
    {
        try
        {
            return call();
        }
        catch (Exception failure)
        {
            return Task.FromException<T>(failure);
        }
    }
}
