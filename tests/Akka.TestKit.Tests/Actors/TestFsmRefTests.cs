namespace Akka.TestKit.Tests.Actors;

public class TestFsmRefTests() : Xunit2.TestKit("akka.loglevel = DEBUG")
{
    [Fact]
    public void State_and_data_can_be_looked_at()
    {
        var door = ActorOfAsTestFSMRef<Door, string, int>();

        door.StateName.Should().Be("shut");
        door.StateData.Should().Be(0);
        door.Tell("open");

        door.StateName.Should().Be("open");
        door.StateData.Should().Be(1);
    }

    [Fact]
    public void State_and_data_can_be_set()
    {
        var door = ActorOfAsTestFSMRef<Door, string, int>();

        door.SetState("open");
        (door.StateName, door.StateData).Should().Be(("open", 0));
        door.SetStateData(7);
        (door.StateName, door.StateData).Should().Be(("open", 7));
        door.SetState("shut", 9);
        (door.StateName, door.StateData).Should().Be(("shut", 9));
    }

    [Fact]
    public void A_set_state_is_a_transition()
    {
        var door = ActorOfAsTestFSMRef<Door, string, int>();
        door.Tell(new FSMBase.SubscribeTransitionCallBack(TestActor));
        ExpectMsg(new FSMBase.CurrentState<string>(door, "shut"), FSMSpecHelpers.CurrentStateExpector<string>());

        door.SetState("open");

        ExpectMsg(new FSMBase.Transition<string>(door, "shut", "open"), FSMSpecHelpers.TransitionStateExpector<string>());
    }

    [Fact]
    public void A_state_can_be_set_to_end_the_machine()
    {
        var door = ActorOfAsTestFSMRef<Door, string, int>();
        Watch(door);

        door.SetState("open", 5, stopReason: FSMBase.Normal.Instance);

        ExpectTerminated(door);
    }

    [Fact]
    public void A_states_timeout_can_be_set()
    {
        var door = ActorOfAsTestFSMRef<Door, string, int>();
        door.IsStateTimerActive().Should().BeFalse();

        door.SetStateTimeout(Span.Ample);
        door.IsStateTimerActive().Should().BeTrue();
        door.SetState("shut", 3, Span.Ms(20));

        AwaitAssert(() => (door.StateName, door.StateData).Should().Be(("open", 30)), Span.Ample);
    }

    [Fact]
    public void Timers_can_be_set_and_cancelled()
    {
        var door = ActorOfAsTestFSMRef<Door, string, int>();

        door.SetTimer("later", "open", Span.Ample);
        door.IsTimerActive("later").Should().BeTrue();
        door.IsTimerActive("other").Should().BeFalse();
        door.CancelTimer("later");
        door.IsTimerActive("later").Should().BeFalse();

        door.SetTimer("soon", "open", Span.Ms(20));
        AwaitAssert(() => door.StateName.Should().Be("open"), Span.Ample);
    }

    // There the order to log is an event that the machine doesn't know.
    [Fact]
    [Trait("Upstream", "defect")]
    public void It_logs_its_transitions_if_asked_to()
    {
        var door = ActorOfAsTestFSMRef<Door, string, int>("door", withLogging: true);
        var silent = ActorOfAsTestFSMRef<Door, string, int>("silent");

        EventFilter.Debug(start: "transition", source: "/user/door").ExpectOne(() => door.Tell("open"));
        EventFilter.Debug(start: "transition").Expect(0, Span.Short, () => silent.Tell("open"));
    }

    [Fact]
    public void It_can_be_made_in_several_ways()
    {
        ActorOfAsTestFSMRef<Door, string, int>("a").Path.Should().Be(new RootActorPath(TestActor.Path.Address) / "user" / "a");
        ActorOfAsTestFSMRef<Door, string, int>(TestActor, "b").Path.Should().Be(TestActor.Path / "b");
        ActorOfAsTestFSMRef<Door, string, int>(Props.Create<Door>(), "c").Path.Name.Should().Be("c");
        ActorOfAsTestFSMRef<Door, string, int>(Props.Create<Door>(), TestActor, "d").Path.Should().Be(TestActor.Path / "d");
        ActorOfAsTestFSMRef<Door, string, int>(() => new Door(), "e").Path.Name.Should().Be("e");
        ActorOfAsTestFSMRef<Door, string, int>(() => new Door(), TestActor, "f").Path.Should().Be(TestActor.Path / "f");
        new TestFSMRef<Door, string, int>(Sys, Props.Create<Door>(), TestActor, "g").Path.Should().Be(TestActor.Path / "g");
    }

    [Fact]
    public void The_comparers_look_at_machine_and_states()
    {
        var (machine, other) = (TestActor, CreateTestProbe().Ref);
        var current = FSMSpecHelpers.CurrentStateExpector<int>();
        var transition = FSMSpecHelpers.TransitionStateExpector<int>();

        current(new FSMBase.CurrentState<int>(machine, 1), new FSMBase.CurrentState<int>(machine, 1)).Should().BeTrue();
        current(new FSMBase.CurrentState<int>(machine, 1), new FSMBase.CurrentState<int>(machine, 2)).Should().BeFalse();
        current(new FSMBase.CurrentState<int>(machine, 1), new FSMBase.CurrentState<int>(other, 1)).Should().BeFalse();
        transition(new FSMBase.Transition<int>(machine, 1, 2), new FSMBase.Transition<int>(machine, 1, 2)).Should().BeTrue();
        transition(new FSMBase.Transition<int>(machine, 1, 2), new FSMBase.Transition<int>(machine, 3, 2)).Should().BeFalse();
        transition(new FSMBase.Transition<int>(machine, 1, 2), new FSMBase.Transition<int>(machine, 1, 3)).Should().BeFalse();
        transition(new FSMBase.Transition<int>(machine, 1, 2), new FSMBase.Transition<int>(other, 1, 2)).Should().BeFalse();
    }

    private sealed class Door : FSM<string, int>
    {
        public Door()
        {
            StartWith("shut", 0);
            When("shut", happened => happened.FsmEvent switch
            {
                "open" => GoTo("open").Using(happened.StateData + 1),
                StateTimeout => GoTo("open").Using(happened.StateData * 10),
                _ => null,
            });
            When("open", _ => null);
            Initialize();
        }
    }
}
