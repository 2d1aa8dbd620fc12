namespace AkkaSockets.Memory;

/// <summary>
/// Decides who is suspended. Whichever thread finds that there is something to decide does it; one at a time, without a
/// lock: others that come meanwhile only leave word that it is to be done once more.
/// </summary>
internal sealed class BudgetArbiter(MemoryBudget budget)
{
    private int _calls;
    private int _suspended;

    public int Suspended => Volatile.Read(ref _suspended);

    /// <summary>Whether there may be something to decide; cheap, for every change.</summary>
    public bool IsDue => budget.Used > budget.High || Suspended > 0 || Volatile.Read(ref _calls) > 0;

    public void Decide()
    {
        if (Interlocked.Increment(ref _calls) != 1)
            return;
        int seen;
        do
        {
            seen = Volatile.Read(ref _calls);
            DecideOnce();
        }
        while (Interlocked.CompareExchange(ref _calls, 0, seen) != seen);
    }

    private void DecideOnce()
    {
        var leases = Weighed();
        if (budget.Used > budget.High)
            SuspendHeaviest(leases);
        else if (budget.Used < budget.Low)
            Resume(leases, _ => true);

        // Whoever holds nothing has done what it was suspended for.
        Resume(leases, charged => charged == 0);
        KeepOneGoing(leases);
        var before = _suspended;
        Volatile.Write(ref _suspended, leases.Count(it => it.Lease.IsSuspended));
        if ((before == 0) != (_suspended == 0))
            budget.ShortageChanged?.Invoke(_suspended > 0);
    }

    // The heaviest last. What each holds goes on changing, so it is looked at once.
    private (MemoryLease Lease, long Charged)[] Weighed()
    {
        var leases = budget.Listed.Select(lease => (Lease: lease, lease.Charged)).Where(it => it.Charged > 0 || it.Lease.IsSuspended).ToArray();
        Array.Sort(leases, static (one, other) => one.Charged.CompareTo(other.Charged));
        return leases;
    }

    private void SuspendHeaviest((MemoryLease Lease, long Charged)[] leases)
    {
        var rest = leases.Where(it => !it.Lease.IsSuspended).Sum(it => it.Charged);
        for (var i = leases.Length - 1; i > 0 && rest > budget.Low; i--)
        {
            var (lease, charged) = leases[i];
            if (lease.IsSuspended)
                continue;
            rest -= charged;
            Suspend(lease);
        }
    }

    private static void Resume((MemoryLease Lease, long Charged)[] leases, Predicate<long> ofThose)
    {
        foreach (var (lease, charged) in leases)
        {
            if (lease.IsSuspended && ofThose(charged))
                Resume(lease);
        }
    }

    // If all that hold something were suspended, nothing that they hold might ever be used up.
    private static void KeepOneGoing((MemoryLease Lease, long Charged)[] leases)
    {
        var first = Array.FindIndex(leases, it => it.Charged > 0);
        if (first >= 0 && Array.TrueForAll(leases, it => it.Charged == 0 || it.Lease.IsSuspended))
            Resume(leases[first].Lease);
    }

    private static void Suspend(MemoryLease lease)
    {
        lease.IsSuspended = true;
        lease.Holder.Suspend();
    }

    private static void Resume(MemoryLease lease)
    {
        lease.IsSuspended = false;
        lease.Holder.Resume();
    }
}
