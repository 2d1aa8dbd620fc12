using Akka.Util;

namespace Akka.TestKit.Tests.Probes;

public class ChildActorTests : Xunit2.TestKit
{
    [Fact]
    public async Task Children_are_made_below_the_test_actor()
    {
        ChildActorOf(Props.Create<Failing>(), "a").Path.Parent.Should().Be(TestActor.Path);
        (await ChildActorOfAsync(Props.Create<Failing>(), "b")).Path.Name.Should().Be("b");
        HasMessages.Should().BeFalse();
    }

    [Fact]
    public void A_probes_children_are_below_the_probe()
    {
        var probe = CreateTestProbe();

        probe.ChildActorOf<Failing>("a").Path.Parent.Should().Be(probe.Ref.Path);
    }

    [Fact]
    public void Without_a_strategy_a_failing_child_is_restarted()
    {
        var child = ChildActorOf(Props.Create<Failing>());
        Watch(child);

        child.Tell(new InvalidOperationException("expected by the test"));

        child.Tell("are you there?");
        ExpectMsg("are you there?");
    }

    // There all are restarted.
    [Fact]
    [Trait("Upstream", "defect")]
    public void Each_child_is_supervised_as_the_test_says()
    {
        var stopped = ChildActorOf(Props.Create<Failing>(), "stopped", SupervisorStrategy.StoppingStrategy);
        var resumed = ChildActorOf(Props.Create<Failing>(), "resumed", new OneForOneStrategy(_ => Directive.Resume));
        Watch(stopped);

        resumed.Tell(new InvalidOperationException("expected by the test"));
        stopped.Tell(new InvalidOperationException("expected by the test"));

        ExpectTerminated(stopped);
        resumed.Tell("are you there?");
        ExpectMsg("are you there?");
    }

    [Fact]
    public void A_child_can_be_ordered_by_a_message()
    {
        TestActor.Tell(new TestActor.Spawn(Props.Create<Failing>(), "a", Option<SupervisorStrategy>.None));
        TestActor.Tell(new TestActor.Spawn(Props.Create<Failing>(), Option<string>.None, Option<SupervisorStrategy>.None));

        var (named, unnamed) = (ExpectMsgFrom<IActorRef>(TestActor), ExpectMsgFrom<IActorRef>(TestActor));
        named.Path.Should().Be(TestActor.Path / "a");
        unnamed.Path.Parent.Should().Be(TestActor.Path);
    }

    // There the strategy is forgotten.
    [Fact]
    [Trait("Upstream", "defect")]
    public void An_ordered_child_is_supervised_as_the_order_says()
    {
        TestActor.Tell(new TestActor.Spawn(Props.Create<Failing>(), "a", SupervisorStrategy.StoppingStrategy));
        var child = Watch(ExpectMsg<IActorRef>());

        child.Tell(new InvalidOperationException("expected by the test"));

        ExpectTerminated(child);
    }

    [Fact]
    public void A_name_that_is_taken_is_refused_to_the_test()
    {
        ChildActorOf(Props.Create<Failing>(), "a");

        // Whose exception it is depends on who makes the child.
        Record.Exception(() => Within(Span.Ms(500), () => ChildActorOf(Props.Create<Failing>(), "a"))).Should().NotBeNull();
    }

    private sealed class Failing : ReceiveActor
    {
        public Failing()
        {
            Receive<Exception>(exception => throw exception);
            ReceiveAny(message => Sender.Tell(message));
        }
    }
}
