using Akka.Actor;

namespace AkkaSockets.Benchmarks.Actors.Scenarios;

/// <summary>Something that actor systems do all day, to be repeated and measured.</summary>
internal abstract class Scenario(string name, int operations)
{
    public static readonly IReadOnlyList<Scenario> All =
    [
        new TellScenario("tell, 1 actor", actors: 1, messages: 400_000),
        new TellScenario("tell, 1,000 actors", actors: 1_000, messages: 400_000),
        new PingPongScenario("ping-pong, 1 pair", pairs: 1, roundTrips: 200_000),
        new PingPongScenario("ping-pong, 8 pairs", pairs: 8, roundTrips: 50_000),
        new AskScenario("ask, one at a time", atOnce: 1, questions: 50_000),
        new AskScenario("ask, 100 at once", atOnce: 100, questions: 100_000),
        new LifecycleScenario("create and stop", actors: 20_000),
    ];

    public string Name { get; } = name;

    /// <summary>How many messages, questions or actors one run is of.</summary>
    public int Operations { get; } = operations;

    /// <summary>Makes what the runs have in common.</summary>
    public abstract void Prepare(ActorSystem system);

    /// <summary>Runs once; complete when everything has been handled.</summary>
    public abstract Task Run();

    public override string ToString() => Name;
}
