using Akka.Actor;
using BenchmarkDotNet.Attributes;

namespace AkkaSockets.Benchmarks.Actors;

/// <summary>What a message costs: told one way, sent back and forth between two actors, asked for and answered.</summary>
[InProcess] // the Akka that this was built with; a generated project would take the default one
[MemoryDiagnoser]
public class PingPongBenchmarks
{
    private const int Messages = 100_000;
    private const int Asks = 1_000;

    private ActorSystem _system = null!;
    private IActorRef _counter = null!;
    private IActorRef _ping = null!;
    private IActorRef _echo = null!;

    [GlobalSetup]
    public void Start()
    {
        _system = ActorSystem.Create("benchmarks");
        _counter = _system.ActorOf(Props.Create(() => new CountingActor()));
        _echo = _system.ActorOf(Props.Create(() => new EchoingActor()));
        _ping = _system.ActorOf(Props.Create(() => new PingingActor(_echo)));
    }

    [GlobalCleanup]
    public Task Stop() => _system.Terminate();

    [Benchmark(OperationsPerInvoke = Messages)]
    public Task Tell() => Run(_counter, told: Messages);

    [Benchmark(OperationsPerInvoke = Messages)]
    public Task PingPong() => Run(_ping, told: 0);

    [Benchmark(OperationsPerInvoke = Asks)]
    public async Task Ask()
    {
        for (var i = 0; i < Asks; i++)
            await _echo.Ask<object>(Unit.Instance);
    }

    private static Task Run(IActorRef actor, int told)
    {
        var run = new Run(Messages);
        actor.Tell(run);
        for (var i = 0; i < told; i++)
            actor.Tell(Unit.Instance);
        return run.Finished;
    }
}
