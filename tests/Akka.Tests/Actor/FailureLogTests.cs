using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

/// <summary>What a supervisor logs about the failures of its children.</summary>
public sealed class FailureLogTests : TestKit.Xunit2.TestKit
{
    public FailureLogTests(ITestOutputHelper output)
        : base("akka.loglevel = WARNING", output: output)
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Error));
        Sys.EventStream.Subscribe(TestActor, typeof(Warning));
    }

    [Theory]
    [InlineData(Directive.Restart)]
    [InlineData(Directive.Stop)]
    public void A_restart_and_a_stop_are_logged_as_an_error_of_the_child_with_its_cause(Directive directive)
    {
        var child = ChildUnder(directive);
        child.Tell(Failing.With("oops"));

        var logged = ExpectMsg<Error>();
        (logged.LogSource, logged.Message, logged.Cause?.Message).Should().Be((child.Path.ToString(), "oops", "oops"));
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void A_resume_is_logged_as_a_warning_of_the_child()
    {
        var child = ChildUnder(Directive.Resume);
        child.Tell(Failing.With("oops"));

        var logged = ExpectMsg<Warning>();
        (logged.LogSource, logged.Message).Should().Be((child.Path.ToString(), "oops"));
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void An_escalation_is_logged_by_who_decides_only()
    {
        var child = ChildUnder(Directive.Escalate);
        child.Tell(Failing.With("oops"));

        var logged = ExpectMsg<Error>();
        (logged.LogSource, logged.Message).Should().Be((child.Path.Parent.ToString(), "oops"));
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void A_failure_at_the_start_is_logged_with_its_own_message()
    {
        var actor = Sys.ActorOf(Props.Create(() => new FailsAtStart()));

        var logged = ExpectMsg<Error>();
        logged.LogSource.Should().Be(actor.Path.ToString());
        logged.Message.Should().Be("no way");
        logged.Cause.Should().BeOfType<ActorInitializationException>();
    }

    private IActorRef ChildUnder(Directive directive)
    {
        var silent = CreateTestProbe();
        var parent = Sys.ActorOf(Hooks.Props(silent, "parent", new OneForOneStrategy(_ => directive)));
        parent.Tell(("child", "child"));
        return ExpectMsg<IActorRef>();
    }

    private sealed class FailsAtStart : UntypedActor
    {
        protected override void PreStart() => throw new InvalidOperationException("no way");

        protected override void OnReceive(object message)
        {
        }
    }
}
