using Akka.Actor;
using Akka.Event;

namespace Akka.Tests.Stress.Soak;

/// <summary>Counts the messages that find no worker.</summary>
internal sealed class SoakDeadLetters(SoakLedger ledger) : UntypedActor
{
    protected override void PreStart() => Context.System.EventStream.Subscribe(Self, typeof(DeadLetter));

    protected override void OnReceive(object message)
    {
        if (message is DeadLetter { Message: SoakMessage }) ledger.AddDead();
        else if (message is "ready?") Sender.Tell("ready");
    }
}
