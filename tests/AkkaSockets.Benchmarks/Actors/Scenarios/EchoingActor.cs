using Akka.Actor;

namespace AkkaSockets.Benchmarks.Actors.Scenarios;

/// <summary>Sends back whatever it gets.</summary>
internal sealed class EchoingActor : UntypedActor
{
    protected override void OnReceive(object message) => Sender.Tell(message);
}
