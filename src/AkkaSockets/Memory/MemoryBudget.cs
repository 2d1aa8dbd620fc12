using System.Collections.Concurrent;
using AkkaSockets.Memory;

namespace AkkaSockets;

/// <summary>
/// How many bytes the connections of a server may hold together: what has arrived and is not handled, and what is not
/// sent. When nearly all of it is used, those that hold most read no more until there is room again; and a write that
/// finds none is refused, unless its connection holds less than an equal share.
/// </summary>
/// <remarks>
/// Members may be called from any thread. Less than 4 KiB of a connection is not counted, and more in steps of 16 KiB. What
/// is read is counted after it has arrived, and equal shares are granted beyond the limit, so that nobody is starved by
/// those who came when there was room for all: writes reach twice the limit at most, and reads add what was under way when
/// it was reached.
/// </remarks>
public sealed class MemoryBudget
{
    private readonly ConcurrentDictionary<MemoryLease, bool> _listed = [];
    private readonly BudgetArbiter _arbiter;
    private long _limit;
    private long _used;
    private int _leases;

    internal MemoryBudget(long limit = Off.Size)
    {
        CheckLimit(limit, nameof(limit));
        _limit = limit;
        _arbiter = new BudgetArbiter(this);
    }

    /// <summary>The budget in bytes, 1 or more, or <see cref="Off.Size"/>. It can be changed at any time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is 0 or less.</exception>
    public long Limit
    {
        get => Volatile.Read(ref _limit);
        set
        {
            CheckLimit(value, nameof(value));
            Volatile.Write(ref _limit, value);
            Changed();
        }
    }

    /// <summary>The bytes that are held now, as they are counted.</summary>
    public long Used => Volatile.Read(ref _used);

    /// <summary>How many connections read no more for now because of it.</summary>
    public int Suspended => _arbiter.Suspended;

    /// <summary>Told whether memory has become short, or is so no more; from any thread, so it must do no more than log or tell.</summary>
    internal Action<bool>? ShortageChanged { get; set; }

    /// <summary>Above this, the heaviest are suspended.</summary>
    internal long High => Share(Limit, 9);

    /// <summary>Below this, they are resumed; and this much is left to those that aren't suspended.</summary>
    internal long Low => Share(Limit, 7);

    // Shares were larger when there were fewer to share, so without an end they would add up to any multiple of the limit.
    private long Beyond => Limit > Off.Size / 2 ? Off.Size : 2 * Limit;

    /// <summary>Those that have ever held something that counts.</summary>
    internal IEnumerable<MemoryLease> Listed => _listed.Select(listed => listed.Key);

    internal MemoryLease Lease(IBudgetHolder holder)
    {
        Interlocked.Increment(ref _leases);
        return new MemoryLease(this, holder);
    }

    internal void Add(long change) => Interlocked.Add(ref _used, change);

    internal bool TryAdd(long change, long held)
    {
        var fair = held <= Limit / Math.Max(1, Volatile.Read(ref _leases));
        for (var used = Used; change <= (fair ? Beyond : Limit) - used;)
        {
            var before = Interlocked.CompareExchange(ref _used, used + change, used);
            if (before == used)
                return true;
            used = before;
        }

        return false;
    }

    internal void List(MemoryLease lease) => _listed.TryAdd(lease, true);

    internal void Removed(MemoryLease lease, bool listed)
    {
        Interlocked.Decrement(ref _leases);
        if (listed)
            _listed.TryRemove(lease, out _);
        Changed();
    }

    internal void Changed()
    {
        // What was charged must be seen by who decides, or who decides by this one.
        Interlocked.MemoryBarrier();
        if (_arbiter.IsDue)
            _arbiter.Decide();
    }

    private static long Share(long limit, int tenths) => limit == Off.Size ? Off.Size : (long)(limit * (tenths / 10.0));

    private static void CheckLimit(long limit, string name) => ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1, name);
}
