using Akka.Actor;

namespace Akka.Tests.Stress;

/// <summary>Enters in its ledger what it gets.</summary>
internal class Receiver(ReceiverLedger ledger) : UntypedActor
{
    protected override void OnReceive(object message)
    {
        ledger.Enter();
        try
        {
            if (message is Parcel parcel && !SetAside(parcel)) Take(parcel);
        }
        finally
        {
            ledger.Leave();
        }
    }

    /// <summary>Whether the parcel will come again later.</summary>
    protected virtual bool SetAside(Parcel parcel) => false;

    private void Take(Parcel parcel)
    {
        ledger.Arrived(parcel);
        switch (parcel.Effect)
        {
            case ParcelEffect.FailAndResume: throw new StressFailure(Directive.Resume);
            case ParcelEffect.FailAndRestart: throw new StressFailure(Directive.Restart);
        }
    }
}
