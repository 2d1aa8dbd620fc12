using System.Numerics;

namespace Akka.Actor;

/// <summary>
/// Entries by the tick at which they are due, in a ring of slots: those that are due in the same tick, or whole rounds apart, share one.
/// Adding costs the same however many there are. Not thread-safe.
/// </summary>
internal sealed class TimerWheel
{
    private readonly TimerEntry?[] _slots;
    private readonly TimerEntry?[] _lasts;
    private readonly int _mask;
    private long _nextTick;

    /// <param name="slots">How many slots, rounded up to a power of two.</param>
    public TimerWheel(int slots)
    {
        var count = (int)BitOperations.RoundUpToPowerOf2((uint)slots);
        _slots = new TimerEntry?[count];
        _lasts = new TimerEntry?[count];
        _mask = count - 1;
    }

    public int Count { get; private set; }

    public void Add(TimerEntry entry)
    {
        // What is overdue goes into the slot that is looked at next.
        Append((int)(Math.Max(entry.DueTick, _nextTick) & _mask), entry);
        Count++;
    }

    /// <summary>Takes the entries out that are due at <paramref name="tick"/> or before, in order, and drops cancelled ones on the way.</summary>
    public void TakeDue(long tick, List<TimerEntry> due)
    {
        // After a long sleep each slot needs to be looked at only once.
        var slots = Math.Min(tick - _nextTick + 1, _slots.Length);
        var first = _nextTick;
        _nextTick = Math.Max(_nextTick, tick + 1);
        for (var i = 0L; i < slots; i++)
            TakeDue((int)((first + i) & _mask), tick, due);
        due.Sort(ByDue);
    }

    /// <summary>Takes all entries out, in the order in which they are due, and drops cancelled ones.</summary>
    public List<TimerEntry> TakeAll()
    {
        var all = new List<TimerEntry>();
        for (var slot = 0; slot < _slots.Length; slot++)
            TakeDue(slot, long.MaxValue, all);
        all.Sort(ByDue);
        return all;
    }

    /// <summary>Drops all that is cancelled.</summary>
    public void Sweep()
    {
        for (var slot = 0; slot < _slots.Length; slot++)
        {
            var entry = _slots[slot];
            _slots[slot] = _lasts[slot] = null;
            while (entry is not null)
            {
                var next = entry.Next;
                entry.Next = null;
                if (entry.IsCancelled)
                    Count--;
                else
                    Append(slot, entry);
                entry = next;
            }
        }
    }

    /// <summary>The next tick at which a slot with entries is passed, or null when the wheel is empty.</summary>
    public long? NextOccupied()
    {
        if (Count == 0)
            return null;
        for (var tick = _nextTick; ; tick++)
        {
            if (_slots[tick & _mask] is not null)
                return tick;
        }
    }

    private static int ByDue(TimerEntry left, TimerEntry right) =>
        left.Due != right.Due ? left.Due.CompareTo(right.Due) : left.Sequence.CompareTo(right.Sequence);

    private void Append(int slot, TimerEntry entry)
    {
        entry.Next = null;
        if (_lasts[slot] is { } last)
            last.Next = entry;
        else
            _slots[slot] = entry;
        _lasts[slot] = entry;
    }

    private void TakeDue(int slot, long tick, List<TimerEntry> due)
    {
        var entry = _slots[slot];
        _slots[slot] = _lasts[slot] = null;
        while (entry is not null)
        {
            var next = entry.Next;
            entry.Next = null;
            Count--;
            if (!entry.IsCancelled)
            {
                if (entry.DueTick <= tick)
                    due.Add(entry);
                else
                    Add(entry);
            }

            entry = next;
        }
    }
}
