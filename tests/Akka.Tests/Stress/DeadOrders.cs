using Akka.Actor;
using Akka.Event;

namespace Akka.Tests.Stress;

/// <summary>Counts the orders that reach nobody.</summary>
internal sealed class DeadOrders(TreeJournal journal) : UntypedActor
{
    protected override void PreStart() => Context.System.EventStream.Subscribe(Self, typeof(DeadLetter));

    protected override void OnReceive(object message)
    {
        if (message is DeadLetter { Message: TreeOrder }) journal.Done();
        else if (message is "ready?") Sender.Tell("ready");
    }
}
