using Akka.Actor;

namespace AkkaSockets.Benchmarks.Actors.Scenarios;

/// <summary>One thread outside tells actors messages, each its turn.</summary>
internal sealed class TellScenario(string name, int actors, int messages) : Scenario(name, messages)
{
    private readonly IActorRef[] _actors = new IActorRef[actors];

    public override void Prepare(ActorSystem system)
    {
        for (var i = 0; i < _actors.Length; i++)
            _actors[i] = system.ActorOf(Props.Create(() => new CountingActor()));
    }

    public override Task Run()
    {
        var runs = new Run[_actors.Length];
        for (var i = 0; i < runs.Length; i++)
            _actors[i].Tell(runs[i] = new Run(Operations / runs.Length));
        for (var i = 0; i < Operations; i++)
            _actors[i % _actors.Length].Tell(Unit.Instance);
        return Task.WhenAll(runs.Select(run => run.Finished));
    }
}
