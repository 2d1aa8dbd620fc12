using Akka.Dispatch;

namespace Akka.Actor.Internal;

/// <summary>
/// The receive timeout of an actor. A message only notes the time; one timer looks at it when the timeout may have passed, so that busy
/// actors don't cancel and start a timer for each message.
/// </summary>
internal sealed class ReceiveTimeoutWatch(ActorCell cell) : IRunnable
{
    private TimeSpan _last;
    private Cancelable? _timer;

    internal TimeSpan? Timeout { get; private set; }

    private IScheduler Scheduler => cell.System.Scheduler;

    internal void Set(TimeSpan? timeout)
    {
        if (timeout is { } time && time <= TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(timeout), time, "A receive timeout must be longer than zero; null switches it off.");
        Timeout = timeout;
        Restart();
    }

    /// <summary>A message has come.</summary>
    internal void Touch(object message)
    {
        if (Timeout is not null && message is not INotInfluenceReceiveTimeout) _last = Scheduler.MonotonicClock;
    }

    internal void Restart()
    {
        Cancel();
        if (Timeout is not { } timeout) return;
        _last = Scheduler.MonotonicClock;
        Arm(timeout);
    }

    internal void Cancel()
    {
        _timer?.Cancel();
        _timer = null;
    }

    /// <summary>On the actor's thread: the timer has fired.</summary>
    internal void Tick()
    {
        if (Timeout is not { } timeout || _timer is null) return;
        var idle = Scheduler.MonotonicClock - _last;
        if (idle < timeout)
        {
            Arm(timeout - idle);
            return;
        }

        _last = Scheduler.MonotonicClock;
        Arm(timeout);
        cell.SendMessage(cell.Self, ReceiveTimeout.Instance);
    }

    /// <summary>On the scheduler's thread.</summary>
    public void Run() => cell.SendSystemMessage(new ReceiveTimeoutTick());

    public void Execute() => Run();

    private void Arm(TimeSpan delay)
    {
        var timer = new Cancelable(Scheduler.Advanced);
        _timer = timer;
        Scheduler.Advanced.ScheduleOnce(delay, this, timer);
    }
}
