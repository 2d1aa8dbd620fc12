namespace AkkaSockets.Memory;

/// <summary>
/// One connection's part of the budget. What it holds is counted in steps, so that the counter that all share is touched
/// rarely: nothing below <see cref="Free"/>, and from there on in multiples of <see cref="Step"/>.
/// </summary>
internal sealed class MemoryLease(MemoryBudget budget, IBudgetHolder holder) : IDisposable
{
    public const long Free = 4 * 1024;
    public const long Step = 16 * 1024;

    private readonly Lock _charging = new();
    private long _charged;
    private bool _listed;
    private bool _released;

    public IBudgetHolder Holder => holder;

    /// <summary>What is counted for it.</summary>
    public long Charged => Volatile.Read(ref _charged);

    /// <summary>It was told to suspend and not to resume; only who decides touches it.</summary>
    public bool IsSuspended { get; set; }

    /// <summary>Counts what the connection holds now, whether there is room for it or not.</summary>
    public void Set(long held)
    {
        if (Target(held) != Charged)
            Charge(held, force: true);
    }

    /// <summary>Counts what the connection is about to hold, unless the budget is exhausted and it holds more than its fair share.</summary>
    /// <returns>Whether it may.</returns>
    public bool TryGrow(long held) => Target(held) <= Charged || Charge(held, force: false);

    /// <summary>Gives everything back; nothing is counted any more.</summary>
    public void Dispose()
    {
        lock (_charging)
        {
            if (_released)
                return;
            _released = true;
            budget.Add(-_charged);
            Volatile.Write(ref _charged, 0);
        }

        budget.Removed(this, _listed);
    }

    private bool Charge(long held, bool force)
    {
        var list = false;
        lock (_charging)
        {
            // Once more, under the lock: the connection's owner may have released it meanwhile.
            var change = Target(held) - _charged;
            if (_released || change == 0)
                return true;
            if (force || change < 0)
                budget.Add(change);
            else if (!budget.TryAdd(change, held))
                return false;
            Volatile.Write(ref _charged, _charged + change);
            list = !_listed;
            if (list)
                budget.List(this);
            _listed = true;
        }

        budget.Changed();
        return true;
    }

    private long Target(long held)
    {
        if (held < Free)
            return 0;
        var target = (held + Step - 1) / Step * Step;

        // Going down waits for a whole step more than going up: at the edge of one, nothing is touched for each write.
        var charged = Charged;
        return target < charged && charged - held < 2 * Step ? charged : target;
    }
}
