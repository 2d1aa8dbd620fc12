using Akka.Actor;
using AkkaSockets.Benchmarks.Actors.Scenarios;
using BenchmarkDotNet.Attributes;

namespace AkkaSockets.Benchmarks.Actors;

/// <summary>One run of each scenario: time and allocations.</summary>
[InProcess] // the Akka that this was built with; a generated project would take the default one
[MemoryDiagnoser]
public class ActorBenchmarks
{
    private ActorSystem _system = null!;
    private Scenario _scenario = null!;

    public static IEnumerable<string> Names => Scenario.All.Select(scenario => scenario.Name);

    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    [GlobalSetup]
    public void Start()
    {
        _system = ActorSystem.Create("benchmarks");
        _scenario = Scenario.All.Single(scenario => scenario.Name == Name);
        _scenario.Prepare(_system);
    }

    [GlobalCleanup]
    public Task Stop() => _system.Terminate();

    [Benchmark]
    public Task Run() => _scenario.Run();
}
