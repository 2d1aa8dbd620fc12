using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

/// <summary>What a restart does to the children, and what the hooks know of it.</summary>
public sealed class RestartTests(ITestOutputHelper output)
    : TestKit.Xunit2.TestKit("akka.loglevel = OFF, own-thread.type = PinnedDispatcher", output: output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task The_new_instance_waits_until_the_last_child_of_the_old_one_is_gone()
    {
        var gate = new ManualResetEventSlim();
        var actor = Sys.ActorOf(Hooks.Props(TestActor, "a"));
        await actor.Ask<IActorRef>(("child", "quick"), RemainingOrDefault);
        await actor.Ask<IActorRef>(("adopt", SlowToStop.Props(gate).WithDispatcher("own-thread")), RemainingOrDefault);
        ReceiveN(4);

        actor.Tell(Failing.With("oops"));
        actor.Tell("later");

        ExpectMsg("a PreRestart oops Failing");
        ExpectMsg("a PostStop");
        ExpectMsg("quick PostStop");
        ExpectNoMsg(TimeSpan.FromMilliseconds(100));
        gate.Set();
        ExpectMsg("a constructor");
        ExpectMsg("a PostRestart oops");
        ExpectMsg("a PreStart");
        ExpectMsg("later");
    }

    [Fact]
    public void PreRestart_sees_the_sender_of_the_failing_message_and_the_children_and_can_still_send()
    {
        var actor = Sys.ActorOf(Props.Create(() => new LooksAround()));
        actor.Tell("child");
        actor.Tell(Failing.With("oops"));

        ExpectMsg("oops, Failing, 1 children");
    }

    [Fact]
    public void The_new_instance_knows_the_cause_but_not_the_message()
    {
        var actor = Sys.ActorOf(Props.Create(() => new TellsArounds(TestActor)));

        actor.Tell(Failing.With("oops"));

        ExpectMsg("around PreStart");
        ExpectMsg("around PreRestart oops Failing");
        ExpectMsg("around PostRestart oops null");
    }

    [Fact]
    public void Children_that_PreRestart_spares_are_restarted_after_their_parent()
    {
        var actor = Sys.ActorOf(Props.Create(() => new SparesItsChildren(TestActor)));
        ExpectMsg("PostStart null");
        actor.Tell("make");
        var child = ExpectMsg<IActorRef>();
        ReceiveN(2).Should().Equal("child constructor", "child PreStart");
        child.Tell("one");
        ExpectMsg("one");

        actor.Tell(Failing.With("oops"));

        ExpectMsg("PostStart oops");
        ReceiveN(5).Should().Equal(
            "child PreRestart oops null", "child PostStop", "child constructor", "child PostRestart oops", "child PreStart");
        child.Tell("count");
        ExpectMsg(1);
    }

    [Fact]
    public void Children_made_by_PostRestart_and_PreStart_are_not_restarted()
    {
        var observer = CreateTestProbe();
        var actor = Sys.ActorOf(Props.Create(() => new MakesAChildAtStart(observer)));
        observer.ReceiveN(2).Should().Equal("child constructor", "child PreStart");

        actor.Tell(Failing.With("oops"));

        observer.ReceiveN(3).Should().Equal("child PostStop", "child constructor", "child PreStart");
        observer.ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void Watches_of_others_outlive_a_restart()
    {
        var subject = Sys.ActorOf<Echo>();
        var watcher = Sys.ActorOf(Watcher.Props(TestActor));
        watcher.Do(context => context.Watch(subject));
        watcher.Do(_ => throw new InvalidOperationException("oops"));
        watcher.Tell("restarted");
        ExpectMsg("restarted");

        Sys.Stop(subject);

        ExpectMsg(new Died(subject, true));
    }

    [Fact]
    public void Watchers_do_not_notice_a_restart()
    {
        var subject = Sys.ActorOf(Hooks.Props(CreateTestProbe(), "a"));
        Watch(subject);

        subject.Tell(Failing.With("oops"));
        subject.Tell("count");

        ExpectMsg(1);
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void Messages_that_came_during_the_restart_are_handled_in_their_order()
    {
        var gate = new ManualResetEventSlim();
        var actor = Sys.ActorOf(Props.Create(() => new SlowToRestart(gate)).WithDispatcher("own-thread"));

        for (var i = 0; i < 5; i++) actor.Tell(i);
        actor.Tell(Failing.With("oops"));
        for (var i = 5; i < 10; i++) actor.Tell(i);
        gate.Set();

        ReceiveN(10).Should().Equal(Enumerable.Range(0, 10).Cast<object>());
    }

    private sealed class TellsArounds(IActorRef observer) : UntypedActor
    {
        public override void AroundPreStart()
        {
            observer.Tell("around PreStart");
            base.AroundPreStart();
        }

        public override void AroundPreRestart(Exception cause, object message)
        {
            observer.Tell($"around PreRestart {cause.Message} {message}");
            base.AroundPreRestart(cause, message);
        }

        public override void AroundPostRestart(Exception cause, object message)
        {
            observer.Tell($"around PostRestart {cause.Message} {message ?? "null"}");
            base.AroundPostRestart(cause, message!);
        }

        protected override void OnReceive(object message) => throw ((Failing)message).Exception;
    }

    private sealed class LooksAround : UntypedActor
    {
        protected override void PreRestart(Exception reason, object message) =>
            Sender.Tell($"{reason.Message}, {message}, {Context.GetChildren().Count()} children");

        protected override void OnReceive(object message)
        {
            if (message is Failing failing) throw failing.Exception;
            Context.ActorOf<Echo>((string)message);
        }
    }

    private sealed class SparesItsChildren : UntypedActor
    {
        private readonly IActorRef _observer;

        public SparesItsChildren(IActorRef observer)
        {
            _observer = observer;
        }

        protected override void PreStart() => _observer.Tell("PostStart null");

        protected override void PreRestart(Exception reason, object message)
        {
        }

        protected override void PostRestart(Exception reason) => _observer.Tell($"PostStart {reason.Message}");

        protected override void OnReceive(object message)
        {
            if (message is Failing failing) throw failing.Exception;
            Sender.Tell(Context.ActorOf(Hooks.Props(_observer, "child")));
        }
    }

    private sealed class MakesAChildAtStart(IActorRef observer) : UntypedActor
    {
        protected override void PreStart() => Context.ActorOf(Hooks.Props(observer, "child"), "child");

        protected override void OnReceive(object message) => throw ((Failing)message).Exception;
    }

    private sealed class SlowToRestart(ManualResetEventSlim gate) : UntypedActor
    {
        protected override void PostRestart(Exception reason) => gate.Wait(Patience);

        protected override void OnReceive(object message)
        {
            if (message is Failing failing) throw failing.Exception;
            Sender.Tell(message);
        }
    }
}
