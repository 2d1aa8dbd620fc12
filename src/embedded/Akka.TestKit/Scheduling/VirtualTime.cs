using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>A clock that is moved by hand, and what is to be done when.</summary>
internal sealed class VirtualTime
{
    private readonly object _lock = new();
    private readonly DateTimeOffset _start = DateTimeOffset.UtcNow;

    // Ordered by due time, then by when it was scheduled.
    private readonly PriorityQueue<Entry, (DateTimeOffset Due, long Order)> _entries = new();
    private DateTimeOffset _now;
    private long _order;

    public VirtualTime() => _now = _start;

    public DateTimeOffset Now
    {
        get
        {
            lock (_lock)
                return _now;
        }
    }

    public TimeSpan Elapsed => Now - _start;

    /// <summary>Schedules; without an interval it is done once.</summary>
    public void Add(TimeSpan delay, TimeSpan? interval, Action action, ICancelable? cancelable)
    {
        if (interval is { } repeat && repeat <= TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(interval), repeat, "An interval must be longer than zero.");
        if (delay < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(delay), delay, "A delay must not be negative.");

        lock (_lock)
            Enqueue(_now + delay, new Entry(interval, action, cancelable));
    }

    /// <summary>Moves the time from one due entry to the next, up to <paramref name="when"/>.</summary>
    public void AdvanceTo(DateTimeOffset when)
    {
        lock (_lock)
        {
            if (when < _now)
                throw new InvalidOperationException($"The time is {_now:O} and can't go back to {when:O}.");
        }

        // Done outside of the lock: an action may schedule or ask the time.
        while (Next(when) is { } action)
            action();
    }

    private Action? Next(DateTimeOffset limit)
    {
        lock (_lock)
        {
            while (_entries.TryPeek(out var entry, out var key) && key.Due <= limit)
            {
                _entries.Dequeue();
                if (entry.Cancelable?.IsCancellationRequested == true)
                    continue;

                if (key.Due > _now)
                    _now = key.Due;
                if (entry.Interval is { } interval)
                    Enqueue(key.Due + interval, entry);
                return entry.Action;
            }

            if (limit > _now)
                _now = limit;
            return null;
        }
    }

    private void Enqueue(DateTimeOffset due, Entry entry) => _entries.Enqueue(entry, (due, _order++));

    private sealed record Entry(TimeSpan? Interval, Action Action, ICancelable? Cancelable);
}
