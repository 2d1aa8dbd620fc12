using Akka.TestKit.Configs;

namespace Akka.TestKit.Tests.Timing;

public class TestSchedulerTests() : Xunit2.TestKit(TestConfigs.TestSchedulerConfig)
{
    private TestScheduler Scheduler => (TestScheduler)Sys.Scheduler;

    [Fact]
    public void Nothing_happens_before_its_time()
    {
        Scheduler.ScheduleTellOnce(Span.Ms(1_000), TestActor, "a", TestActor);

        Scheduler.Advance(Span.Ms(999));
        HasMessages.Should().BeFalse();

        Scheduler.Advance(Span.Ms(1));
        ExpectMsg("a");
    }

    [Fact]
    public void Time_moves_only_when_it_is_moved()
    {
        var start = Scheduler.Now;
        ExpectNoMsg(Span.Short);
        Scheduler.Now.Should().Be(start);

        Scheduler.Advance(TimeSpan.FromHours(1));
        Scheduler.Now.Should().Be(start + TimeSpan.FromHours(1));

        Scheduler.AdvanceTo(start + TimeSpan.FromHours(2));
        Scheduler.Now.Should().Be(start + TimeSpan.FromHours(2));
    }

    [Fact]
    public void Time_does_not_go_back()
    {
        Assert.Throws<InvalidOperationException>(() => Scheduler.AdvanceTo(Scheduler.Now - TimeSpan.FromHours(1)));
    }

    [Fact]
    public void Earlier_comes_first()
    {
        var done = new List<string>();
        Scheduler.Advanced.ScheduleOnce(Span.Ms(200), () => done.Add("later"));
        Scheduler.Advanced.ScheduleOnce(Span.Ms(100), () => done.Add("earlier"));
        Scheduler.Advanced.ScheduleOnce(Span.Ms(200), () => done.Add("last"));

        Scheduler.Advance(Span.Ms(300));

        done.Should().Equal("earlier", "later", "last");
    }

    [Fact]
    public void What_is_cancelled_does_not_happen()
    {
        using var cancelable = new Cancelable(Sys.Scheduler);
        Scheduler.ScheduleTellOnce(Span.Ms(100), TestActor, "a", TestActor, cancelable);

        cancelable.Cancel();
        Scheduler.Advance(Span.Ms(100));

        HasMessages.Should().BeFalse();
    }

    [Fact]
    public void What_repeats_comes_each_interval()
    {
        using var cancelable = new Cancelable(Sys.Scheduler);
        Scheduler.ScheduleTellRepeatedly(Span.Ms(100), Span.Ms(50), TestActor, "a", TestActor, cancelable);

        Scheduler.Advance(Span.Ms(100));
        ExpectMsg("a");
        Scheduler.Advance(Span.Ms(49));
        HasMessages.Should().BeFalse();
        Scheduler.Advance(Span.Ms(1));
        ExpectMsg("a");

        cancelable.Cancel();
        Scheduler.Advance(Span.Ms(50));
        HasMessages.Should().BeFalse();
    }

    // There the time jumps, and what repeats comes once for a jump.
    [Fact]
    [Trait("Upstream", "defect")]
    public void A_jump_does_all_that_is_due_on_the_way_each_at_its_time()
    {
        var start = Scheduler.Now;
        var done = new List<double>();
        Scheduler.Advanced.ScheduleRepeatedly(Span.Ms(100), Span.Ms(100), () => done.Add((Scheduler.Now - start).TotalMilliseconds));
        Scheduler.Advanced.ScheduleOnce(Span.Ms(150), () =>
            Scheduler.Advanced.ScheduleOnce(Span.Ms(20), () => done.Add((Scheduler.Now - start).TotalMilliseconds)));

        Scheduler.Advance(Span.Ms(300));

        done.Should().Equal(100, 170, 200, 300);
    }

    // There the clock for measuring goes on by itself.
    [Fact]
    [Trait("Upstream", "defect")]
    public void The_monotonic_clock_is_virtual_too()
    {
        var start = Scheduler.MonotonicClock;

        Scheduler.Advance(TimeSpan.FromHours(1));

        (Scheduler.MonotonicClock - start).Should().Be(TimeSpan.FromHours(1));
        (Scheduler.HighResMonotonicClock - start).Should().Be(TimeSpan.FromHours(1));
    }

    [Fact]
    public void An_actors_receive_timeout_is_virtual_too()
    {
        var actor = ActorOf(Props.Create(() => new Impatient(TestActor)));
        ExpectMsg("ready");

        Scheduler.Advance(TimeSpan.FromMinutes(1));

        ExpectMsg("timeout");
    }

    private sealed class Impatient : ReceiveActor
    {
        public Impatient(IActorRef listener)
        {
            SetReceiveTimeout(TimeSpan.FromMinutes(1));
            Receive<ReceiveTimeout>(_ => listener.Tell("timeout"));
            Receive<string>(text => listener.Tell(text));
            Self.Tell("ready");
        }
    }
}
