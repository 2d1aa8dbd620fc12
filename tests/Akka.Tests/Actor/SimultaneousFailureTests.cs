using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

/// <summary>Actors that fail while their supervisors have failed, are held back or restart themselves.</summary>
public sealed class SimultaneousFailureTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = OFF, own-thread.type = PinnedDispatcher", output: output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ManualResetEventSlim _deciding = new();
    private readonly ManualResetEventSlim _decided = new();
    private readonly ManualResetEventSlim _busy = new();
    private readonly ManualResetEventSlim _done = new();

    [Fact]
    public async Task A_failure_under_a_parent_that_has_failed_waits_for_what_is_decided_about_the_parent()
    {
        var top = Sys.ActorOf(Supervisor(DecidesLater(Directive.Resume)));
        var (_, one, two) = await Family(top, new OneForOneStrategy(_ => Directive.Escalate));
        two.Do(_ => Fail());
        Wait(_busy);

        one.Do(_ => throw new InvalidOperationException("one"));
        Wait(_deciding);
        _done.Set();
        two.Tell("two is well");
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
        _decided.Set();

        one.Tell("one is well");
        ReceiveN(2).Should().BeEquivalentTo(["one is well", "two is well"]);
    }

    [Fact]
    public async Task A_supervisor_that_is_held_back_decides_nothing()
    {
        var decisions = CreateTestProbe();
        var top = Sys.ActorOf(Supervisor(DecidesLater(Directive.Resume)));
        var (parent, one, _) = await Family(top, new OneForOneStrategy(cause =>
        {
            decisions.Tell(cause.Message);
            return Directive.Resume;
        }));
        one.Do(_ => Fail());
        Wait(_busy);

        parent.Do(_ => throw new InvalidOperationException("parent"));
        Wait(_deciding);
        _done.Set();
        decisions.ExpectNoMsg(TimeSpan.FromMilliseconds(50));
        _decided.Set();

        decisions.ExpectMsg("late");
    }

    [Fact]
    public async Task A_supervisor_whose_own_supervisor_has_failed_decides_nothing_either()
    {
        var decisions = CreateTestProbe();
        var top = Sys.ActorOf(Supervisor(DecidesLater(Directive.Resume)));
        var middle = await Make(top, Watcher.Props(TestActor));
        var (_, one, _) = await Family(middle, new OneForOneStrategy(cause =>
        {
            decisions.Tell(cause.Message);
            return Directive.Resume;
        }));
        one.Do(_ => Fail());
        Wait(_busy);

        middle.Do(_ => throw new InvalidOperationException("middle"));
        Wait(_deciding);
        _done.Set();
        decisions.ExpectNoMsg(TimeSpan.FromMilliseconds(50));
        _decided.Set();

        decisions.ExpectMsg("late");
    }

    // Akka.NET asks the old instance, which has had its PostStop already.
    [Fact]
    [Trait("Upstream", "defect")]
    public async Task A_supervisor_that_is_replaced_is_not_asked_about_children_that_go_with_it()
    {
        var decisions = CreateTestProbe();
        var top = Sys.ActorOf(Supervisor(DecidesLater(Directive.Restart)));
        var (parent, one, _) = await Family(top, new OneForOneStrategy(cause =>
        {
            decisions.Tell(cause.Message);
            return Directive.Resume;
        }));
        Watch(one);
        one.Do(_ => Fail());
        Wait(_busy);

        parent.Do(_ => throw new InvalidOperationException("parent"));
        Wait(_deciding);
        _done.Set();
        _decided.Set();

        ExpectTerminated(one);
        parent.Tell("parent is well");
        ExpectMsg("parent is well");
        decisions.ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public async Task A_restart_that_comes_during_another_one_follows_it()
    {
        var observer = CreateTestProbe();
        var top = Sys.ActorOf(Supervisor(new AllForOneStrategy(_ => Directive.Restart)));
        // What the parent sends it, it handles at once.
        var slow = await Make(
            top, Props.Create(() => new SlowToRestart(observer, _busy, _done)).WithDispatcher(TestKit.CallingThreadDispatcher.Id));
        var other = await Make(top, Hooks.Props(observer, "other"));
        observer.ReceiveN(3);

        slow.Tell(Failing.With("first"));
        Wait(_busy);
        observer.ReceiveN(6).Should().Contain("slow PreRestart first").And.NotContain("slow constructor");
        other.Tell(Failing.With("second"));
        observer.ReceiveN(5).Should().NotContain(text => ((string)text).StartsWith("slow"));
        _done.Set();

        observer.ExpectMsg("slow constructor");
        observer.ExpectMsg("slow PreRestart second");
        observer.ExpectMsg("slow constructor");
        slow.Tell("alive");
        ExpectMsg("alive");
    }

    private static void Wait(ManualResetEventSlim gate) => gate.Wait(Patience).Should().BeTrue();

    private static async Task<IActorRef> Make(IActorRef parent, Props props)
    {
        var made = new TaskCompletionSource<IActorRef>();
        parent.Do(context => made.SetResult(context.ActorOf(props)));
        return await made.Task.WaitAsync(Patience);
    }

    private OneForOneStrategy DecidesLater(Directive directive) => new OneForOneStrategy(_ =>
    {
        _deciding.Set();
        _decided.Wait(Patience);
        return directive;
    });

    private Props Supervisor(SupervisorStrategy strategy) => Watcher.Props(TestActor).WithSupervisorStrategy(strategy);

    private void Fail()
    {
        _busy.Set();
        _done.Wait(Patience);
        throw new InvalidOperationException("late");
    }

    private async Task<(IActorRef Parent, IActorRef One, IActorRef Two)> Family(IActorRef top, SupervisorStrategy strategy)
    {
        var parent = await Make(top, Supervisor(strategy));
        return (parent, await Make(parent, Watcher.Props(TestActor)), await Make(parent, Watcher.Props(TestActor)));
    }

    private sealed class SlowToRestart : UntypedActor
    {
        private readonly IActorRef _observer;

        public SlowToRestart(IActorRef observer, ManualResetEventSlim stopping, ManualResetEventSlim stop)
        {
            _observer = observer;
            observer.Tell("slow constructor");
            Context.ActorOf(SlowToStop.Props(stop, stopping).WithDispatcher("own-thread"));
        }

        protected override void PreRestart(Exception reason, object message)
        {
            _observer.Tell($"slow PreRestart {reason.Message}");
            base.PreRestart(reason, message);
        }

        protected override void OnReceive(object message)
        {
            if (message is Failing failing) throw failing.Exception;
            Sender.Tell(message);
        }
    }
}
