using Akka.Actor;
using BenchmarkDotNet.Attributes;

namespace AkkaSockets.Benchmarks.Actors.Handlers;

/// <summary>What it costs to tell a <see cref="ReceiveActor"/> a message and to handle it, in the handler that is declared fifth.</summary>
[InProcess] // the Akka that this was built with; a generated project would take the default one
[MemoryDiagnoser]
public class HandlerBenchmarks
{
    private const int Messages = 100_000;

    private ActorSystem _system = null!;
    private IActorRef _direct = null!;
    private IActorRef _asynchronous = null!;

    [GlobalSetup]
    public void Start()
    {
        _system = ActorSystem.Create("benchmarks");
        _direct = _system.ActorOf(Props.Create(() => new HandlingActor(false)));
        _asynchronous = _system.ActorOf(Props.Create(() => new HandlingActor(true)));
    }

    [GlobalCleanup]
    public Task Stop() => _system.Terminate();

    [Benchmark(OperationsPerInvoke = Messages)]
    public Task FifthHandler() => Run(_direct);

    [Benchmark(OperationsPerInvoke = Messages)]
    public Task CompletedTask() => Run(_asynchronous);

    private static Task Run(IActorRef actor)
    {
        var run = new Run(Messages);
        actor.Tell(run);
        for (var i = 0; i < Messages; i++)
            actor.Tell(Unit.Instance);
        return run.Finished;
    }
}
