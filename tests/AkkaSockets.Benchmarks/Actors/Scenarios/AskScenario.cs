using Akka.Actor;

namespace AkkaSockets.Benchmarks.Actors.Scenarios;

/// <summary>Questions from outside, each asked when an earlier one has been answered.</summary>
internal sealed class AskScenario(string name, int atOnce, int questions) : Scenario(name, questions)
{
    private IActorRef _echo = null!;

    public override void Prepare(ActorSystem system) => _echo = system.ActorOf(Props.Create(() => new EchoingActor()));

    public override Task Run() => Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => AskInTurn(Operations / atOnce)));

    private async Task AskInTurn(int count)
    {
        for (var i = 0; i < count; i++)
            await _echo.Ask<object>(Unit.Instance);
    }
}
