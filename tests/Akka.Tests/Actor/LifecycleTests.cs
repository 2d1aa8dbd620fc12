using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class LifecycleTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = WARNING", output: output)
{
    [Fact]
    public void An_actor_is_constructed_then_started_then_gets_its_messages()
    {
        var actor = Sys.ActorOf(Hooks.Props(TestActor, "a"));
        actor.Tell("first");

        ExpectMsg("a constructor");
        ExpectMsg("a PreStart");
        ExpectMsg("first");
    }

    [Fact]
    public void A_restart_runs_the_hooks_in_order_with_the_children_stopped_before_the_new_instance_is_made()
    {
        var actor = Sys.ActorOf(Hooks.Props(TestActor, "a"));
        ExpectMsg("a constructor");
        ExpectMsg("a PreStart");
        actor.Tell(("child", "b"));
        ReceiveN(3).Should().Contain(["b constructor", "b PreStart"]);

        EventFilter.Exception<InvalidOperationException>("oops").ExpectOne(() => actor.Tell(Failing.With("oops")));

        ExpectMsg("a PreRestart oops Failing");
        ExpectMsg("a PostStop");
        ExpectMsg("b PostStop");
        ExpectMsg("a constructor");
        ExpectMsg("a PostRestart oops");
        ExpectMsg("a PreStart");
    }

    [Fact]
    public void A_restart_keeps_the_ref_and_the_mailbox_but_neither_the_state_nor_the_failing_message()
    {
        var actor = Sys.ActorOf(Hooks.Props(CreateTestProbe(), "a"));
        var uid = actor.Path.Uid;
        actor.Tell("one");
        ExpectMsg("one");
        EventFilter.Exception<InvalidOperationException>().ExpectOne(() =>
        {
            actor.Tell(Failing.With("oops"));
            actor.Tell("two");
            actor.Tell("count");
        });

        ExpectMsg("two");
        ExpectMsg(2);
        actor.Path.Uid.Should().Be(uid);
        Sys.ActorSelection(actor.Path).Tell(new Identify(1));
        ExpectMsg<ActorIdentity>().Subject.Should().Be(actor);
    }

    [Fact]
    public void Stop_overtakes_queued_messages_which_become_dead_letters()
    {
        var deadLetters = CreateTestProbe();
        Sys.EventStream.Subscribe(deadLetters, typeof(DeadLetter));
        var blocked = new ManualResetEventSlim();
        var actor = Sys.ActorOf(Watcher.Props(TestActor));
        actor.Do(_ => blocked.Wait(TimeSpan.FromSeconds(10)));
        actor.Tell("queued");
        Watch(actor);
        // Not by the system: its guardian would pass that on only later.
        ((IInternalActorRef)actor).Stop();
        blocked.Set();

        ExpectTerminated(actor);
        deadLetters.FishForMessage(message => message is DeadLetter { Message: "queued" });
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void PoisonPill_takes_its_turn_and_what_follows_becomes_a_dead_letter()
    {
        var deadLetters = CreateTestProbe();
        Sys.EventStream.Subscribe(deadLetters, typeof(DeadLetter));
        var actor = Sys.ActorOf(Props.Create<Echo>());
        Watch(actor);
        actor.Tell("before");
        actor.Tell(PoisonPill.Instance);
        actor.Tell("after");

        ExpectMsg("before");
        ExpectTerminated(actor);
        deadLetters.FishForMessage(message => message is DeadLetter { Message: "after" });
    }

    [Fact]
    public void Kill_fails_the_actor_which_by_default_stops_it()
    {
        var actor = Sys.ActorOf(Props.Create<Echo>());
        Watch(actor);
        EventFilter.Exception<ActorKilledException>().ExpectOne(() => actor.Tell(Kill.Instance));

        ExpectTerminated(actor);
    }

    [Fact]
    public void PostStop_runs_after_all_children_have_stopped()
    {
        var actor = Sys.ActorOf(Hooks.Props(TestActor, "a"));
        actor.Tell(("child", "b"));
        actor.Tell(("child", "c"));
        ReceiveN(8);

        Sys.Stop(actor);

        ExpectMsgAllOf("b PostStop", "c PostStop");
        ExpectMsg("a PostStop");
    }

    [Fact]
    public void A_parent_that_stops_gets_no_Terminated_of_its_children()
    {
        var parent = Sys.ActorOf(Watcher.Props(TestActor));
        Watch(parent);
        parent.Do(context =>
        {
            context.Watch(context.ActorOf<Echo>());
            context.Stop(context.Self);
        });

        ExpectTerminated(parent);
    }

    [Fact]
    public void A_constructor_that_throws_runs_once_and_the_actor_stops()
    {
        var actor = EventFilter.Exception<ActorInitializationException>().ExpectOne(
            () => Sys.ActorOf(Props.Create(() => new ThrowsInConstructor(TestActor))));
        Watch(actor);

        ExpectMsg("constructor");
        ExpectTerminated(actor);
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void Messages_sent_before_the_actor_has_started_wait_for_it()
    {
        var gate = new ManualResetEventSlim();
        var actor = Sys.ActorOf(Props.Create(() => new SlowStart(gate)));
        for (var i = 0; i < 10; i++) actor.Tell(i);
        gate.Set();

        ReceiveN(10).Should().Equal(Enumerable.Range(0, 10).Cast<object>());
    }

    [Fact]
    public void An_exception_in_PreStart_is_a_failure_of_the_start()
    {
        var actor = EventFilter.Exception<ActorInitializationException>().ExpectOne(() => Sys.ActorOf(Props.Create(() => new ThrowsInPreStart())));

        Watch(actor);
        ExpectTerminated(actor);
    }

    [Fact]
    public void An_exception_in_PostStop_does_not_keep_the_actor_from_ending()
    {
        var actor = Sys.ActorOf(Props.Create(() => new ThrowsInPostStop()));
        Watch(actor);
        EventFilter.Exception<InvalidOperationException>("in PostStop").ExpectOne(() => Sys.Stop(actor));

        ExpectTerminated(actor);
    }

    [Fact]
    public async Task The_system_stops_with_actors_in_a_deep_tree()
    {
        var system = ActorSystem.Create("deep");
        var actor = system.ActorOf(Hooks.Props(ActorRefs.Nobody, "0"));
        for (var i = 1; i < 20; i++) actor = await actor.Ask<IActorRef>(("child", $"{i}"), TimeSpan.FromSeconds(10));

        await system.Terminate().WaitAsync(TimeSpan.FromSeconds(10));
    }

    private sealed class ThrowsInConstructor : UntypedActor
    {
        public ThrowsInConstructor(IActorRef observer)
        {
            observer.Tell("constructor");
            throw new InvalidOperationException("in constructor");
        }

        protected override void OnReceive(object message)
        {
        }
    }

    private sealed class ThrowsInPreStart : UntypedActor
    {
        protected override void PreStart() => throw new InvalidOperationException("in PreStart");

        protected override void OnReceive(object message)
        {
        }
    }

    private sealed class ThrowsInPostStop : UntypedActor
    {
        protected override void PostStop() => throw new InvalidOperationException("in PostStop");

        protected override void OnReceive(object message)
        {
        }
    }

    private sealed class SlowStart(ManualResetEventSlim gate) : UntypedActor
    {
        protected override void PreStart() => gate.Wait(TimeSpan.FromSeconds(10));

        protected override void OnReceive(object message) => Sender.Tell(message);
    }
}
