using Akka.Actor;

namespace Akka.Tests.Stress;

/// <summary>Makes the children that it is sent props of, with the context of a pump thread, and does about failures what they ask for.</summary>
internal sealed class Overseer(SynchronizationContext? context) : UntypedActor
{
    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(StressFailure.Decide);

    protected override void OnReceive(object message)
    {
        var outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            Sender.Tell(Context.ActorOf((Props)message));
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }
    }
}
