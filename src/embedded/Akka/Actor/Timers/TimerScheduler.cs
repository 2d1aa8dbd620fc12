namespace Akka.Actor.Internal;

/// <summary>The timers of one instance of an actor.</summary>
internal sealed class TimerScheduler(ActorCell cell) : ITimerScheduler
{
    private readonly Dictionary<object, TimerTick> _timers = [];

    /// <summary>The key of the timer whose message is being handled; null if it is another message.</summary>
    internal object? Delivered { get; set; }

    public IReadOnlyCollection<object> ActiveTimers => [.. _timers.Keys];

    public void StartPeriodicTimer(object key, object msg, TimeSpan interval) => Start(key, msg, interval, interval, ActorRefs.NoSender);

    public void StartPeriodicTimer(object key, object msg, TimeSpan interval, IActorRef sender) => Start(key, msg, interval, interval, sender);

    public void StartPeriodicTimer(object key, object msg, TimeSpan initialDelay, TimeSpan interval) =>
        Start(key, msg, initialDelay, interval, ActorRefs.NoSender);

    public void StartPeriodicTimer(object key, object msg, TimeSpan initialDelay, TimeSpan interval, IActorRef sender) =>
        Start(key, msg, initialDelay, interval, sender);

    public void StartSingleTimer(object key, object msg, TimeSpan timeout) => Start(key, msg, timeout, null, ActorRefs.NoSender);

    public void StartSingleTimer(object key, object msg, TimeSpan timeout, IActorRef sender) => Start(key, msg, timeout, null, sender);

    public bool IsTimerActive(object key) => _timers.ContainsKey(key);

    public void Cancel(object key)
    {
        if (!_timers.Remove(key, out var tick)) return;
        if (cell.SystemImpl.Settings.DebugTimerScheduler) cell.Debug($"Cancel timer [{key}]");
        tick.Timer!.Cancel();
    }

    public void CancelAll()
    {
        if (_timers.Count == 0) return;
        if (cell.SystemImpl.Settings.DebugTimerScheduler) cell.Debug("Cancel all timers");
        foreach (var tick in _timers.Values) tick.Timer!.Cancel();
        _timers.Clear();
    }

    /// <summary>Whether a tick is still wanted. One that was replaced or cancelled while it waited in the mailbox isn't.</summary>
    internal bool Take(TimerTick tick)
    {
        if (!_timers.TryGetValue(tick.Key, out var present) || !ReferenceEquals(present, tick)) return false;
        if (!tick.Repeats) _timers.Remove(tick.Key);
        return true;
    }

    private void Start(object key, object message, TimeSpan delay, TimeSpan? interval, IActorRef? sender)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(message);
        Cancel(key);
        if (cell.SystemImpl.Settings.DebugTimerScheduler) cell.Debug($"Start timer [{key}]");
        var scheduler = cell.System.Scheduler;
        var tick = new TimerTick(key, message, interval is not null);
        var timer = new Cancelable(scheduler.Advanced);
        tick.Timer = timer;
        _timers[key] = tick;
        if (interval is { } every) scheduler.ScheduleTellRepeatedly(delay, every, cell.Self, tick, sender ?? cell.Self, timer);
        else scheduler.ScheduleTellOnce(delay, cell.Self, tick, sender ?? cell.Self, timer);
    }
}
