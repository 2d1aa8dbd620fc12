using Akka.Actor;
using Akka.Event;
using Akka.Pattern;
using Xunit.Abstractions;

namespace Akka.Tests.Pattern;

public sealed class BackoffOnStopTests(ITestOutputHelper output) : BackoffTestBase(output)
{
    [Fact]
    public void A_stopped_child_is_started_again_after_a_wait_that_doubles_up_to_the_maximum()
    {
        var supervisor = Supervised(Options(10 * Second).WithManualReset());

        foreach (var (wait, count) in new[] { (1, 1), (2, 2), (4, 3), (8, 4), (10, 5), (10, 6) })
        {
            supervisor.Tell("stop");
            Waits(supervisor, count);
            StartsAfter(supervisor, wait * Second);
        }
    }

    [Fact]
    public void The_child_has_its_name_each_time()
    {
        var supervisor = Supervised(Options());
        var first = Current(supervisor);
        first.Path.Name.Should().Be("child");
        supervisor.Tell("stop");
        Waits(supervisor, 1);

        Time.Advance(Second);
        ExpectMsg("started");

        var second = Current(supervisor);
        second.Path.Name.Should().Be("child");
        second.Should().NotBe(first);
    }

    [Fact]
    public void A_failure_restarts_the_child_at_once_unless_the_strategy_stops_it()
    {
        var restarting = Supervised(Options());
        var child = Current(restarting);
        restarting.Tell(new TimeZoneNotFoundException());
        ExpectMsg("started");
        Current(restarting).Should().Be(child);
        Count(restarting).Should().Be(0);

        var stopping = Supervised(Options().WithDefaultStoppingStrategy());
        stopping.Tell(new TimeZoneNotFoundException());
        Waits(stopping, 1);
        StartsAfter(stopping, Second);

        var chosen = Supervised(Options().WithSupervisorStrategy(new OneForOneStrategy(_ => Directive.Stop)));
        chosen.Tell(new TimeZoneNotFoundException());
        Waits(chosen, 1);
        StartsAfter(chosen, Second);
    }

    [Fact]
    public void Messages_go_to_the_child_and_keep_their_sender()
    {
        var supervisor = Supervised(Options());
        var probe = CreateTestProbe();

        supervisor.Tell("hello", probe.Ref);

        ExpectMsg("hello");
        LastSender.Should().Be(probe.Ref);
    }

    [Fact]
    public void What_the_child_tells_its_parent_goes_to_the_supervisors_parent_from_the_supervisor()
    {
        var parent = Sys.ActorOf(Props.Create(() => new Parent(TestActor, BackoffSupervisor.Props(Options()))));
        ExpectMsg("started");
        parent.Tell("who");
        var supervisor = ExpectMsg<IActorRef>();

        supervisor.Tell(new BackoffChild.ToParent("up"));

        ExpectMsg("up");
        LastSender.Should().Be(supervisor);
    }

    [Fact]
    public void Without_a_child_messages_are_dead_letters()
    {
        var supervisor = Supervised(Options());
        var letters = CreateTestProbe();
        Sys.EventStream.Subscribe(letters.Ref, typeof(DeadLetter));
        supervisor.Tell("stop");
        Waits(supervisor, 1);

        supervisor.Tell("lost");

        letters.ExpectMsg<DeadLetter>(letter => letter.Message.Should().Be("lost"));
    }

    [Fact]
    public void Without_a_child_messages_are_answered_as_the_options_say()
    {
        var supervisor = Supervised(Options().WithReplyWhileStopped("later"));
        supervisor.Tell("stop");
        Waits(supervisor, 1);

        supervisor.Tell("hello");

        ExpectMsg("later");
        LastSender.Should().Be(supervisor);
    }

    [Fact]
    public void A_child_that_ran_for_long_enough_makes_the_waits_short_again()
    {
        var supervisor = Supervised(Options().WithAutoReset(5 * Second));
        supervisor.Tell("stop");
        Waits(supervisor, 1);
        StartsAfter(supervisor, Second);

        Time.Advance(5 * Second - TimeSpan.FromMilliseconds(1));
        Count(supervisor).Should().Be(1);
        Time.Advance(TimeSpan.FromMilliseconds(1));

        Waits(supervisor, 0);
        supervisor.Tell("stop");
        Waits(supervisor, 1);
        StartsAfter(supervisor, Second);
    }

    [Fact]
    public void A_child_that_stopped_meanwhile_did_not_run_for_long_enough()
    {
        var supervisor = Supervised(Options().WithAutoReset(5 * Second));
        supervisor.Tell("stop");
        Waits(supervisor, 1);
        StartsAfter(supervisor, Second);
        Time.Advance(4 * Second);
        supervisor.Tell("stop");
        Waits(supervisor, 2);

        Time.Advance(Second);

        Count(supervisor).Should().Be(2);
    }

    [Fact]
    public void Told_to_reset_a_supervisor_does_so_only_if_its_reset_is_manual()
    {
        var manual = Supervised(Options().WithManualReset());
        manual.Tell("stop");
        Waits(manual, 1);
        manual.Tell(BackoffSupervisor.Reset.Instance);
        Count(manual).Should().Be(0);

        var unhandled = CreateTestProbe();
        Sys.EventStream.Subscribe(unhandled.Ref, typeof(UnhandledMessage));
        var auto = Supervised(Options());
        auto.Tell("stop");
        Waits(auto, 1);
        auto.Tell(BackoffSupervisor.Reset.Instance);
        unhandled.ExpectMsg<UnhandledMessage>(message => message.Message.Should().BeSameAs(BackoffSupervisor.Reset.Instance));
        Count(auto).Should().Be(1);
    }

    [Fact]
    public void After_so_many_retries_the_supervisor_stops()
    {
        var supervisor = Supervised(Options(maxNrOfRetries: 2).WithManualReset());
        for (var i = 1; i <= 2; i++)
        {
            supervisor.Tell("stop");
            Waits(supervisor, i);
            Time.Advance(i * Second);
            ExpectMsg("started");
        }

        supervisor.Tell("stop");

        ExpectTerminated(supervisor);
    }

    [Fact]
    public void With_no_retries_allowed_the_supervisor_stops_with_its_child()
    {
        var supervisor = Supervised(Options().WithMaxNrOfRetries(0));

        supervisor.Tell("stop");

        ExpectTerminated(supervisor);
    }

    [Fact]
    public void After_the_final_message_the_supervisor_stops_with_its_child()
    {
        var supervisor = Supervised(Options().WithFinalStopMessage(message => message is "last"));
        supervisor.Tell("last");
        ExpectMsg("last");
        supervisor.Tell("next");
        ExpectMsg("next");

        supervisor.Tell("stop");

        ExpectTerminated(supervisor);
    }

    [Fact]
    public void The_final_message_stops_a_supervisor_that_has_no_child()
    {
        var supervisor = Supervised(Options().WithFinalStopMessage(message => message is "last"));
        supervisor.Tell("stop");
        Waits(supervisor, 1);

        supervisor.Tell("other");
        Count(supervisor).Should().Be(1);
        supervisor.Tell("last");

        ExpectTerminated(supervisor);
    }

    [Fact]
    public void Props_without_options_do_the_same()
    {
        foreach (var props in new[]
        {
            BackoffSupervisor.Props(Child, "child", Second, 10 * Second, 0),
            BackoffSupervisor.Props(Child, "child", Second, 10 * Second, 0, 5),
            BackoffSupervisor.PropsWithSupervisorStrategy(Child, "child", Second, 10 * Second, 0, new OneForOneStrategy(_ => Directive.Stop)),
        })
        {
            var supervisor = Sys.ActorOf(props);
            ExpectMsg("started");
            supervisor.Tell("stop");
            Waits(supervisor, 1);
            StartsAfter(supervisor, Second);
        }

        var limited = Watch(Sys.ActorOf(BackoffSupervisor.Props(Child, "child", Second, 10 * Second, 0, 0)));
        ExpectMsg("started");
        limited.Tell("stop");
        ExpectTerminated(limited);
    }

    private BackoffOptions Options(TimeSpan? max = null, int maxNrOfRetries = -1) =>
        Backoff.OnStop(Child, "child", Second, max ?? 100 * Second, 0, maxNrOfRetries);

    private sealed class Parent : UntypedActor
    {
        private readonly IActorRef _probe;
        private readonly IActorRef _supervisor;

        public Parent(IActorRef probe, Props supervisor)
        {
            _probe = probe;
            _supervisor = Context.ActorOf(supervisor);
        }

        protected override void OnReceive(object message)
        {
            if (message is "who") Sender.Tell(_supervisor);
            else _probe.Forward(message);
        }
    }
}
