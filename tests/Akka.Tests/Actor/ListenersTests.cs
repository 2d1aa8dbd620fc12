using Akka.Actor;
using Akka.Routing;
using Xunit.Abstractions;
using static Akka.Actor.FSMBase;

namespace Akka.Tests.Actor;

public sealed class ListenersTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = ERROR", output: output)
{
    [Fact]
    public void An_actor_can_have_listeners_and_gossip_to_them()
    {
        var actor = Sys.ActorOf(Props.Create<Gossiping>());
        var first = CreateTestProbe();
        var second = CreateTestProbe();
        actor.Tell(new Listen(first));
        actor.Tell(new Listen(first));
        actor.Tell(new Listen(second));

        actor.Tell("news");
        first.ExpectMsg("news");
        second.ExpectMsg("news");
        actor.Tell(new Deafen(second));
        actor.Tell("more");

        first.ExpectMsg("more");
        actor.Tell(("from", TestActor));
        first.ExpectMsg(("from", TestActor));
        first.LastSender.Should().Be(TestActor);
        second.ExpectNoMsg(0);
    }

    [Fact]
    public void Something_can_be_done_with_each_listener()
    {
        var actor = Sys.ActorOf(Props.Create<Gossiping>());
        var first = CreateTestProbe();
        var second = CreateTestProbe();
        actor.Tell(new Listen(first));
        actor.Tell(new Listen(second));

        actor.Tell(new WithListeners(listener => listener.Tell("done", TestActor)));

        first.ExpectMsg("done");
        second.ExpectMsg("done");
    }

    [Fact]
    public void A_machine_takes_WithListeners_for_an_event()
    {
        var machine = Sys.ActorOf(Props.Create(() => new Machine(TestActor)));
        var message = new WithListeners(_ => { });

        machine.Tell(message);

        ExpectMsg<object>(received => received.Should().BeSameAs(message));
    }

    [Fact]
    public void A_listener_of_a_machine_that_has_stopped_is_told_no_more_and_its_end_is_an_event()
    {
        var machine = Sys.ActorOf(Props.Create(() => new Machine(TestActor)));
        var listener = CreateTestProbe();
        machine.Tell(new SubscribeTransitionCallBack(listener));
        listener.ExpectMsg<CurrentState<string>>();

        Sys.Stop(listener);

        ExpectMsg(("stopped", listener.Ref));
    }

    [Fact]
    public void A_listener_of_a_machine_that_has_left_is_not_watched()
    {
        var machine = Sys.ActorOf(Props.Create(() => new Machine(TestActor)));
        var listener = CreateTestProbe();
        machine.Tell(new Listen(listener));
        machine.Tell(new Deafen(listener));
        machine.Tell(new SubscribeTransitionCallBack(listener));
        machine.Tell(new UnsubscribeTransitionCallBack(listener));
        Watch(listener);

        machine.Tell("after these");
        ExpectMsg("after these");
        Sys.Stop(listener);
        ExpectTerminated(listener);
        machine.Tell("last");

        ExpectMsg("last");
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_listener_of_a_machine_that_has_stopped_gets_no_dead_letters()
    {
        var machine = Sys.ActorOf(Props.Create(() => new Machine(TestActor)));
        var listener = CreateTestProbe();
        machine.Tell(new SubscribeTransitionCallBack(listener));
        Sys.Stop(listener);
        ExpectMsg(("stopped", listener.Ref));
        Sys.EventStream.Subscribe(TestActor, typeof(Akka.Event.DeadLetter));

        machine.Tell("go");

        ExpectMsg("go");
        machine.Tell("on");
        ExpectMsg("on");
    }

    private sealed class Gossiping : ActorBase, IListeners
    {
        public ListenerSupport Listeners { get; } = new();

        protected override bool Receive(object message)
        {
            if (Listeners.ListenerReceive(message)) return true;
            if (message is (_, IActorRef sender)) Listeners.Gossip(message, sender);
            else Listeners.Gossip(message);
            return true;
        }
    }

    private sealed class Machine : FSM<string, int>
    {
        public Machine(IActorRef probe)
        {
            StartWith("only", 0);
            When("only", machineEvent =>
            {
                probe.Tell(machineEvent.FsmEvent is Terminated stopped ? (object)("stopped", stopped.ActorRef) : machineEvent.FsmEvent);
                return GoTo("only");
            });
            Initialize();
        }
    }
}
