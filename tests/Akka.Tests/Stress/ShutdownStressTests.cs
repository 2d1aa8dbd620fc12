using Akka.Actor;
using Akka.Configuration;

namespace Akka.Tests.Stress;

/// <summary>Systems that are terminated while threads still make actors in them, and these still make and fail others.</summary>
[Collection(nameof(StressCollection))]
public sealed class ShutdownStressTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly Config Configuration =
        """
        akka { loglevel = OFF, stdout-loglevel = OFF, loggers = [], log-dead-letters = off }
        own-thread { type = PinnedDispatcher }
        """;

    public static TheoryData<int> Seeds => StressSeeds.UnlessToldOtherwise(10);

    // Akka.NET runs PostStop twice on an instance that is stopped while its restart waits for children.
    [Theory]
    [Trait("Upstream", "defect")]
    [MemberData(nameof(Seeds))]
    public async Task All_actors_end_and_makers_are_refused(int seed)
    {
        var random = new Random(seed);
        var findings = new Findings();
        var journal = new TreeJournal(findings, seed, hookFailuresInThousand: 0);
        using var system = ActorSystem.Create($"ends{seed}", Configuration);
        var makers = Enumerable.Range(0, 3).Select(_ => random.Next()).Select(s => Task.Factory.StartNew(
            () => MakeUntilRefused(system, journal, new Random(s)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        var enough = random.Next(300);
        SpinWait.SpinUntil(() => journal.Count > enough, Patience).Should().BeTrue();

        await system.Terminate().WaitAsync(Patience);

        (await Task.WhenAll(makers).WaitAsync(Patience)).Should().OnlyContain(refused => refused);
        foreach (var record in journal.Records)
            if (record.IsLive)
                record.Add("lives on");
        findings.ShouldBeNone(seed);
    }

    private static bool MakeUntilRefused(ActorSystem system, TreeJournal journal, Random random)
    {
        var made = 0;
        while (true)
        {
            // Actors that have no turn yet are no use.
            if (made > journal.Count + 50 && !system.WhenTerminated.IsCompleted)
            {
                Thread.Yield();
                continue;
            }

            try
            {
                made++;
                var props = Props.Create(() => new TreeNode(journal, 2));
                var actor = system.ActorOf(random.Next(20) == 0 ? props.WithDispatcher("own-thread") : props);
                if (random.Next(2) == 0) actor.Tell(new TreeOrder(made, TreeOrderKind.Fail, "a", (Directive)random.Next(4)));
                if (random.Next(3) == 0) actor.Tell(PoisonPill.Instance);
            }
            catch (InvalidOperationException)
            {
                return true;
            }
        }
    }
}
