using Akka.Actor;

namespace Akka.Tests.Stress;

/// <summary>Puts some parcels aside, together with all that follow, and takes them in order later.</summary>
internal sealed class StashingReceiver : Receiver, IWithUnboundedStash
{
    private const int Together = 4;

    private readonly ReceiverLedger _ledger;
    private Parcel? _first;
    private int _left;

    public StashingReceiver(ReceiverLedger ledger)
        : base(ledger)
    {
        _ledger = ledger;
    }

    public IStash Stash { get; set; } = null!;

    protected override void OnReceive(object message)
    {
        if (message is not FlushStash)
        {
            base.OnReceive(message);
            return;
        }

        _left = 0;
        Stash.UnstashAll();
    }

    protected override bool SetAside(Parcel parcel)
    {
        if (_left == 0)
        {
            // The one that began comes again, and is taken then.
            if (parcel.Effect != ParcelEffect.StashSome || parcel.Equals(_first) || _ledger.NothingFollows) return false;
            _first = parcel;
            _left = Together;
        }

        Stash.Stash();
        if (--_left == 0) Stash.UnstashAll();
        return true;
    }

    /// <summary>Takes out what is still there, since nothing follows.</summary>
    internal sealed class FlushStash
    {
        internal static readonly FlushStash Instance = new();
    }
}
