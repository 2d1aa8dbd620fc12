namespace Akka.Tests.Stress;

/// <summary>The account of one receiver: each parcel for it is handled, or is a dead letter, once.</summary>
internal sealed class ReceiverLedger
{
    private readonly int[][] _accounted;
    private readonly int[,] _last;
    private readonly bool _ordered;
    private readonly bool _byPriority;
    private readonly Findings _findings;
    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _outstanding;
    private int _inside;
    private int _begun;
    private int _handledAfterStop;
    private int _unguarded;

    internal ReceiverLedger(string name, int senders, int each, int priorities, bool ordered, bool byPriority, Findings findings)
    {
        Name = name;
        _accounted = [.. Enumerable.Range(0, senders).Select(_ => new int[each])];
        _last = new int[senders, priorities];
        for (var sender = 0; sender < senders; sender++)
            for (var priority = 0; priority < priorities; priority++)
                _last[sender, priority] = -1;
        _ordered = ordered;
        _byPriority = byPriority;
        _outstanding = senders * each;
        _findings = findings;
    }

    internal string Name { get; }

    /// <summary>Set by whoever has told the receiver to stop, when that is done.</summary>
    internal volatile bool StopSent;

    /// <summary>Set when all parcels have been sent.</summary>
    internal volatile bool NothingFollows;

    /// <summary>Done when every parcel is accounted for.</summary>
    internal Task Complete => _complete.Task;

    /// <summary>How many messages the receiver has begun to handle.</summary>
    internal int Begun => Volatile.Read(ref _begun);

    /// <summary>The receiver begins to handle a message.</summary>
    internal void Enter()
    {
        if (Interlocked.Increment(ref _inside) != 1) _findings.Add($"{Name} does two things at a time");
        // Without a guard on purpose: another thread that does not see it loses a count.
        _unguarded++;
        Interlocked.Increment(ref _begun);
    }

    internal void Leave() => Interlocked.Decrement(ref _inside);

    /// <summary>The receiver has got a parcel for good.</summary>
    internal void Arrived(Parcel parcel)
    {
        ref var last = ref _last[parcel.Sender, _byPriority ? parcel.Priority : 0];
        if (_ordered && parcel.Number <= last) _findings.Add($"{Name} gets {parcel} after number {last}");
        last = parcel.Number;
        // The receiver may have taken one out when the order to stop came.
        if (parcel.AfterStop && ++_handledAfterStop > 1) _findings.Add($"{Name} handles {parcel}, though it was told to stop long before");
        Account(parcel);
    }

    /// <summary>A parcel has become a dead letter.</summary>
    internal void Account(Parcel parcel)
    {
        if (Interlocked.Increment(ref _accounted[parcel.Sender][parcel.Number]) != 1) _findings.Add($"{Name}: {parcel} is there twice");
        if (Interlocked.Decrement(ref _outstanding) == 0) _complete.TrySetResult();
    }

    internal void Close()
    {
        for (var sender = 0; sender < _accounted.Length; sender++)
            for (var number = 0; number < _accounted[sender].Length; number++)
                _findings.AddUnless(_accounted[sender][number] == 1, $"{Name}: number {number} of sender {sender} is there {_accounted[sender][number]} times");
        _findings.AddUnless(_unguarded == _begun, $"{Name} began {_begun} messages but has seen {_unguarded}");
    }
}
