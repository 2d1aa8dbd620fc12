namespace Akka.Actor;

/// <summary>
/// Runs delegates later, on the scheduler's thread: they must be short, must not block and must not touch an actor's state. Prefer
/// <see cref="ITellScheduler"/>.
/// </summary>
public interface IActionScheduler : IRunnableScheduler
{
    /// <summary>Runs <paramref name="action"/> once when <paramref name="delay"/> has passed, unless <paramref name="cancelable"/> is cancelled before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative.</exception>
    void ScheduleOnce(TimeSpan delay, Action action, ICancelable? cancelable);

    /// <summary>Runs <paramref name="action"/> once, when <paramref name="delay"/> has passed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative.</exception>
    void ScheduleOnce(TimeSpan delay, Action action);

    /// <summary>
    /// Runs <paramref name="action"/> when <paramref name="initialDelay"/> has passed and then every <paramref name="interval"/>, until it
    /// throws or <paramref name="cancelable"/> is cancelled.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative, or the interval isn't positive.</exception>
    void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable? cancelable);

    /// <summary>Runs <paramref name="action"/> when <paramref name="initialDelay"/> has passed and then every <paramref name="interval"/>, until it throws.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative, or the interval isn't positive.</exception>
    void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action);
}
