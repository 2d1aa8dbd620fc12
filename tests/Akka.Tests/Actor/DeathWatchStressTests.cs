using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

/// <summary>
/// Watches, stops, restarts and awaits in random order on many actors at once. Whatever happens, each watcher is told once of each end, and
/// everything ends.
/// </summary>
public sealed class DeathWatchStressTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka { loglevel = OFF, stdout-loglevel = OFF }", output: output)
{
    private const int Subjects = 200;
    private const int Watchers = 8;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Every_watcher_is_told_once_of_each_end(int seed)
    {
        var subjects = Enumerable.Range(0, Subjects).Select(i => Sys.ActorOf(Props.Create(() => new Subject()), $"s{i}")).ToArray();
        var watchers = Enumerable.Range(0, Watchers).Select(_ => Sys.ActorOf(Props.Create(() => new Counter()))).ToArray();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() => Disturb(new Random((seed * 31) + worker), subjects, watchers))));
        foreach (var watcher in watchers)
            foreach (var subject in subjects)
                watcher.Tell(new WatchThis(subject), ActorRefs.NoSender);
        foreach (var subject in subjects) subject.Tell(PoisonPill.Instance, ActorRefs.NoSender);

        foreach (var watcher in watchers)
        {
            var counts = await watcher.Ask<Dictionary<IActorRef, int>>(new TellWhenAllAreDead(Subjects), TimeSpan.FromSeconds(30));
            counts.Should().HaveCount(Subjects).And.OnlyContain(count => count.Value == 1, $"with seed {seed} each end is told once");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_tree_under_random_failures_ends_when_it_is_told_to(int seed)
    {
        var random = new Random(seed);
        var root = Sys.ActorOf(Props.Create(() => new Node(3, 4)));
        (await root.Ask<string>("ready?", TimeSpan.FromSeconds(10))).Should().Be("ready");

        for (var i = 0; i < 500; i++)
        {
            var depth = random.Next(4);
            var path = string.Concat(Enumerable.Range(0, depth).Select(_ => $"/n{random.Next(4)}"));
            Sys.ActorSelection(root.Path + path).Tell(Disturbance(random), ActorRefs.NoSender);
        }

        (await root.GracefulStop(TimeSpan.FromSeconds(30))).Should().BeTrue($"with seed {seed} the tree ends");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Systems_end_while_others_still_make_actors(int seed)
    {
        var system = ActorSystem.Create($"ends{seed}", "akka { loglevel = OFF, stdout-loglevel = OFF, loggers = [], log-dead-letters = off }");
        var makers = Enumerable.Range(0, 4).Select(worker => Task.Run(() =>
        {
            var random = new Random((seed * 17) + worker);
            try
            {
                while (true)
                {
                    var actor = system.ActorOf(Props.Create(() => new Node(random.Next(2), 2)));
                    if (random.Next(3) == 0) actor.Tell(Disturbance(random), ActorRefs.NoSender);
                }
            }
            catch (InvalidOperationException)
            {
                return true;
            }
        })).ToArray();
        var first = system.ActorOf(Props.Create(() => new Node(2, 3)));
        await first.Ask<string>("ready?", TimeSpan.FromSeconds(10));

        await system.Terminate().WaitAsync(TimeSpan.FromSeconds(30));

        (await Task.WhenAll(makers).WaitAsync(TimeSpan.FromSeconds(10))).Should().OnlyContain(refused => refused);
    }

    private static void Disturb(Random random, IActorRef[] subjects, IActorRef[] watchers)
    {
        for (var i = 0; i < 2000; i++)
        {
            var subject = subjects[random.Next(subjects.Length)];
            var watcher = watchers[random.Next(watchers.Length)];
            switch (random.Next(10))
            {
                case 0: subject.Tell("fail", ActorRefs.NoSender); break;
                case 1 or 2: subject.Tell("await", ActorRefs.NoSender); break;
                case 3: subject.Tell("await and fail", ActorRefs.NoSender); break;
                case 4 when random.Next(10) == 0: subject.Tell(PoisonPill.Instance, ActorRefs.NoSender); break;
                case 5 when random.Next(10) == 0: ((IInternalActorRef)subject).Stop(); break;
                case 6: subject.Tell("nothing", ActorRefs.NoSender); break;
                default: watcher.Tell(new WatchThis(subject), ActorRefs.NoSender); break;
            }
        }
    }

    private static object Disturbance(Random random) => random.Next(6) switch
    {
        0 => "fail",
        1 => "escalate",
        2 => "await",
        3 => "await and fail",
        4 when random.Next(5) == 0 => PoisonPill.Instance,
        _ => "nothing",
    };

    private sealed record WatchThis(IActorRef Subject);

    private sealed record TellWhenAllAreDead(int Number);

    private sealed class Counter : ReceiveActor
    {
        private readonly Dictionary<IActorRef, int> _deaths = [];
        private IActorRef? _asker;
        private int _expected;

        public Counter()
        {
            Receive<WatchThis>(watch =>
            {
                // Whoever is known to be dead would be reported again.
                if (!_deaths.ContainsKey(watch.Subject)) Context.Watch(watch.Subject);
            });
            Receive<Terminated>(terminated =>
            {
                _deaths[terminated.ActorRef] = _deaths.GetValueOrDefault(terminated.ActorRef) + 1;
                Report();
            });
            Receive<TellWhenAllAreDead>(tell =>
            {
                _asker = Sender;
                _expected = tell.Number;
                Report();
            });
        }

        private void Report()
        {
            if (_asker is not null && _deaths.Count == _expected) _asker.Tell(_deaths);
        }
    }

    private class Subject : ReceiveActor
    {
        public Subject()
        {
            Receive<string>(text => text == "fail", _ => throw new InvalidOperationException("fail"));
            ReceiveAsync<string>(text => text == "await", async _ => await Task.Yield());
            ReceiveAsync<string>(text => text == "await and fail", async _ =>
            {
                await Task.Yield();
                throw new InvalidOperationException("await and fail");
            });
            Receive<string>(text => text == "escalate", _ => throw new NotSupportedException("escalate"));
            Receive<string>(text => text == "ready?", _ => Sender.Tell("ready"));
            ReceiveAny(_ => { });
        }
    }

    private sealed class Node : Subject
    {
        private readonly int _depth;
        private readonly int _width;

        public Node(int depth, int width)
        {
            _depth = depth;
            _width = width;
        }

        protected override void PreStart()
        {
            if (_depth == 0) return;
            var props = Props.Create(() => new Node(_depth - 1, _width));
            for (var i = 0; i < _width; i++) Context.ActorOf(props, $"n{i}");
        }

        protected override SupervisorStrategy SupervisorStrategy() => _depth % 2 == 0
            ? new AllForOneStrategy(Decide)
            : new OneForOneStrategy(Decide);

        private static Directive Decide(Exception cause) => cause is NotSupportedException ? Directive.Escalate : Directive.Restart;
    }
}
