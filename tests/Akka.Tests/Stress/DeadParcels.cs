using Akka.Actor;
using Akka.Event;

namespace Akka.Tests.Stress;

/// <summary>Enters the parcels that become dead letters in the ledgers of their receivers.</summary>
internal sealed class DeadParcels : UntypedActor
{
    private readonly ReceiverLedger[] _ledgers;

    public DeadParcels(ReceiverLedger[] ledgers)
    {
        _ledgers = ledgers;
    }

    protected override void PreStart() => Context.System.EventStream.Subscribe(Self, typeof(DeadLetter));

    protected override void OnReceive(object message)
    {
        if (message is DeadLetter { Message: Parcel parcel }) _ledgers[parcel.Receiver].Account(parcel);
        else if (message is "ready?") Sender.Tell("ready");
    }
}
