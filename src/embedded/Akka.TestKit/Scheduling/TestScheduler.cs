using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <summary>
/// A scheduler whose time stands still until the test moves it. What becomes due is done by the thread that moves the time,
/// in order; meanwhile <see cref="Now"/> is the time it was due at. Put into effect by <see cref="Configs.TestConfigs.TestSchedulerConfig"/>.
/// </summary>
public class TestScheduler : IScheduler, IAdvancedScheduler
{
    private readonly VirtualTime _time = new();

    /// <summary>Called by the actor system; neither argument matters.</summary>
    public TestScheduler(Config schedulerConfig, ILoggingAdapter log)
    {
    }

    /// <summary>Schedules actions.</summary>
    public IAdvancedScheduler Advanced => this;

    /// <summary>The virtual time; begins with the real one.</summary>
    public DateTimeOffset Now => TimeNow;

    /// <summary>The virtual time since the scheduler was made.</summary>
    public TimeSpan MonotonicClock => _time.Elapsed;

    /// <summary>The virtual time since the scheduler was made.</summary>
    public TimeSpan HighResMonotonicClock => _time.Elapsed;

    /// <summary>The virtual time.</summary>
    protected DateTimeOffset TimeNow => _time.Now;

    /// <summary>Moves the time on by <paramref name="offset"/>.</summary>
    /// <exception cref="InvalidOperationException">The offset is negative.</exception>
    public void Advance(TimeSpan offset) => _time.AdvanceTo(_time.Now + offset);

    /// <summary>Moves the time on to <paramref name="when"/>.</summary>
    /// <exception cref="InvalidOperationException">That time is over.</exception>
    public void AdvanceTo(DateTimeOffset when) => _time.AdvanceTo(when);

    /// <inheritdoc />
    public void ScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef sender) =>
        ScheduleTellOnce(delay, receiver, message, sender, null);

    /// <inheritdoc />
    public void ScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef sender, ICancelable? cancelable) =>
        _time.Add(delay, null, () => receiver.Tell(message, sender), cancelable);

    /// <inheritdoc />
    public void ScheduleTellRepeatedly(TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef sender) =>
        ScheduleTellRepeatedly(initialDelay, interval, receiver, message, sender, null);

    /// <inheritdoc />
    public void ScheduleTellRepeatedly(
        TimeSpan initialDelay,
        TimeSpan interval,
        ICanTell receiver,
        object message,
        IActorRef sender,
        ICancelable? cancelable) =>
        _time.Add(initialDelay, interval, () => receiver.Tell(message, sender), cancelable);

    /// <inheritdoc />
    public void ScheduleOnce(TimeSpan delay, Action action) => ScheduleOnce(delay, action, null);

    /// <inheritdoc />
    public void ScheduleOnce(TimeSpan delay, Action action, ICancelable? cancelable) => _time.Add(delay, null, action, cancelable);

    /// <inheritdoc />
    public void ScheduleOnce(TimeSpan delay, IRunnable action) => ScheduleOnce(delay, action.Run, null);

    /// <inheritdoc />
    public void ScheduleOnce(TimeSpan delay, IRunnable action, ICancelable? cancelable) => ScheduleOnce(delay, action.Run, cancelable);

    /// <inheritdoc />
    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action) =>
        ScheduleRepeatedly(initialDelay, interval, action, null);

    /// <inheritdoc />
    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable? cancelable) =>
        _time.Add(initialDelay, interval, action, cancelable);

    /// <inheritdoc />
    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, IRunnable action) =>
        ScheduleRepeatedly(initialDelay, interval, action.Run, null);

    /// <inheritdoc />
    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, IRunnable action, ICancelable? cancelable) =>
        ScheduleRepeatedly(initialDelay, interval, action.Run, cancelable);
}
