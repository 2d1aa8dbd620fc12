using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

/// <summary>Failures in the constructor and in the hooks, at the start, in a restart and at the end.</summary>
public sealed class FailingHookTests : TestKit.Xunit2.TestKit
{
    private readonly TestKit.TestProbe _observer;
    private readonly TestKit.TestProbe _causes;

    public FailingHookTests(ITestOutputHelper output)
        : base("akka.loglevel = OFF", output: output)
    {
        _observer = CreateTestProbe();
        _causes = CreateTestProbe();
    }

    [Theory]
    [InlineData("constructor", "constructor")]
    [InlineData("PreStart", "constructor", "PreStart")]
    public void A_failure_at_the_start_stops_the_actor_without_PostStop(string hook, params string[] steps)
    {
        var actor = Make(Directive.Stop, (hook, 1));
        Watch(actor);

        var cause = _causes.ExpectMsg<ActorInitializationException>();
        cause.Actor.Should().Be(actor);
        cause.GetBaseException().Message.Should().Be($"in {hook}");
        ExpectTerminated(actor);
        Steps(steps);
    }

    [Theory]
    [InlineData("constructor", Directive.Restart, "constructor")]
    [InlineData("constructor", Directive.Resume, "constructor")]
    [InlineData("PreStart", Directive.Restart, "constructor", "PreStart")]
    [InlineData("PreStart", Directive.Resume, "constructor", "PreStart")]
    public void A_start_that_failed_is_tried_again_if_the_supervisor_says_so(string hook, Directive directive, params string[] failed)
    {
        var actor = Make(directive, (hook, 1));

        actor.Tell("alive");

        ExpectMsg("alive");
        Steps([.. failed, "constructor", "PreStart"]);
    }

    [Fact]
    public void A_failure_in_PostStop_does_not_keep_the_actor_from_ending()
    {
        var actor = Make(Directive.Restart, ("PostStop", 1));
        Watch(actor);

        actor.Tell(PoisonPill.Instance);

        ExpectTerminated(actor);
        Steps("constructor", "PreStart", "PostStop");
        _causes.ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Theory]
    [InlineData("PreRestart", "PreRestart")]
    [InlineData("PostStop", "PreRestart", "PostStop")]
    public void A_failure_in_PreRestart_is_logged_and_the_restart_goes_on(string hook, params string[] steps)
    {
        var errors = CreateTestProbe();
        Sys.EventStream.Subscribe(errors, typeof(Error));
        var actor = Make(Directive.Restart, (hook, 1));

        actor.Tell(Failing.With("oops"));
        actor.Tell("alive");

        ExpectMsg("alive");
        Steps(["constructor", "PreStart", .. steps, "constructor", "PostRestart", "PreStart"]);
        errors.FishForMessage(message => message is Error error && error.ToString().Contains($"in {hook}", StringComparison.Ordinal));
    }

    // Akka.NET runs PostStop on the instance that was dropped.
    [Theory]
    [Trait("Upstream", "defect")]
    [InlineData("constructor", 2, "constructor")]
    [InlineData("PostRestart", 1, "constructor", "PostRestart")]
    [InlineData("PreStart", 2, "constructor", "PostRestart", "PreStart")]
    public void A_new_instance_that_does_not_come_up_is_a_failure_too_and_is_dropped_without_PostStop(string hook, int run, params string[] steps)
    {
        var actor = Make(cause => cause is PostRestartException ? Directive.Stop : Directive.Restart, (hook, run));
        Watch(actor);

        actor.Tell(Failing.With("oops"));

        _causes.ExpectMsg<InvalidOperationException>().Message.Should().Be("oops");
        var cause = _causes.ExpectMsg<PostRestartException>();
        cause.InnerException!.GetBaseException().Message.Should().Be($"in {hook}");
        ExpectTerminated(actor);
        Steps(["constructor", "PreStart", "PreRestart", "PostStop", .. steps]);
    }

    // Akka.NET runs PreRestart on the instance that was dropped, and can't resume it.
    [Theory]
    [Trait("Upstream", "defect")]
    [InlineData("constructor", 2, Directive.Restart, "constructor")]
    [InlineData("PostRestart", 1, Directive.Restart, "constructor", "PostRestart")]
    [InlineData("PreStart", 2, Directive.Restart, "constructor", "PostRestart", "PreStart")]
    [InlineData("PostRestart", 1, Directive.Resume, "constructor", "PostRestart")]
    public void A_new_instance_that_did_not_come_up_is_followed_by_another_one(string hook, int run, Directive directive, params string[] steps)
    {
        var actor = Make(cause => cause is PostRestartException ? directive : Directive.Restart, (hook, run));

        actor.Tell(Failing.With("oops"));
        actor.Tell("alive");

        ExpectMsg("alive");
        Steps(["constructor", "PreStart", "PreRestart", "PostStop", .. steps, "constructor", "PreStart"]);
    }

    [Fact]
    public void Failures_of_the_start_may_be_escalated()
    {
        var parent = Sys.ActorOf(Hooks.Props(_causes, "parent", new OneForOneStrategy(_ => Directive.Escalate)));
        _causes.ReceiveN(2);

        var plan = new HookPlan(("constructor", 1));
        var observer = _observer;
        parent.Tell(("adopt", Props.Create(() => new FailsInHooks(observer, plan))));

        // The parent's parent stops whoever can't be started, even if it is a grandchild.
        Watch(parent);
        ExpectMsg<IActorRef>();
        ExpectTerminated(parent);
        _causes.ExpectMsg("parent PostStop");
    }

    private IActorRef Make(Directive directive, params (string Hook, int Run)[] failures) => Make(_ => directive, failures);

    private IActorRef Make(Func<Exception, Directive> decide, params (string Hook, int Run)[] failures)
    {
        var plan = new HookPlan(failures);
        var strategy = new OneForOneStrategy(cause =>
        {
            _causes.Tell(cause);
            return decide(cause);
        });
        var observer = _observer;
        Sys.ActorOf(Hooks.Props(CreateTestProbe(), "parent", strategy)).Tell(("adopt", Props.Create(() => new FailsInHooks(observer, plan))));
        return ExpectMsg<IActorRef>();
    }

    private void Steps(params string[] expected)
    {
        _observer.ReceiveN(expected.Length).Should().Equal(expected);
        _observer.ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }
}
