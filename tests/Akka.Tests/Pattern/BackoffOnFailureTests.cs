using Akka.Actor;
using Akka.Pattern;
using Xunit.Abstractions;

namespace Akka.Tests.Pattern;

public sealed class BackoffOnFailureTests(ITestOutputHelper output) : BackoffTestBase(output)
{
    private static readonly Exception Failure = new TimeZoneNotFoundException();

    [Fact]
    public void A_failed_child_is_made_anew_after_a_wait_that_doubles_up_to_the_maximum()
    {
        var supervisor = Supervised(Options(3 * Second).WithManualReset());
        var first = Current(supervisor);

        foreach (var (wait, count) in new[] { (1, 1), (2, 2), (3, 3), (3, 4) })
        {
            supervisor.Tell(Failure);
            Waits(supervisor, count);
            StartsAfter(supervisor, wait * Second);
        }

        Current(supervisor).Should().NotBe(first);
    }

    [Fact]
    public void A_child_that_stops_ends_its_supervisor()
    {
        var supervisor = Supervised(Options());

        supervisor.Tell("stop");

        ExpectTerminated(supervisor);
    }

    [Fact]
    public void A_failure_at_which_the_strategy_stops_the_child_ends_the_supervisor()
    {
        var supervisor = Supervised(Options().WithSupervisorStrategy(new OneForOneStrategy(
            failure => failure is TimeZoneNotFoundException ? Directive.Stop : Directive.Restart)));
        supervisor.Tell(new TimeoutException());
        Waits(supervisor, 1);
        Time.Advance(Second);
        ExpectMsg("started");

        supervisor.Tell(Failure);

        ExpectTerminated(supervisor);
    }

    [Fact]
    public void A_failure_at_which_the_strategy_resumes_costs_nothing()
    {
        var supervisor = Supervised(Options().WithSupervisorStrategy(new OneForOneStrategy(_ => Directive.Resume)));
        var child = Current(supervisor);

        supervisor.Tell(Failure);
        supervisor.Tell("hello");

        ExpectMsg("hello");
        Current(supervisor).Should().Be(child);
        Count(supervisor).Should().Be(0);
    }

    [Fact]
    public void After_so_many_retries_the_supervisor_stops()
    {
        var supervisor = Supervised(Options(maxNrOfRetries: 2).WithManualReset());
        for (var i = 1; i <= 2; i++)
        {
            supervisor.Tell(Failure);
            Waits(supervisor, i);
            Time.Advance(i * Second);
            ExpectMsg("started");
        }

        supervisor.Tell(Failure);

        ExpectTerminated(supervisor);
    }

    [Fact]
    public void A_child_that_ran_for_long_enough_makes_the_waits_short_again()
    {
        var supervisor = Supervised(Options());
        supervisor.Tell(Failure);
        Waits(supervisor, 1);
        StartsAfter(supervisor, Second);

        Time.Advance(Second);

        Waits(supervisor, 0);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void Retries_are_counted_within_the_strategys_time_range()
    {
        var supervisor = Supervised(Options().WithManualReset()
            .WithSupervisorStrategy(new OneForOneStrategy(1, 10 * Second, _ => Directive.Restart)));
        Fails(1);
        Time.Advance(10 * Second);
        Fails(1);

        supervisor.Tell(Failure);

        ExpectTerminated(supervisor);

        void Fails(int count)
        {
            supervisor.Tell(Failure);
            AwaitAssert(() => Current(supervisor).Should().BeNull());
            Count(supervisor).Should().Be(count);
            Time.Advance(Second);
            ExpectMsg("started");
        }
    }

    [Fact]
    public void While_the_failed_child_stops_the_supervisor_answers_and_does_not_start_another()
    {
        using var gate = new ManualResetEventSlim();
        var slow = Props.Create(() => new SlowlyStopping(TestActor, gate));
        var supervisor = Supervised(Backoff.OnFailure(slow, "child", Second, 10 * Second, 0, -1));
        var child = Current(supervisor);
        supervisor.Tell(Failure);
        ExpectMsg("stopping");

        supervisor.Tell(BackoffSupervisor.StartChild.Instance);

        Current(supervisor).Should().Be(child);
        Count(supervisor).Should().Be(0);
        gate.Set();
        Waits(supervisor, 1);
        StartsAfter(supervisor, Second);
    }

    [Fact]
    public void Without_a_child_messages_are_answered_as_the_options_say()
    {
        var supervisor = Supervised(Options().WithReplyWhileStopped("later"));
        supervisor.Tell(Failure);
        Waits(supervisor, 1);

        supervisor.Tell("hello");

        ExpectMsg("later");
    }

    private BackoffOptions Options(TimeSpan? max = null, int maxNrOfRetries = -1) =>
        Backoff.OnFailure(Child, "child", Second, max ?? 100 * Second, 0, maxNrOfRetries);

    private sealed class SlowlyStopping(IActorRef probe, ManualResetEventSlim gate) : UntypedActor
    {
        protected override void PreStart() => probe.Tell("started");

        protected override void OnReceive(object message) => throw (Exception)message;

        protected override void PostStop()
        {
            probe.Tell("stopping");
            gate.Wait(TimeSpan.FromSeconds(10));
        }
    }
}
