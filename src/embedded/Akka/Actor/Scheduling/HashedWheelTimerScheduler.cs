using System.Collections.Concurrent;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;

namespace Akka.Actor;

/// <summary>
/// The default scheduler: one thread that sends messages and runs actions when they are due, never before and up to two ticks after.
/// The thread starts with the first use and sleeps while nothing is due. Work that throws is logged, and isn't repeated. What is still
/// waiting when the scheduler ends is done then, ahead of its time, so that nobody waits for it for ever.
/// </summary>
public sealed class HashedWheelTimerScheduler : SchedulerBase, IDateTimeOffsetNowTimeProvider, IDisposable
{
    private const string TickDuration = "akka.scheduler.tick-duration";
    private const string TicksPerWheel = "akka.scheduler.ticks-per-wheel";
    private const int MaxSlots = 1 << 30;

    // Cancelled entries are a few dozen bytes each; below this many, looking for them isn't worth it.
    private const int MinToSweep = 1024;

    private static readonly TimeSpan ShortestTick = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly ConcurrentQueue<TimerEntry> _arrivals = new();
    private readonly AutoResetEvent _wakeUp = new(false);
    private readonly TimeSpan _tick;
    private readonly TimeSpan _shutdownTimeout;
    private readonly TimerWheel _wheel;
    private readonly TimeSpan _start = ProcessClock.Elapsed;
    private readonly Lock _gate = new();
    private Thread? _thread;
    private readonly Action _countCancelled;
    private long _lastSequence;
    private int _cancelled;
    private long _sleepsUntilTick = long.MinValue;
    private volatile bool _stopped;

    /// <summary>A scheduler.</summary>
    /// <param name="scheduler">An actor system's configuration, of which it reads <c>akka.scheduler</c>.</param>
    /// <param name="log">Where it tells of work that failed.</param>
    /// <exception cref="ConfigurationException">The configuration is missing or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range; the message names its key.</exception>
    public HashedWheelTimerScheduler(Config scheduler, ILoggingAdapter log) : base(scheduler, log)
    {
        if (scheduler.IsNullOrEmpty())
            throw ConfigurationException.NullOrEmptyConfig<HashedWheelTimerScheduler>();

        _tick = scheduler.GetTimeSpan(TickDuration);
        if (_tick < ShortestTick)
            throw new ArgumentOutOfRangeException(nameof(scheduler), _tick, $"{TickDuration} must be at least {ShortestTick.TotalMilliseconds} ms.");
        var slots = scheduler.GetInt(TicksPerWheel);
        if (slots is < 1 or > MaxSlots)
            throw new ArgumentOutOfRangeException(nameof(scheduler), slots, $"{TicksPerWheel} must be from 1 to {MaxSlots}.");
        _wheel = new TimerWheel(slots);
        _countCancelled = () => Interlocked.Increment(ref _cancelled);
        _shutdownTimeout = scheduler.GetTimeSpan("akka.scheduler.shutdown-timeout");
    }

    /// <inheritdoc/>
    public override TimeSpan MonotonicClock => ProcessClock.Elapsed;

    /// <inheritdoc/>
    public override TimeSpan HighResMonotonicClock => ProcessClock.Elapsed;

    /// <inheritdoc/>
    protected override DateTimeOffset TimeNow => DateTimeOffset.UtcNow;

    /// <summary>
    /// Takes no more work, does once what is not yet due, and stops the thread. Waits for that, and for work that is running, at most
    /// <c>shutdown-timeout</c>.
    /// </summary>
    public void Dispose()
    {
        Thread? thread;
        lock (_gate)
        {
            if (_stopped)
                return;
            _stopped = true;
            thread = _thread;
        }

        _wakeUp.Set();
        if (thread is not null && thread != Thread.CurrentThread && !thread.Join(_shutdownTimeout))
            Log.Warning("The scheduler's thread still runs {0} after it was told to stop: some scheduled work doesn't end", _shutdownTimeout);
    }

    /// <inheritdoc/>
    protected override void InternalScheduleTellOnce(
        TimeSpan delay, ICanTell receiver, object message, IActorRef sender, ICancelable? cancelable) =>
        Schedule(delay, TimerEntry.Tell(receiver, message, sender, TimeSpan.Zero, cancelable));

    /// <inheritdoc/>
    protected override void InternalScheduleTellRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef sender, ICancelable? cancelable) =>
        Schedule(initialDelay, TimerEntry.Tell(receiver, message, sender, interval, cancelable));

    /// <inheritdoc/>
    protected override void InternalScheduleOnce(TimeSpan delay, Action action, ICancelable? cancelable) =>
        Schedule(delay, TimerEntry.Call(action, TimeSpan.Zero, cancelable));

    /// <inheritdoc/>
    protected override void InternalScheduleOnce(TimeSpan delay, IRunnable action, ICancelable? cancelable) =>
        Schedule(delay, TimerEntry.Call(action, TimeSpan.Zero, cancelable));

    /// <inheritdoc/>
    protected override void InternalScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable? cancelable) =>
        Schedule(initialDelay, TimerEntry.Call(action, interval, cancelable));

    /// <inheritdoc/>
    protected override void InternalScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, IRunnable action, ICancelable? cancelable) =>
        Schedule(initialDelay, TimerEntry.Call(action, interval, cancelable));

    private void Schedule(TimeSpan delay, TimerEntry entry)
    {
        if (_stopped)
            throw new SchedulerException("The scheduler was shut down: it takes no more work.");
        entry.Sequence = Interlocked.Increment(ref _lastSequence);
        SetDue(entry, Elapsed(), delay);
        entry.WhenCancelled(_countCancelled);
        _arrivals.Enqueue(entry);
        if (Volatile.Read(ref _thread) is null)
            Start();

        // The thread announces its sleep before it looks at the arrivals for the last time, so one of the two sees the other.
        Interlocked.MemoryBarrier();
        if (entry.DueTick < Volatile.Read(ref _sleepsUntilTick))
            _wakeUp.Set();
    }

    private void Start()
    {
        lock (_gate)
        {
            if (_thread is not null || _stopped)
                return;
            var thread = new Thread(Work) { IsBackground = true, Name = "akka.scheduler" };
            Volatile.Write(ref _thread, thread);
            thread.Start();
        }
    }

    private void Work()
    {
        var due = new List<TimerEntry>();
        while (!_stopped)
        {
            var now = Elapsed().Ticks / _tick.Ticks;
            AcceptArrivals();
            _wheel.TakeDue(now, due);
            foreach (var entry in due)
                Run(entry);
            due.Clear();
            SweepIfWorthIt();
            Sleep();
        }

        AcceptArrivals();
        foreach (var entry in _wheel.TakeAll())
            RunLast(entry);
    }

    private void AcceptArrivals()
    {
        while (_arrivals.TryDequeue(out var entry))
            _wheel.Add(entry);
    }

    // When half of what the wheel holds is cancelled: so the cost of a sweep is shared by as many as it removes.
    private void SweepIfWorthIt()
    {
        if (Volatile.Read(ref _cancelled) < Math.Max(MinToSweep, _wheel.Count / 2))
            return;
        Volatile.Write(ref _cancelled, 0);
        _wheel.Sweep();
    }

    private void Run(TimerEntry entry)
    {
        if (entry.IsCancelled)
            return;
        try
        {
            entry.Run();
        }
        catch (Exception error)
        {
            Log.Error(error, "Scheduled work failed and will not be repeated: {0}", entry);
            entry.OnDone();
            return;
        }

        if (entry.Interval == TimeSpan.Zero)
        {
            entry.OnDone();
        }
        else if (!entry.IsCancelled)
        {
            // Counted from when it was due, so that being late doesn't add up.
            SetDue(entry, entry.Due, entry.Interval);
            _wheel.Add(entry);
        }
    }

    private void RunLast(TimerEntry entry)
    {
        if (entry.IsCancelled)
            return;
        try
        {
            entry.Run();
        }
        catch (SchedulerException)
        {
            // It wanted to schedule more.
        }
        catch (Exception error)
        {
            Log.Error(error, "Scheduled work failed at the end of the scheduler: {0}", entry);
        }

        entry.OnDone();
    }

    private void Sleep()
    {
        var until = _wheel.NextOccupied() ?? long.MaxValue;
        Volatile.Write(ref _sleepsUntilTick, until);
        Interlocked.MemoryBarrier();
        if (_arrivals.IsEmpty && !_stopped)
        {
            var wait = until == long.MaxValue ? LongestWait : until * _tick - Elapsed();
            if (wait > TimeSpan.Zero)
                _wakeUp.WaitOne((int)Math.Ceiling(Math.Min(wait.TotalMilliseconds, LongestWait.TotalMilliseconds)));
        }

        Volatile.Write(ref _sleepsUntilTick, long.MinValue);
    }

    /// <summary>Rounds up to whole ticks, so that nothing runs before it is due.</summary>
    private void SetDue(TimerEntry entry, TimeSpan from, TimeSpan delay)
    {
        entry.Due = delay > TimeSpan.MaxValue - from ? TimeSpan.MaxValue : from + delay;
        entry.DueTick = (entry.Due.Ticks - 1) / _tick.Ticks + 1;
    }

    private TimeSpan Elapsed() => ProcessClock.Elapsed - _start;
}
