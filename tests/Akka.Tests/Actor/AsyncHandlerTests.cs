using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class AsyncHandlerTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = WARNING", output: output)
{
    [Fact]
    public void Other_messages_wait_until_the_handler_has_ended()
    {
        var gate = new TaskCompletionSource();
        var actor = Sys.ActorOf(Props.Create(() => new Async(gate.Task, TestActor)));
        actor.Tell("await");
        ExpectMsg("begun");
        actor.Tell("next");
        ExpectNoMsg(TimeSpan.FromMilliseconds(100));

        gate.SetResult();

        ExpectMsg("ended await");
        ExpectMsg("next");
    }

    [Fact]
    public void Self_Sender_and_context_survive_the_await()
    {
        var actor = Sys.ActorOf<Survivor>();

        actor.Tell("go");

        ExpectMsg(actor);
        ExpectMsg("context");
    }

    [Fact]
    public void Stop_acts_during_the_await_and_drops_the_rest_of_the_handler()
    {
        var gate = new TaskCompletionSource();
        var actor = Sys.ActorOf(Props.Create(() => new Async(gate.Task, TestActor)));
        actor.Tell("await");
        ExpectMsg("begun");
        Watch(actor);

        Sys.Stop(actor);

        ExpectTerminated(actor);
        gate.SetResult();
        ExpectNoMsg(TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public void A_handler_that_throws_after_the_await_restarts_the_actor_with_that_message()
    {
        var gate = new TaskCompletionSource();
        var actor = Sys.ActorOf(Props.Create(() => new Async(gate.Task, TestActor)));
        actor.Tell("throw");
        ExpectMsg("begun");
        actor.Tell("next");

        EventFilter.Exception<InvalidOperationException>("after await").ExpectOne(gate.SetResult);

        ExpectMsg("restarting throw");
        ExpectMsg("next");
    }

    [Fact]
    public void A_handler_that_throws_before_its_first_await_restarts_the_actor_too()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Async(Task.CompletedTask, TestActor)));

        EventFilter.Exception<InvalidOperationException>("after await").ExpectOne(() => actor.Tell("throw"));

        ExpectMsg("begun");
        ExpectMsg("restarting throw");
    }

    [Fact]
    public void A_cancelled_handler_is_a_failure()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Async(Task.FromCanceled(new CancellationToken(true)), TestActor)));

        EventFilter.Exception<TaskCanceledException>().ExpectOne(() => actor.Tell("await"));

        ExpectMsg("begun");
        ExpectMsg("restarting await");
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_restart_from_above_abandons_the_handler_and_lets_the_messages_go_on()
    {
        var gate = new TaskCompletionSource();
        var parent = Sys.ActorOf(Props.Create(() => new AllForOneParent(gate.Task, TestActor)));
        parent.Tell("await");
        ExpectMsg("begun");

        EventFilter.Exception<InvalidOperationException>("sibling").ExpectOne(() => parent.Tell("fail sibling"));
        parent.Tell("next");

        ExpectMsg<string>(text => text.StartsWith("restarting", StringComparison.Ordinal));
        ExpectMsg("next");
        gate.SetResult();
        ExpectNoMsg(TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public void RunTask_in_PreStart_holds_the_first_message_back()
    {
        var gate = new TaskCompletionSource();
        var actor = Sys.ActorOf(Props.Create(() => new AsyncStart(gate.Task, TestActor)));
        actor.Tell("first");
        ExpectMsg("starting");
        ExpectNoMsg(TimeSpan.FromMilliseconds(100));

        gate.SetResult();

        ExpectMsg("started");
        ExpectMsg("first");
    }

    [Fact]
    public void A_predicate_chooses_among_asynchronous_handlers()
    {
        var actor = Sys.ActorOf<Choosing>();
        actor.Tell(1);
        actor.Tell(2);
        actor.Tell("other");

        ExpectMsg("odd 1");
        ExpectMsg("even 2");
        ExpectMsg("any other");
    }

    [Fact]
    public void Ten_thousand_awaits_keep_the_order()
    {
        var actor = Sys.ActorOf<Yielding>();
        for (var i = 0; i < 10_000; i++) actor.Tell(i);

        for (var i = 0; i < 10_000; i++) ExpectMsg(i, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Become_after_an_await_takes_effect_for_the_next_message()
    {
        var actor = Sys.ActorOf<BecomesLater>();
        actor.Tell("first");
        actor.Tell("second");

        ExpectMsg("became second");
    }

    private sealed class Async : ReceiveActor
    {
        private readonly IActorRef _observer;

        public Async(Task gate, IActorRef observer)
        {
            _observer = observer;
            ReceiveAsync<string>(text => text is "await" or "throw", async text =>
            {
                _observer.Tell("begun");
                await gate;
                if (text == "throw") throw new InvalidOperationException("after await");
                _observer.Tell($"ended {text}");
            });
            ReceiveAny(_observer.Tell);
        }

        protected override void PreRestart(Exception reason, object message) => _observer.Tell($"restarting {message}");
    }

    private sealed class AllForOneParent : ReceiveActor
    {
        public AllForOneParent(Task gate, IActorRef observer)
        {
            var waiting = Context.ActorOf(Props.Create(() => new Async(gate, observer)));
            var failing = Context.ActorOf(Watcher.Props(observer));
            Receive<string>(text => text == "fail sibling", _ => failing.Do(_ => throw new InvalidOperationException("sibling")));
            ReceiveAny(waiting.Tell);
        }

        protected override SupervisorStrategy SupervisorStrategy() => new AllForOneStrategy(_ => Directive.Restart);
    }

    private sealed class Survivor : ReceiveActor
    {
        public Survivor()
        {
            ReceiveAnyAsync(async _ =>
            {
                await Task.Yield();
                Sender.Tell(Self);
                await Task.Run(() => { });
                if (Context.Self.Equals(Self) && Context.Sender.Equals(Sender)) Sender.Tell("context");
            });
        }
    }

    private sealed class AsyncStart(Task gate, IActorRef observer) : UntypedActor
    {
        protected override void PreStart() => RunTask(async () =>
        {
            observer.Tell("starting");
            await gate;
            observer.Tell("started");
        });

        protected override void OnReceive(object message) => observer.Tell(message);
    }

    private sealed class Choosing : ReceiveActor
    {
        public Choosing()
        {
            ReceiveAsync<int>(number => number % 2 == 0, async number =>
            {
                await Task.Yield();
                Sender.Tell($"even {number}");
            });
            ReceiveAsync<int>(async number =>
            {
                await Task.Yield();
                Sender.Tell($"odd {number}");
            });
            ReceiveAnyAsync(async message =>
            {
                await Task.Yield();
                Sender.Tell($"any {message}");
            });
        }
    }

    private sealed class Yielding : ReceiveActor
    {
        public Yielding()
        {
            ReceiveAsync<int>(async number =>
            {
                await Task.Yield();
                Sender.Tell(number);
            });
        }
    }

    private sealed class BecomesLater : ReceiveActor
    {
        public BecomesLater()
        {
            ReceiveAnyAsync(async _ =>
            {
                await Task.Yield();
                Become(() => ReceiveAny(message => Sender.Tell($"became {message}")));
            });
        }
    }
}
