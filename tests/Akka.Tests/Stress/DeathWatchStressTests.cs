using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Configuration;

namespace Akka.Tests.Stress;

/// <summary>
/// Watchers and watched actors that watch, unwatch, fail, restart and stop at random. Whatever happens, each live watch is answered once,
/// with what was asked for, after the end of whom it was for; and one that was taken back is never answered.
/// </summary>
[Collection(nameof(StressCollection))]
public sealed class DeathWatchStressTests
{
    private const int Drivers = 3;
    private const int Watchers = 6;
    private const int Places = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly Config Configuration =
        """
        akka { loglevel = OFF, stdout-loglevel = OFF, loggers = [], log-dead-letters = off }
        narrow { type = ForkJoinDispatcher, throughput = 2, dedicated-thread-pool { thread-count = 2 } }
        """;

    private static readonly WatchOrderKind[] Kinds =
    [
        WatchOrderKind.Watch, WatchOrderKind.Watch, WatchOrderKind.WatchWith, WatchOrderKind.WatchWith, WatchOrderKind.Unwatch,
        WatchOrderKind.WatchAnew, WatchOrderKind.MakeChild, WatchOrderKind.Fail,
    ];

    public static TheoryData<int> Seeds => StressSeeds.UnlessToldOtherwise(60);

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task Each_watch_is_answered_once(int seed) => Watch(seed, Kinds);

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task To_watch_again_changes_nothing(int seed) => Watch(seed, [.. Kinds, WatchOrderKind.WatchAgain, WatchOrderKind.WatchAgain, WatchOrderKind.WatchAgain]);

    private static async Task Watch(int seed, WatchOrderKind[] kinds)
    {
        var random = new Random(seed);
        var findings = new Findings();
        var subjects = new ConcurrentDictionary<IActorRef, SubjectRecord>();
        using var system = ActorSystem.Create("watches", Configuration);
        var books = Enumerable.Range(0, Watchers).Select(i => new WatchBook($"Watcher {i}", subjects, findings)).ToArray();
        var overseer = system.ActorOf(Props.Create(() => new Overseer(null)));
        var watchers = await Task.WhenAll(books.Select(
            book => overseer.Ask<IActorRef>(Props.Create(() => new StressedWatcher(book)).WithDispatcher("narrow"), Patience)));
        var places = Enumerable.Range(0, Places).Select(_ => Make(system, subjects)).ToArray();
        var length = random.Next(100, 900);

        await Task.WhenAll(Enumerable.Range(0, Drivers).Select(_ => random.Next())
            .Select(s => Task.Run(() => Drive(system, watchers, places, subjects, kinds, length, new Random(s))))).WaitAsync(Patience);
        foreach (var subject in subjects.Keys) ((IInternalActorRef)subject).Stop();
        for (var i = 0; i < Watchers; i++)
        {
            var settled = watchers[i].Ask<string>(StressedWatcher.TellWhenSettled.Instance, Patience);
            var ended = watchers[i].WatchAsync();
            if (await Task.WhenAny(settled, ended) == settled && settled.IsFaulted && !books[i].IsClosed)
                books[i].Add($"is not told of the ends of {string.Join(", ", books[i].Live)}");
        }

        await system.Terminate().WaitAsync(Patience);
        findings.ShouldBeNone(seed);
    }

    private static IActorRef Make(ActorSystem system, ConcurrentDictionary<IActorRef, SubjectRecord> subjects)
    {
        var record = new SubjectRecord();
        var subject = system.ActorOf(Props.Create(() => new StressedSubject(record)));
        subjects[subject] = record;
        return subject;
    }

    private static void Drive(
        ActorSystem system,
        IActorRef[] watchers,
        IActorRef[] places,
        ConcurrentDictionary<IActorRef, SubjectRecord> subjects,
        WatchOrderKind[] kinds,
        int length,
        Random random)
    {
        var nobody = ((ExtendedActorSystem)system).Provider.ResolveActorRef("akka://watches/user/nobody");
        for (var i = 0; i < length; i++)
        {
            var place = random.Next(Places);
            var subject = Volatile.Read(ref places[place]);
            switch (random.Next(40))
            {
                case 0: subject.Tell(PoisonPill.Instance); break;
                case 1: ((IInternalActorRef)subject).Stop(); break;
                case 2: subject.Tell((Directive)random.Next(4)); break;
                case 3: subject.Tell(Kill.Instance); break;
                case 4: Volatile.Write(ref places[place], Make(system, subjects)); break;
                case 5: Tell(watchers, WatchOrderKind.Watch, nobody, random); break;
                case 6 when random.Next(20) == 0: Tell(watchers, WatchOrderKind.StopItself, nobody, random); break;
                case 7: Tell(watchers, kinds[random.Next(kinds.Length)], subjects.Keys.ElementAt(random.Next(Places)), random); break;
                default: Tell(watchers, kinds[random.Next(kinds.Length)], subject, random); break;
            }
        }
    }

    private static void Tell(IActorRef[] watchers, WatchOrderKind kind, IActorRef subject, Random random)
    {
        // Stopped watchers have no work: it happens, but seldom.
        var directive = random.Next(20) == 0 ? Directive.Stop : (Directive)random.Next(2);
        watchers[random.Next(watchers.Length)].Tell(new WatchOrder(kind, subject, directive));
    }
}
