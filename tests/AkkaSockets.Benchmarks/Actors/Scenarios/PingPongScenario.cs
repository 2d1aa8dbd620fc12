using Akka.Actor;

namespace AkkaSockets.Benchmarks.Actors.Scenarios;

/// <summary>Pairs of actors, each of which sends one message back and forth. A round trip is two messages.</summary>
internal sealed class PingPongScenario(string name, int pairs, int roundTrips) : Scenario(name, pairs * roundTrips * 2)
{
    private readonly IActorRef[] _pairs = new IActorRef[pairs];

    public override void Prepare(ActorSystem system)
    {
        for (var i = 0; i < _pairs.Length; i++)
        {
            var echo = system.ActorOf(Props.Create(() => new EchoingActor()));
            _pairs[i] = system.ActorOf(Props.Create(() => new PingingActor(echo)));
        }
    }

    public override Task Run()
    {
        var runs = new Run[_pairs.Length];
        for (var i = 0; i < runs.Length; i++)
            _pairs[i].Tell(runs[i] = new Run(roundTrips));
        return Task.WhenAll(runs.Select(run => run.Finished));
    }
}
