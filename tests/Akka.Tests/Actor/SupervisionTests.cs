using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class SupervisionTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = WARNING", output: output)
{
    [Fact]
    public async Task Resume_skips_the_message_and_keeps_the_state()
    {
        var child = await Child(new OneForOneStrategy(_ => Directive.Resume));
        child.Tell("count");
        ExpectMsg(1);

        EventFilter.Warning("oops").ExpectOne(() => child.Tell(Failing.With("oops")));

        child.Tell("count");
        ExpectMsg(3);
    }

    [Fact]
    public async Task Stop_stops_the_child()
    {
        var child = await Child(new OneForOneStrategy(_ => Directive.Stop));
        Watch(child);

        EventFilter.Error("oops").ExpectOne(() => child.Tell(Failing.With("oops")));

        ExpectTerminated(child);
    }

    [Fact]
    public async Task Restart_begins_with_a_new_state()
    {
        var child = await Child(new OneForOneStrategy(_ => Directive.Restart));
        child.Tell("one");
        ExpectMsg("one");

        EventFilter.Error("oops").ExpectOne(() => child.Tell(Failing.With("oops")));

        child.Tell("count");
        ExpectMsg(1);
    }

    [Fact]
    public async Task Escalate_fails_the_parent_whose_restart_stops_the_children()
    {
        var observer = CreateTestProbe();
        var parent = Sys.ActorOf(Hooks.Props(observer, "parent", new OneForOneStrategy(_ => Directive.Escalate)));
        var child = await parent.Ask<IActorRef>(("child", "child"), RemainingOrDefault);
        observer.ReceiveN(4);
        Watch(child);

        EventFilter.Error("oops").ExpectOne(() => child.Tell(Failing.With("oops")));

        observer.ExpectMsg<string>(text => text.StartsWith("parent PreRestart oops", StringComparison.Ordinal));
        observer.ExpectMsg("parent PostStop");
        observer.ExpectMsg("child PostStop");
        observer.ExpectMsg("parent constructor");
        observer.ExpectMsg("parent PostRestart oops");
        ExpectTerminated(child);
    }

    [Fact]
    public async Task The_default_restarts_without_limit()
    {
        var child = await Child(null);
        for (var i = 0; i < 20; i++) EventFilter.Exception<InvalidOperationException>().ExpectOne(() => child.Tell(Failing.With("oops")));

        child.Tell("count");
        ExpectMsg(1);
    }

    [Fact]
    public async Task No_retries_means_that_the_first_failure_stops_the_child()
    {
        var child = await Child(new OneForOneStrategy(0, -1, _ => Directive.Restart));
        Watch(child);

        EventFilter.Error("oops").ExpectOne(() => child.Tell(Failing.With("oops")));

        ExpectTerminated(child);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task N_retries_allow_n_restarts_and_then_stop(int retries)
    {
        var child = await Child(new OneForOneStrategy(retries, -1, _ => Directive.Restart));
        Watch(child);
        for (var i = 0; i < retries; i++)
        {
            EventFilter.Error("oops").ExpectOne(() => child.Tell(Failing.With("oops")));
            child.Tell("alive");
            ExpectMsg("alive");
        }

        EventFilter.Error("oops").ExpectOne(() => child.Tell(Failing.With("oops")));

        ExpectTerminated(child);
    }

    [Fact]
    public async Task A_window_without_a_number_allows_one_restart_in_it()
    {
        var child = await Child(new OneForOneStrategy(-1, 60_000, _ => Directive.Restart));
        Watch(child);
        EventFilter.Error("oops").ExpectOne(() => child.Tell(Failing.With("oops")));
        child.Tell("alive");
        ExpectMsg("alive");

        EventFilter.Error("oops").ExpectOne(() => child.Tell(Failing.With("oops")));

        ExpectTerminated(child);
    }

    [Fact]
    public async Task AllForOne_restarts_the_siblings_without_a_message()
    {
        var observer = CreateTestProbe();
        var parent = Sys.ActorOf(Hooks.Props(observer, "parent", new AllForOneStrategy(_ => Directive.Restart)));
        var one = await parent.Ask<IActorRef>(("child", "one"), RemainingOrDefault);
        await parent.Ask<IActorRef>(("child", "two"), RemainingOrDefault);
        observer.ReceiveN(6);

        EventFilter.Error("oops").ExpectOne(() => one.Tell(Failing.With("oops")));

        observer.ReceiveN(10).Should().Contain(["one PreRestart oops Failing", "two PreRestart oops null", "one PostRestart oops", "two PostRestart oops"]);
    }

    [Fact]
    public async Task AllForOne_stops_the_siblings_too()
    {
        var parent = Sys.ActorOf(Hooks.Props(CreateTestProbe(), "parent", new AllForOneStrategy(_ => Directive.Stop)));
        var one = await parent.Ask<IActorRef>(("child", "one"), RemainingOrDefault);
        var two = await parent.Ask<IActorRef>(("child", "two"), RemainingOrDefault);
        var probe = CreateTestProbe();
        Watch(one);
        probe.Watch(two);

        EventFilter.Error("oops").ExpectOne(() => one.Tell(Failing.With("oops")));

        ExpectTerminated(one);
        probe.ExpectTerminated(two);
    }

    [Fact]
    public async Task A_decider_that_throws_is_a_failure_of_the_parent()
    {
        var observer = CreateTestProbe();
        var parent = Sys.ActorOf(Hooks.Props(observer, "parent", new OneForOneStrategy(_ => throw new NotSupportedException("no idea"))));
        var child = await parent.Ask<IActorRef>(("child", "child"), RemainingOrDefault);
        observer.ReceiveN(4);

        EventFilter.Exception<NotSupportedException>("no idea").ExpectOne(() => child.Tell(Failing.With("oops")));

        observer.ExpectMsg<string>(text => text.StartsWith("parent PreRestart no idea", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_of_exceptions_decides_by_the_first_that_fits()
    {
        var decider = Decider.From(Directive.Stop, Directive.Resume.When<ArgumentException>(), Directive.Restart.When<SystemException>());
        var child = await Child(new OneForOneStrategy(decider));
        child.Tell("one");
        ExpectMsg("one");

        EventFilter.Warning("resume").ExpectOne(() => child.Tell(new Failing(new ArgumentException("resume"))));
        child.Tell("count");
        ExpectMsg(3);
        EventFilter.Error("restart").ExpectOne(() => child.Tell(new Failing(new InvalidOperationException("restart"))));
        child.Tell("count");
        ExpectMsg(1);
        Watch(child);
        EventFilter.Error("stop").ExpectOne(() => child.Tell(new Failing(new AskTimeoutException("stop"))));
        ExpectTerminated(child);
    }

    [Fact]
    public async Task Logging_can_be_switched_off()
    {
        var child = await Child(new OneForOneStrategy(-1, -1, _ => Directive.Restart, loggingEnabled: false));

        EventFilter.Error().Expect(0, TimeSpan.FromMilliseconds(200), () =>
        {
            child.Tell(Failing.With("oops"));
            child.Tell("alive");
            ExpectMsg("alive");
        });
    }

    [Fact]
    public async Task Props_may_carry_the_strategy()
    {
        var parent = Sys.ActorOf(Hooks.Props(CreateTestProbe(), "parent").WithSupervisorStrategy(SupervisorStrategy.StoppingStrategy));
        var child = await parent.Ask<IActorRef>(("child", "child"), RemainingOrDefault);
        Watch(child);

        EventFilter.Error("oops").ExpectOne(() => child.Tell(Failing.With("oops")));

        ExpectTerminated(child);
    }

    [Fact]
    public async Task User_messages_wait_while_the_parent_decides()
    {
        var deciding = new ManualResetEventSlim();
        var child = await Child(new OneForOneStrategy(_ =>
        {
            deciding.Wait(TimeSpan.FromSeconds(10));
            return Directive.Restart;
        }));
        child.Tell(Failing.With("oops"));
        child.Tell("later");

        ExpectNoMsg(TimeSpan.FromMilliseconds(100));
        EventFilter.Error("oops").ExpectOne(deciding.Set);
        ExpectMsg("later");
    }

    [Fact]
    public void A_failing_constructor_can_be_tried_again()
    {
        var attempts = new Attempts();
        var parent = Sys.ActorOf(Props.Create(() => new Parent(new OneForOneStrategy(_ => Directive.Restart))));
        EventFilter.Exception<ActorInitializationException>().Expect(2, () => parent.Tell(Props.Create(() => new FailsTwice(attempts, TestActor))));

        ExpectMsg("started");
        attempts.Count.Should().Be(3);
    }

    [Fact]
    public void A_new_instance_that_can_not_be_made_is_a_failure_again()
    {
        var attempts = new Attempts();
        var actor = Sys.ActorOf(Props.Create(() => new FailsAtSecondConstruction(attempts)));
        Watch(actor);

        EventFilter.Exception<PostRestartException>().ExpectOne(() =>
            EventFilter.Exception<InvalidOperationException>("oops").ExpectOne(() => actor.Tell(Failing.With("oops"))));

        ExpectTerminated(actor);
        attempts.Count.Should().Be(2);
    }

    [Fact]
    public async Task A_failure_that_nobody_handles_ends_the_system()
    {
        var system = ActorSystem.Create("escalating", "akka { stdout-loglevel = OFF, loggers = [] }");
        var parent = system.ActorOf(Hooks.Props(ActorRefs.Nobody, "parent"));
        _ = parent;
        var guardian = await system.ActorSelection("/user").ResolveOne(TimeSpan.FromSeconds(5));

        guardian.Tell(Kill.Instance);

        await system.WhenTerminated.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private async Task<IActorRef> Child(SupervisorStrategy? strategy)
    {
        var parent = Sys.ActorOf(Hooks.Props(CreateTestProbe(), "parent", strategy));
        return await parent.Ask<IActorRef>(("child", "child"), RemainingOrDefault);
    }

    private sealed class Attempts
    {
        public int Count { get; set; }
    }

    private sealed class Parent(SupervisorStrategy strategy) : UntypedActor
    {
        protected override SupervisorStrategy SupervisorStrategy() => strategy;

        protected override void OnReceive(object message) => Context.ActorOf((Props)message);
    }

    private sealed class FailsTwice : UntypedActor
    {
        private readonly IActorRef _observer;

        public FailsTwice(Attempts attempts, IActorRef observer)
        {
            _observer = observer;
            if (++attempts.Count < 3) throw new InvalidOperationException("not yet");
        }

        protected override void PreStart() => _observer.Tell("started");

        protected override void OnReceive(object message)
        {
        }
    }

    private sealed class FailsAtSecondConstruction : UntypedActor
    {
        public FailsAtSecondConstruction(Attempts attempts)
        {
            if (++attempts.Count == 2) throw new InvalidOperationException("second");
        }

        protected override void OnReceive(object message) => throw ((Failing)message).Exception;
    }
}
