using System.Diagnostics;
using System.Globalization;
using Akka.Actor;
using AkkaSockets.Benchmarks.Actors.Scenarios;

namespace AkkaSockets.Benchmarks.Actors;

/// <summary>
/// Prints what the scenarios and idle actors cost, a line each, for two builds to be run in turn. On a busy machine the processor time of an
/// operation says more than the time on the clock.
/// </summary>
internal static class ActorFigures
{
    private const int Warmups = 3;
    private const int IdleActors = 100_000;

    public static async Task Print(int rounds, string nameStart)
    {
        Write("", "million/s", "CPU ns", "bytes");
        using var system = ActorSystem.Create("figures");
        foreach (var scenario in Scenario.All.Where(scenario => scenario.Name.StartsWith(nameStart, StringComparison.Ordinal)))
        {
            scenario.Prepare(system);
            await Measure(scenario, rounds);
        }

        await system.Terminate();
        if (nameStart.Length == 0)
            Write("an idle actor", "", "", Number(await IdleActorSize()));
    }

    private static async Task Measure(Scenario scenario, int rounds)
    {
        for (var i = 0; i < Warmups; i++)
            await scenario.Run();

        var clock = new List<double>();
        var processor = new List<double>();
        var allocated = GC.GetTotalAllocatedBytes();
        for (var i = 0; i < rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            var before = Environment.CpuUsage.TotalTime;
            await scenario.Run();
            processor.Add((Environment.CpuUsage.TotalTime - before).TotalNanoseconds / scenario.Operations);
            clock.Add(scenario.Operations / watch.Elapsed.TotalMicroseconds);
        }

        allocated = GC.GetTotalAllocatedBytes() - allocated;
        Write(scenario.Name, Number(Median(clock)), Number(Median(processor)), Number((double)allocated / rounds / scenario.Operations));
    }

    // What the heap grows by, as long as the actors are there and have nothing to do.
    private static async Task<double> IdleActorSize()
    {
        using var system = ActorSystem.Create("idle");
        var actors = new IActorRef[IdleActors];
        var props = Props.Create(() => new EchoingActor());
        await system.ActorOf(props).Ask<object>(Unit.Instance);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < actors.Length; i++)
            actors[i] = system.ActorOf(props);
        foreach (var actor in actors)
            await actor.Ask<object>(Unit.Instance);
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(actors);
        await system.Terminate();
        return (double)grown / IdleActors;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private static string Number(double value) => value.ToString(value < 100 ? "0.00" : "0", CultureInfo.InvariantCulture);

    private static void Write(string name, string rate, string processor, string bytes) =>
        Console.WriteLine($"{name,-22}{rate,12}{processor,12}{bytes,12}");
}
