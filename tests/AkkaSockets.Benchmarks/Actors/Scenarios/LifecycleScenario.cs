using Akka.Actor;

namespace AkkaSockets.Benchmarks.Actors.Scenarios;

/// <summary>An actor makes children, hears from each, and stops them.</summary>
internal sealed class LifecycleScenario(string name, int actors) : Scenario(name, actors)
{
    private IActorRef _parent = null!;

    public override void Prepare(ActorSystem system) => _parent = system.ActorOf(Props.Create(() => new ParentActor()));

    public override Task Run()
    {
        var run = new Run(Operations);
        _parent.Tell(run);
        return run.Finished;
    }
}
