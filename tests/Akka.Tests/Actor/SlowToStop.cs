using Akka.Actor;

namespace Akka.Tests.Actor;

/// <summary>Ends when a gate is opened. Blocks its thread until then, so it needs one of its own.</summary>
internal sealed class SlowToStop(ManualResetEventSlim gate, ManualResetEventSlim? stopping) : UntypedActor
{
    public static Props Props(ManualResetEventSlim gate, ManualResetEventSlim? stopping = null) =>
        Akka.Actor.Props.Create(() => new SlowToStop(gate, stopping));

    protected override void PostStop()
    {
        stopping?.Set();
        gate.Wait(TimeSpan.FromSeconds(10));
    }

    protected override void OnReceive(object message)
    {
    }
}
