using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

/// <summary>Stop, PoisonPill and Kill: what they overtake, and what becomes of the rest.</summary>
public sealed class StopTests(ITestOutputHelper output)
    : TestKit.Xunit2.TestKit("akka.loglevel = OFF, own-thread.type = PinnedDispatcher", output: output)
{
    private readonly ManualResetEventSlim _busy = new();
    private readonly ManualResetEventSlim _gate = new();

    [Fact]
    public void What_is_sent_to_an_actor_that_waits_for_its_children_to_stop_is_not_handled()
    {
        var letters = DeadLetters();
        var actor = Sys.ActorOf(Watcher.Props(TestActor));
        actor.Do(context => TestActor.Tell(context.ActorOf(SlowToStop.Props(_gate, _busy).WithDispatcher("own-thread"))));
        ExpectMsg<IActorRef>();
        Watch(actor);

        ((IInternalActorRef)actor).Stop();
        Wait(_busy);
        actor.Tell("late");
        ExpectNoMsg(TimeSpan.FromMilliseconds(100));
        _gate.Set();

        ExpectTerminated(actor);
        letters.FishForMessage(message => message is DeadLetter { Message: "late" });
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void An_order_to_hold_back_overtakes_what_waits_in_the_mailbox()
    {
        var actor = (IInternalActorRef)BusyActor();
        actor.Tell("waits");
        actor.Suspend();
        _gate.Set();

        ExpectNoMsg(TimeSpan.FromMilliseconds(100));
        actor.Resume();
        ExpectMsg("waits");
    }

    [Fact]
    public void An_actor_that_is_held_back_can_be_stopped()
    {
        var letters = DeadLetters();
        var actor = (IInternalActorRef)Sys.ActorOf(Watcher.Props(TestActor));
        Watch(actor);
        actor.Suspend();
        actor.Tell("waits");

        actor.Stop();

        ExpectTerminated(actor);
        letters.FishForMessage(message => message is DeadLetter { Message: "waits" });
    }

    [Fact]
    public void An_actor_that_waits_for_its_supervisor_can_be_stopped()
    {
        var strategy = new OneForOneStrategy(_ =>
        {
            _busy.Set();
            _gate.Wait(TimeSpan.FromSeconds(10));
            return Directive.Resume;
        });
        var parent = Sys.ActorOf(Watcher.Props(TestActor).WithSupervisorStrategy(strategy).WithDispatcher("own-thread"));
        parent.Do(context => TestActor.Tell(context.ActorOf(Watcher.Props(TestActor))));
        var actor = ExpectMsg<IActorRef>();
        Watch(actor);
        actor.Do(_ => throw new InvalidOperationException("oops"));
        Wait(_busy);

        ((IInternalActorRef)actor).Stop();

        ExpectTerminated(actor);
        _gate.Set();
    }

    [Fact]
    public void What_follows_a_Kill_becomes_dead_letters()
    {
        var letters = DeadLetters();
        var actor = BusyActor();
        Watch(actor);
        actor.Tell("before");
        actor.Tell(Kill.Instance);
        actor.Tell("after");
        _gate.Set();

        ExpectMsg("before");
        ExpectTerminated(actor);
        letters.FishForMessage(message => message is DeadLetter { Message: "after" });
    }

    [Theory]
    [InlineData(Directive.Resume, 2)]
    [InlineData(Directive.Restart, 1)]
    public async Task A_supervisor_may_spare_who_was_killed(Directive directive, int count)
    {
        Exception? cause = null;
        var parent = Sys.ActorOf(Hooks.Props(CreateTestProbe(), "parent", new OneForOneStrategy(e =>
        {
            cause = e;
            return directive;
        })));
        var child = await parent.Ask<IActorRef>(("child", "child"), RemainingOrDefault);
        child.Tell("count");
        ExpectMsg(1);

        child.Tell(Kill.Instance);
        child.Tell("count");

        ExpectMsg(count);
        cause.Should().BeOfType<ActorKilledException>();
    }

    [Fact]
    public void Stopping_twice_is_the_same_as_once()
    {
        var observer = CreateTestProbe();
        var actor = Sys.ActorOf(Hooks.Props(observer, "a"));
        Watch(actor);

        for (var i = 0; i < 3; i++) ((IInternalActorRef)actor).Stop();
        actor.Tell(PoisonPill.Instance);

        ExpectTerminated(actor);
        observer.ReceiveN(3).Should().Equal("a constructor", "a PreStart", "a PostStop");
        observer.ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    // Akka.NET runs PostStop twice on the old instance.
    [Fact]
    [Trait("Upstream", "defect")]
    public async Task An_actor_that_is_stopped_while_its_restart_waits_for_children_has_one_PostStop()
    {
        var observer = CreateTestProbe();
        var actor = Sys.ActorOf(Hooks.Props(observer, "a"));
        await actor.Ask<IActorRef>(("adopt", SlowToStop.Props(_gate, _busy).WithDispatcher("own-thread")), RemainingOrDefault);
        Watch(actor);
        actor.Tell(Failing.With("oops"));
        Wait(_busy);

        ((IInternalActorRef)actor).Stop();
        _gate.Set();

        ExpectTerminated(actor);
        observer.ReceiveN(4).Should().Equal("a constructor", "a PreStart", "a PreRestart oops Failing", "a PostStop");
        observer.ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void A_child_that_fails_while_its_parent_stops_holds_nothing_up()
    {
        var parent = Sys.ActorOf(Watcher.Props(TestActor));
        Watch(parent);
        parent.Do(context =>
        {
            var child = context.ActorOf(Watcher.Props(TestActor).WithDispatcher("own-thread"));
            child.Do(_ =>
            {
                _busy.Set();
                _gate.Wait(TimeSpan.FromSeconds(10));
                throw new InvalidOperationException("late");
            });
        });
        Wait(_busy);

        ((IInternalActorRef)parent).Stop();
        _gate.Set();

        ExpectTerminated(parent);
    }

    [Fact]
    public void The_mailbox_of_an_actor_that_has_ended_is_that_of_the_dead_letters()
    {
        var letters = DeadLetters();
        Sys.ActorOf(Watcher.Props(TestActor)).Do(context => TestActor.Tell(context.ActorOf<Echo>()));
        var actor = (ActorRefWithCell)ExpectMsg<IActorRef>();
        var cell = (ActorCell)actor.Underlying;
        var own = cell.Mailbox;
        own.Should().NotBe(Sys.Mailboxes.DeadLetterMailbox);
        Watch(actor);

        actor.Stop();

        ExpectTerminated(actor);
        cell.Mailbox.Should().Be(Sys.Mailboxes.DeadLetterMailbox);
        cell.Mailbox.MessageQueue.Enqueue(actor, new Envelope("late", TestActor));
        letters.FishForMessage(message => message is DeadLetter { Message: "late" } letter && letter.Recipient.Equals(actor));
        actor.Tell("later");
        letters.FishForMessage(message => message is DeadLetter { Message: "later" } letter && letter.Recipient.Equals(actor));
    }

    [Fact]
    public void No_child_can_be_made_while_the_actor_stops()
    {
        var actor = Sys.ActorOf(Props.Create(() => new MakesAChildAtTheEnd(TestActor)));

        Sys.Stop(actor);

        ExpectMsg<InvalidOperationException>();
    }

    [Fact]
    public void A_child_is_there_until_its_end_was_noticed_and_then_no_more()
    {
        var parent = Sys.ActorOf(Hooks.Props(CreateTestProbe(), "parent"));
        parent.Tell(("child", "one"));
        parent.Tell(("child", "two"));
        ReceiveN(2);

        parent.Tell(("stop child", "one"));

        ExpectMsg("gone");
        parent.Tell("children");
        ExpectMsg<string[]>().Should().Equal("two");
    }

    private static void Wait(ManualResetEventSlim gate) => gate.Wait(TimeSpan.FromSeconds(10)).Should().BeTrue();

    private TestKit.TestProbe DeadLetters()
    {
        var probe = CreateTestProbe();
        Sys.EventStream.Subscribe(probe, typeof(DeadLetter));
        return probe;
    }

    private IActorRef BusyActor()
    {
        var actor = Sys.ActorOf(Watcher.Props(TestActor).WithDispatcher("own-thread"));
        actor.Do(_ =>
        {
            _busy.Set();
            _gate.Wait(TimeSpan.FromSeconds(10));
        });
        Wait(_busy);
        return actor;
    }

    private sealed class MakesAChildAtTheEnd(IActorRef observer) : UntypedActor
    {
        protected override void PostStop()
        {
            try
            {
                Context.ActorOf<Echo>();
            }
            catch (InvalidOperationException e)
            {
                observer.Tell(e);
            }
        }

        protected override void OnReceive(object message)
        {
        }
    }
}
