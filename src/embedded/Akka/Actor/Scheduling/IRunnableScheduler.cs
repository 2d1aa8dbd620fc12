using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>Runs <see cref="IRunnable"/>s later, on the scheduler's thread: they must be short and must not block.</summary>
public interface IRunnableScheduler
{
    /// <summary>Runs <paramref name="action"/> once, when <paramref name="delay"/> has passed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative.</exception>
    void ScheduleOnce(TimeSpan delay, IRunnable action);

    /// <summary>Likewise, unless <paramref name="cancelable"/> is cancelled before that.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative.</exception>
    void ScheduleOnce(TimeSpan delay, IRunnable action, ICancelable? cancelable);

    /// <summary>
    /// Runs <paramref name="action"/> when <paramref name="initialDelay"/> has passed and then every <paramref name="interval"/>, until it
    /// throws.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative, or the interval isn't positive.</exception>
    void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, IRunnable action);

    /// <summary>Likewise, until <paramref name="cancelable"/> is cancelled.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative, or the interval isn't positive.</exception>
    void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, IRunnable action, ICancelable? cancelable);
}
