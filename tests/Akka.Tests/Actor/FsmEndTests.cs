using Akka.Actor;
using Akka.Event;
using Akka.Pattern;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class FsmEndTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = ERROR", output: output)
{
    [Theory]
    [InlineData("stop")]
    [InlineData("outside")]
    public void The_end_of_a_machine_ends_its_timers_before_it_is_told(string how)
    {
        var machine = Sys.ActorOf(Props.Create(() => new Timed(TestActor)));
        machine.Tell("set");
        ExpectMsg(true);
        Watch(machine);

        if (how == "stop") machine.Tell("stop");
        else Sys.Stop(machine);

        ExpectMsg(("ended", false));
        ExpectTerminated(machine);
    }

    [Fact]
    public void A_restart_ends_the_timers_before_it_is_told()
    {
        var machine = Sys.ActorOf(Props.Create(() => new Timed(TestActor)));
        machine.Tell("set");
        ExpectMsg(true);

        machine.Tell("fail");

        ExpectMsg(("ended", false));
        machine.Tell("active");
        ExpectMsg(false);
    }

    [Fact]
    public void A_failure_without_exception_is_logged_as_it_says()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Error));
        var machine = Sys.ActorOf(Props.Create(() => new Timed(TestActor)));

        machine.Tell(new FSMBase.Failure("jammed"));

        FishForMessage<Error>(_ => true).Message.ToString().Should().Be("jammed");
    }

    [Fact]
    public void A_machine_that_was_stopped_ends_once_and_its_end_is_no_failure()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Error));
        var machine = Watch(Sys.ActorOf(Props.Create(() => new Timed(TestActor))));

        machine.Tell("stop");

        ExpectMsg(("ended", false));
        ExpectTerminated(machine);
        ExpectNoMsg(0);
    }

    [Fact]
    public void What_needs_StartWith_says_so()
    {
        var machine = ActorOfAsTestActorRef<NeverStarted>(Props.Create<NeverStarted>()).UnderlyingActor!;

        machine.Invoking(m => m.Initialize()).Should().Throw<IllegalStateException>().WithMessage("You must call StartWith before calling Initialize.");
        machine.Invoking(m => m.StateName).Should().Throw<IllegalStateException>().WithMessage("You must call StartWith before calling StateName.");
        machine.Invoking(m => m.StateData).Should().Throw<IllegalStateException>().WithMessage("You must call StartWith before calling StateData.");
    }

    [Fact]
    public void Of_two_timeouts_for_a_state_the_first_holds()
    {
        var machine = Sys.ActorOf(Props.Create(() => new TwoTimeouts(TestActor)));

        machine.Tell("go");

        ExpectMsg("timeout");
    }

    private sealed class Timed : FSM<string, int>
    {
        public Timed(IActorRef probe)
        {
            StartWith("only", 0);
            When("only", machineEvent =>
            {
                switch (machineEvent.FsmEvent)
                {
                    case "set":
                        SetTimer("timer", "tick", TimeSpan.FromHours(1));
                        return Stay().Replying(IsTimerActive("timer"));
                    case "active":
                        return Stay().Replying(IsTimerActive("timer"));
                    case "stop":
                        return Stop();
                    case FSMBase.Failure failure:
                        return Stop(failure);
                    default:
                        throw new TimeZoneNotFoundException();
                }
            });
            OnTermination(_ => probe.Tell(("ended", IsTimerActive("timer"))));
            Initialize();
        }
    }

    private sealed class NeverStarted : FSM<string, int>
    {
        protected override void PostStop()
        {
        }
    }

    private sealed class TwoTimeouts : FSM<string, int>
    {
        public TwoTimeouts(IActorRef probe)
        {
            StartWith("first", 0);
            When("first", _ => GoTo("second"));
            When("second", _ => null, TimeSpan.FromMilliseconds(20));
            When("second", machineEvent =>
            {
                if (machineEvent.FsmEvent is StateTimeout) probe.Tell("timeout");
                return Stay().ForMax(TimeSpan.MaxValue);
            }, TimeSpan.FromHours(1));
            Initialize();
        }
    }
}
