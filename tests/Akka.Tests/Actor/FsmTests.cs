using Akka.Actor;
using Akka.Routing;
using Xunit.Abstractions;
using static Akka.Actor.FSMBase;
using static Akka.Tests.Actor.Door;

namespace Akka.Tests.Actor;

public sealed class FsmTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = WARNING", output: output)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    [Fact]
    public void Initialize_is_a_transition_to_the_first_state()
    {
        Make(d => d.OnTransition((from, to) => d.Tell($"{from}->{to}", d.Stay())));

        ExpectMsg("closed->closed");
    }

    [Fact]
    public void A_transition_is_seen_with_the_data_before_and_after_and_then_told_to_subscribers()
    {
        var door = Make(d => d.OnTransition((from, to) => d.Tell($"{from} {d.StateData} -> {to} {d.NextStateData}", d.Stay())));
        ExpectMsg("closed 1 -> closed 1");
        door.Tell(new SubscribeTransitionCallBack(TestActor));
        ExpectMsg(new CurrentState<string>(door, "closed"));

        door.Tell(Does(d => d.GoTo("open").Using(2)));

        ExpectMsg("closed 1 -> open 2");
        ExpectMsg(new Transition<string>(door, "closed", "open"));
        door.Tell(Does(d => d.Tell((d.StateName, d.StateData), d.Stay())));
        ExpectMsg(("open", 2));
    }

    [Fact]
    public void Going_to_the_present_state_is_a_transition_and_staying_is_none()
    {
        var door = Subscribed();

        door.Tell(Does(d => d.Stay().Using(5).Replying("stayed")));
        ExpectMsg("stayed");
        door.Tell(Does(d => d.GoTo("closed")));

        ExpectMsg(new Transition<string>(door, "closed", "closed"));
    }

    [Fact]
    public void Who_unsubscribes_is_told_no_more()
    {
        var door = Subscribed();

        door.Tell(new UnsubscribeTransitionCallBack(TestActor));
        door.Tell(Does(d => d.GoTo("closed").Replying("gone")));

        ExpectMsg("gone");
        ExpectNoMsg(Quiet);
    }

    [Fact]
    public void Listen_and_Deafen_subscribe_too()
    {
        var door = Make();
        door.Tell(new Listen(TestActor));
        ExpectMsg(new CurrentState<string>(door, "closed"));
        door.Tell(Does(d => d.GoTo("closed")));
        ExpectMsg(new Transition<string>(door, "closed", "closed"));

        door.Tell(new Deafen(TestActor));
        door.Tell(Does(d => d.GoTo("closed")));

        ExpectNoMsg(Quiet);
    }

    [Fact]
    public void Replies_come_in_the_order_they_were_added()
    {
        Make().Tell(Does(d => d.Stay().Replying("one").Replying("two")));

        ExpectMsg("one");
        ExpectMsg("two");
    }

    [Fact]
    public void A_second_handler_of_a_state_gets_what_the_first_does_not_answer()
    {
        Make().Tell("second");

        ExpectMsg("second");
    }

    [Fact]
    public void Transform_changes_the_answers_of_a_handler()
    {
        var door = Make(d => d.When("closed", d.Transform(e => e.FsmEvent is "third" ? d.Stay() : null).Using(s => s.Replying("changed"))));

        door.Tell("third");

        ExpectMsg("changed");
    }

    [Fact]
    public void What_no_handler_answers_goes_to_WhenUnhandled()
    {
        Make(d => d.WhenUnhandled(e => d.Stay().Replying($"{e.FsmEvent}?"))).Tell("unknown");

        ExpectMsg("unknown?");
    }

    [Fact]
    public void What_nobody_answers_is_logged_as_a_warning()
    {
        var door = Make(d => d.WhenUnhandled(_ => null!));

        EventFilter.Warning("unhandled event unknown in state closed").ExpectOne(() => door.Tell("unknown"));
    }

    [Fact]
    public void A_state_s_timeout_comes_when_no_message_does()
    {
        Make().Tell(Does(d => d.GoTo("open")));

        ExpectMsg("timeout");
        ExpectNoMsg(Quiet);
    }

    [Fact]
    public void ForMax_replaces_the_state_s_timeout_and_another_message_cancels_it()
    {
        var door = Make();
        door.Tell(Does(d => d.GoTo("open").ForMax(TimeSpan.MaxValue)));
        ExpectNoMsg(Quiet);

        door.Tell(Does(d => d.Stay().ForMax(Soon)));
        door.Tell(Does(d => d.Stay().ForMax(TimeSpan.MaxValue)));
        ExpectNoMsg(Quiet);
        door.Tell(Does(d => d.Stay().ForMax(Soon)));

        ExpectMsg("timeout");
    }

    [Fact]
    public void A_subscription_does_not_cancel_the_state_s_timeout()
    {
        var door = Make();
        door.Tell(Does(d => d.GoTo("open")));

        door.Tell(new SubscribeTransitionCallBack(CreateTestProbe()));

        ExpectMsg("timeout");
    }

    [Fact]
    public void SetStateTimeout_changes_a_state_s_timeout()
    {
        var door = Make();

        door.Tell(Does(d =>
        {
            d.SetStateTimeout("closed", Soon);
            return d.Stay();
        }));

        ExpectMsg("timeout");
    }

    [Fact]
    public void Stop_sends_the_replies_and_runs_OnTermination_with_the_last_data()
    {
        var door = Make();
        Watch(door);

        door.Tell(Does(d => d.Stop(Normal.Instance, 7).Replying("bye")));

        ExpectMsg("bye");
        ExpectEnd<Normal>("closed", 7);
        ExpectTerminated(door);
    }

    [Fact]
    public void Stopping_the_actor_ends_the_machine_with_Shutdown()
    {
        var door = Make();

        Sys.Stop(door);

        ExpectEnd<FSMBase.Shutdown>("closed", 1);
        ExpectNoMsg(Quiet);
    }

    [Fact]
    public void A_failure_is_logged_as_an_error()
    {
        var door = Make();

        EventFilter.Error("jammed").ExpectOne(() => door.Tell(Does(d => d.Stop(new FSMBase.Failure("jammed")))));

        ExpectEnd<FSMBase.Failure>("closed", 1).Cause.Should().Be("jammed");
    }

    [Fact]
    public void A_failure_by_an_exception_is_logged_with_it()
    {
        var door = Make();

        EventFilter.Exception<TimeoutException>("terminating due to Failure")
            .ExpectOne(() => door.Tell(Does(d => d.Stop(new FSMBase.Failure(new TimeoutException("late"))))));

        ExpectEnd<FSMBase.Failure>("closed", 1);
    }

    [Fact]
    public void Going_to_a_state_that_does_not_exist_is_a_failure()
    {
        var door = Make();

        EventFilter.Error("Next state nowhere does not exist").ExpectOne(() => door.Tell(Does(d => d.GoTo("nowhere"))));

        ExpectEnd<FSMBase.Failure>("closed", 1);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void Going_to_a_state_that_does_not_exist_stops_the_actor()
    {
        var door = Make();
        Watch(door);

        EventFilter.Error("Next state nowhere does not exist").ExpectOne(() => door.Tell(Does(d => d.GoTo("nowhere"))));

        ExpectEnd<FSMBase.Failure>("closed", 1);
        ExpectTerminated(door);
    }

    [Fact]
    public void NextStateData_is_there_in_transitions_only()
    {
        Make().Tell(Does(d => d.Stay().Replying(d.Invoking(x => x.NextStateData).Should().Throw<InvalidOperationException>().Which.Message)));

        ExpectMsg("NextStateData is only available during OnTransition");
    }

    [Fact]
    public void A_named_timer_sends_once_and_is_active_until_then()
    {
        var door = Make();

        door.Tell(Does(d =>
        {
            d.SetTimer("t", "tick", Soon);
            return d.Stay().Replying(d.IsTimerActive("t"));
        }));

        ExpectMsg(true);
        ExpectMsg("tick");
        door.Tell(Does(d => d.Stay().Replying(d.IsTimerActive("t"))));
        ExpectMsg(false);
    }

    [Fact]
    public void A_repeated_timer_sends_until_it_is_cancelled()
    {
        var door = Make(d => d.SetTimer("t", "tick", TimeSpan.FromMilliseconds(20), repeat: true));
        for (var i = 0; i < 3; i++) ExpectMsg("tick");

        var probe = CreateTestProbe();
        door.Tell(Does(d =>
        {
            d.CancelTimer("t");
            return d.Stay().Replying(d.IsTimerActive("t"));
        }), probe);

        probe.ExpectMsg(false);
        ReceiveWhile<object>(TimeSpan.FromMilliseconds(10), _ => null!);
        while (HasMessages) ReceiveOne(TimeSpan.Zero);
        ExpectNoMsg(Quiet);
    }

    [Fact]
    public void Named_timers_do_not_mix_with_the_actor_s_own()
    {
        Make(d =>
        {
            d.Timers.StartSingleTimer("t", "tick", Soon);
            d.CancelTimer("t");
        });

        ExpectMsg("tick");
    }

    [Fact]
    public void A_restart_loses_the_timers_and_begins_anew()
    {
        var door = Make();

        EventFilter.Exception<InvalidOperationException>("oops").ExpectOne(() => door.Tell(Does(d =>
        {
            d.SetTimer("t", "tick", Soon);
            throw new InvalidOperationException("oops");
        })));

        ExpectEnd<FSMBase.Shutdown>("closed", 1);
        ExpectNoMsg(Quiet);
        door.Tell(Does(d => d.Stay().Replying(d.IsTimerActive("t"))));
        ExpectMsg(false);
    }

    private IActorRef Make(Action<Door>? more = null) => Sys.ActorOf(Props.CreateBy(new Maker(TestActor, more)));

    private IActorRef Subscribed()
    {
        var door = Make();
        door.Tell(new SubscribeTransitionCallBack(TestActor));
        ExpectMsg(new CurrentState<string>(door, "closed"));
        return door;
    }

    private TReason ExpectEnd<TReason>(string state, int data)
        where TReason : Reason
    {
        var end = ExpectMsg<StopEvent<string, int>>();
        end.TerminatedState.Should().Be(state);
        end.StateData.Should().Be(data);
        return end.Reason.Should().BeOfType<TReason>().Subject;
    }

    private sealed class Maker(IActorRef observer, Action<Door>? more) : IIndirectActorProducer
    {
        public Type ActorType => typeof(Door);

        public ActorBase Produce() => new Door(observer, more);

        public void Release(ActorBase actor)
        {
        }
    }
}
