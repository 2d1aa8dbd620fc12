namespace Akka.TestKit.Tests.Actors;

public class DelegatingSupervisorStrategyTests : Xunit2.TestKit
{
    // There it is its parent that fails.
    [Fact]
    [Trait("Upstream", "defect")]
    public void Each_child_has_its_strategy()
    {
        var strategies = new Dictionary<string, SupervisorStrategy> { ["stopped"] = SupervisorStrategy.StoppingStrategy, ["resumed"] = Resuming };
        var parent = ActorOf(() => new Parent(strategies));
        var (stopped, resumed) = (Child(parent, "stopped"), Child(parent, "resumed"));
        Watch(stopped);
        Watch(resumed);

        resumed.Tell("fail");
        stopped.Tell("fail");

        ExpectTerminated(stopped);
        resumed.Tell("count");
        ExpectMsg(2);
    }

    // Likewise.
    [Fact]
    [Trait("Upstream", "defect")]
    public void A_child_without_one_is_restarted()
    {
        var child = Child(ActorOf(() => new Parent(new())), "child");

        child.Tell("count");
        ExpectMsg(1);
        child.Tell("fail");
        child.Tell("count");

        ExpectMsg(1);
    }

    [Fact]
    public void Its_decider_is_the_default_one()
    {
        var strategy = new DelegatingSupervisorStrategy();

        strategy.Decider.Decide(new TimeZoneNotFoundException()).Should().Be(Directive.Restart);
        strategy.Decider.Decide(new ActorKilledException("expected by the test")).Should().Be(Directive.Stop);
    }

    private static SupervisorStrategy Resuming => new OneForOneStrategy(_ => Directive.Resume);

    private IActorRef Child(IActorRef parent, string name)
    {
        parent.Tell(name);
        return ExpectMsg<IActorRef>();
    }

    private sealed class Parent : ReceiveActor
    {
        private readonly DelegatingSupervisorStrategy _strategy = new();

        public Parent(Dictionary<string, SupervisorStrategy> strategies)
        {
            Receive<string>(name =>
            {
                var child = Context.ActorOf(Props.Create<Counter>(), name);
                if (strategies.TryGetValue(name, out var strategy))
                    _strategy.Update(child, strategy);
                Sender.Tell(child);
            });
        }

        protected override SupervisorStrategy SupervisorStrategy() => _strategy;
    }

    private sealed class Counter : ReceiveActor
    {
        private int _count;

        public Counter()
        {
            Receive<string>(text => text == "fail", _ =>
            {
                _count++;
                throw new TimeZoneNotFoundException("expected by the test");
            });
            ReceiveAny(_ => Sender.Tell(++_count));
        }
    }
}
