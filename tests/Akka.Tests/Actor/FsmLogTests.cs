using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class FsmLogTests : TestKit.Xunit2.TestKit
{
    public FsmLogTests(ITestOutputHelper output)
        : base("akka.loglevel = DEBUG, akka.actor.debug.fsm = on", output: output) =>
        Sys.EventStream.Subscribe(TestActor, typeof(Debug));

    [Fact]
    public void An_event_is_logged_with_its_source_and_then_the_transition()
    {
        var machine = Sys.ActorOf(Props.Create<LoggedMachine>(), "machine");

        machine.Tell("go", TestActor);

        Logged(machine, $"processing Event: <go>, StateData: <0> from {TestActor} in state first");
        Logged(machine, "transition first, 0 -> second, 0");
    }

    [Fact]
    public void An_event_after_which_only_the_data_are_others_is_logged_as_a_transition()
    {
        var machine = Sys.ActorOf(Props.Create<LoggedMachine>(), "machine");

        machine.Tell(5);
        Logged(machine, "processing Event: <5>, StateData: <0>");
        Logged(machine, "transition first, 0 -> first, 5");
    }

    [Fact]
    public void An_event_after_which_nothing_is_other_is_no_transition()
    {
        var machine = Sys.ActorOf(Props.Create<LoggedMachine>(), "machine");

        machine.Tell(0);
        Logged(machine, "processing Event: <0>, StateData: <0>");
        machine.Tell("go");

        NextOf(machine).Should().StartWith("processing Event: <go>");
    }

    [Fact]
    public void A_timer_is_logged_when_it_is_set_when_it_fires_and_when_it_is_cancelled()
    {
        var machine = Sys.ActorOf(Props.Create<LoggedMachine>(), "machine");

        machine.Tell("set");
        Logged(machine, "processing Event: <set>");
        NextOf(machine).Should().MatchRegex("^setting +timer once/00:00:00.0100000: fired$");
        NextOf(machine).Should().MatchRegex("^setting repeating *timer often/01:00:00: again$");
        Logged(machine, "processing Event: <fired>, StateData: <0> from timer 'once' in state first");
        machine.Tell("cancel");
        Logged(machine, "processing Event: <cancel>");

        NextOf(machine).Should().Be("Cancelling timer often");
    }

    [Fact]
    public void A_message_that_a_timer_sent_before_is_not_taken_for_the_timers()
    {
        var machine = Sys.ActorOf(Props.Create<LoggedMachine>(), "machine");
        machine.Tell("set");
        Logged(machine, "processing Event: <fired>, StateData: <0> from timer 'once'");

        machine.Tell("fired", TestActor);

        Logged(machine, $"processing Event: <fired>, StateData: <0> from {TestActor}");
    }

    [Fact]
    public void A_states_timeout_is_logged_as_such()
    {
        var machine = Sys.ActorOf(Props.Create<LoggedMachine>(), "machine");

        machine.Tell("wait");

        Logged(machine, "processing Event: <Akka.Actor.FSMBase+StateTimeout>, StateData: <0> from state timeout in state waiting");
    }

    [Fact]
    public void A_machine_that_does_not_ask_for_it_is_not_logged()
    {
        var machine = Sys.ActorOf(Props.Create<QuietMachine>(), "machine");

        machine.Tell("go");
        machine.Tell("done");

        FishForMessage<string>(text => text == "done", allMessages: _all);
        _all.Cast<object>().OfType<Debug>().Should().NotContain(debug => debug.LogSource.Contains("/user/machine"));
    }

    private readonly System.Collections.ArrayList _all = [];

    private string NextOf(IActorRef machine) => FishForMessage<Debug>(debug => debug.LogSource.Contains(machine.Path.ToString())).Message.ToString()!;

    private void Logged(IActorRef machine, string text)
    {
        FishForMessage<Debug>(debug => debug.LogSource.Contains(machine.Path.ToString()) && debug.Message.ToString()!.StartsWith(text, StringComparison.Ordinal));
    }

    private class QuietMachine : FSM<string, int>
    {
        public QuietMachine()
        {
            StartWith("first", 0);
            When("first", Handle);
            When("second", Handle);
            When("waiting", Handle, TimeSpan.FromMilliseconds(10));
            Initialize();
        }

        private State<string, int>? Handle(Event<int> machineEvent)
        {
            switch (machineEvent.FsmEvent)
            {
                case "go":
                    return GoTo("second");
                case "wait":
                    return GoTo("waiting");
                case int data:
                    return Stay().Using(data);
                case "set":
                    SetTimer("once", "fired", TimeSpan.FromMilliseconds(10));
                    SetTimer("often", "again", TimeSpan.FromHours(1), repeat: true);
                    return Stay();
                case "cancel":
                    CancelTimer("often");
                    return Stay();
                case "done":
                    Sender.Tell("done");
                    return Stay();
                default:
                    return Stay().ForMax(TimeSpan.MaxValue);
            }
        }
    }

    private sealed class LoggedMachine : QuietMachine, ILoggingFSM;
}
