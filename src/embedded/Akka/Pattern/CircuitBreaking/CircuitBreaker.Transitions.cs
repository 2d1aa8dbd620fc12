namespace Akka.Pattern;

/// <content>From one phase to the next.</content>
public partial class CircuitBreaker
{
    private readonly TransitionCallbacks _onOpen = new();
    private readonly TransitionCallbacks _onHalfOpen = new();
    private readonly TransitionCallbacks _onClose = new();

    /// <summary>Has <paramref name="callback"/> called, on a thread of the pool, each time that the breaker opens from now on.</summary>
    /// <returns>This breaker.</returns>
    public CircuitBreaker OnOpen(Action callback)
    {
        _onOpen.Add(callback);
        return this;
    }

    /// <summary>Has <paramref name="callback"/> called, on a thread of the pool, each time that the breaker becomes half open.</summary>
    /// <returns>This breaker.</returns>
    public CircuitBreaker OnHalfOpen(Action callback)
    {
        _onHalfOpen.Add(callback);
        return this;
    }

    /// <summary>Has <paramref name="callback"/> called, on a thread of the pool, each time that the breaker closes again.</summary>
    /// <returns>This breaker.</returns>
    public CircuitBreaker OnClose(Action callback)
    {
        _onClose.Add(callback);
        return this;
    }

    internal void Open(BreakerPhase from, TimeSpan duration)
    {
        var open = new OpenPhase(this, duration);
        if (!Enter(from, open)) return;
        Scheduler.Advanced.ScheduleOnce(duration, () => HalfOpen(from: open));
        _onOpen.Run();
    }

    internal void Close(BreakerPhase from)
    {
        if (!Enter(from, _closed)) return;
        _closed.Restart();
        _onClose.Run();
    }

    private void HalfOpen(OpenPhase from)
    {
        if (Enter(from, new HalfOpenPhase(this, from.NextDuration))) _onHalfOpen.Run();
    }

    private bool Enter(BreakerPhase from, BreakerPhase to) =>
        Interlocked.CompareExchange(ref _phase, to, from) == from;
}
