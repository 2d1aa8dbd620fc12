using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Scheduling;

/// <summary>Rule 23.</summary>
public sealed class SchedulerTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = WARNING", output: output)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(10);

    private IScheduler Scheduler => Sys.Scheduler;

    [Fact]
    public void A_message_arrives_once_with_its_sender_and_not_before_it_is_due()
    {
        var sender = CreateTestProbe();
        var start = Scheduler.MonotonicClock;

        Scheduler.ScheduleTellOnce(Soon, TestActor, "once", sender);

        ExpectMsg("once");
        (Scheduler.MonotonicClock - start).Should().BeGreaterThanOrEqualTo(Soon);
        LastSender.Should().Be(sender.Ref);
        ExpectNoMsg(100);
    }

    [Fact]
    public void A_repeated_message_arrives_until_it_is_cancelled()
    {
        var cancelable = Scheduler.ScheduleTellRepeatedlyCancelable(TimeSpan.Zero, TimeSpan.FromMilliseconds(20), TestActor, "tick", TestActor);

        ReceiveN(3).Should().AllBeEquivalentTo("tick");
        cancelable.Cancel();
        Scheduler.ScheduleTellOnce(Soon, TestActor, "end", TestActor);
        FishForMessage(message => "end".Equals(message));

        ExpectNoMsg(100);
    }

    [Fact]
    public void What_is_cancelled_before_it_is_due_never_arrives()
    {
        // So much later that a pause of this thread does not make it due before it is cancelled.
        var later = TimeSpan.FromSeconds(1);
        var cancelable = Scheduler.ScheduleTellOnceCancelable(later, TestActor, "never", TestActor);
        cancelable.Cancel();
        Scheduler.ScheduleTellOnce(later, TestActor, "after", TestActor);

        ExpectMsg("after");
        ExpectNoMsg(50);
    }

    [Fact]
    public void What_is_cancelled_from_the_start_never_runs()
    {
        Scheduler.ScheduleTellOnce(TimeSpan.Zero, TestActor, "never", TestActor, Cancelable.CreateCanceled());

        ExpectNoMsg(100);
    }

    [Fact]
    public void Messages_arrive_in_the_order_in_which_they_are_due()
    {
        // Far enough apart that a pause of this thread between two calls doesn't change which is due first.
        for (var i = 2; i >= 0; i--)
            Scheduler.ScheduleTellOnce(TimeSpan.FromMilliseconds(50 + 400 * i), TestActor, i, TestActor);

        ReceiveN(3).Should().Equal(0, 1, 2);
    }

    [Fact]
    public void Messages_that_are_due_at_the_same_time_arrive_in_the_order_in_which_they_were_scheduled()
    {
        for (var i = 0; i < 1000; i++)
            Scheduler.ScheduleTellOnce(Soon, TestActor, i, TestActor);

        ReceiveN(1000).Should().Equal(Enumerable.Range(0, 1000).Cast<object>());
    }

    [Fact]
    public void What_is_due_after_more_than_one_round_of_the_wheel_arrives_when_it_is_due()
    {
        using var scheduler = MakeScheduler("tick-duration = 10ms, ticks-per-wheel = 4");
        var clock = (IScheduler)scheduler;
        var start = clock.MonotonicClock;

        clock.ScheduleTellOnce(TimeSpan.FromMilliseconds(111), TestActor, "late", TestActor);
        clock.ScheduleTellOnce(TimeSpan.FromMilliseconds(11), TestActor, "early", TestActor);

        ExpectMsg("early");
        ExpectMsg("late");
        (clock.MonotonicClock - start).Should().BeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(111));
    }

    [Fact]
    public void What_is_due_earlier_wakes_a_scheduler_that_sleeps_until_later()
    {
        Scheduler.ScheduleTellOnce(Late, TestActor, "late", TestActor);
        Scheduler.ScheduleTellOnce(Soon, TestActor, "soon", TestActor);

        ExpectMsg("soon");
    }

    [Fact]
    public void Nothing_scheduled_by_many_threads_is_lost()
    {
        Parallel.For(0, 2000, i => Scheduler.ScheduleTellOnce(TimeSpan.FromMilliseconds(i % 50), TestActor, i, TestActor));

        ReceiveN(2000).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Actions_run_once_or_repeatedly_off_the_callers_thread()
    {
        var threads = new BlockingCollection<int>();
        var caller = Environment.CurrentManagedThreadId;

        Scheduler.Advanced.ScheduleOnce(TimeSpan.Zero, () => threads.Add(Environment.CurrentManagedThreadId));
        threads.TryTake(out var thread, TimeSpan.FromSeconds(5)).Should().BeTrue();
        thread.Should().NotBe(caller);

        var cancelable = Scheduler.Advanced.ScheduleRepeatedlyCancelable(0, 20, () => threads.Add(1));
        for (var i = 0; i < 3; i++)
            threads.TryTake(out _, TimeSpan.FromSeconds(5)).Should().BeTrue();
        cancelable.Cancel();
    }

    [Fact]
    public void An_action_that_throws_is_logged_and_not_repeated_and_others_go_on()
    {
        var runs = 0;

        EventFilter.Exception<InvalidOperationException>("why").ExpectOne(() =>
            Scheduler.Advanced.ScheduleRepeatedly(TimeSpan.Zero, TimeSpan.FromMilliseconds(20), () =>
            {
                runs++;
                throw new InvalidOperationException("why");
            }));
        Scheduler.ScheduleTellOnce(TimeSpan.FromMilliseconds(100), TestActor, "still here", TestActor);

        ExpectMsg("still here");
        runs.Should().Be(1);
    }

    [Fact]
    public void A_negative_delay_and_an_interval_that_is_not_positive_are_refused()
    {
        Scheduler.Invoking(it => it.ScheduleTellOnce(TimeSpan.FromMilliseconds(-1), TestActor, "x", TestActor))
            .Should().Throw<ArgumentOutOfRangeException>();
        Scheduler.Invoking(it => it.ScheduleTellRepeatedly(Soon, TimeSpan.Zero, TestActor, "x", TestActor))
            .Should().Throw<ArgumentOutOfRangeException>();
        Scheduler.Advanced.Invoking(it => it.ScheduleOnce(TimeSpan.FromMilliseconds(-1), () => { }))
            .Should().Throw<ArgumentOutOfRangeException>();
        Scheduler.Advanced.Invoking(it => it.ScheduleRepeatedly(Soon, TimeSpan.FromMilliseconds(-1), () => { }))
            .Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_scheduler_that_was_shut_down_takes_no_more_work()
    {
        var scheduler = MakeScheduler();
        ((IScheduler)scheduler).ScheduleTellOnce(Late, TestActor, "dropped", TestActor);

        scheduler.Dispose();

        FluentActions.Invoking(() => ((IScheduler)scheduler).ScheduleTellOnce(Soon, TestActor, "x", TestActor)).Should().Throw<SchedulerException>();
        scheduler.Invoking(it => it.Dispose()).Should().NotThrow();
    }

    [Theory]
    [InlineData("tick-duration = 0")]
    [InlineData("tick-duration = 0.1ms")]
    [InlineData("ticks-per-wheel = 0")]
    [InlineData("ticks-per-wheel = 2147483647")]
    public void A_setting_out_of_range_is_refused(string setting) =>
        FluentActions.Invoking(() => MakeScheduler(setting)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Missing_settings_are_refused() =>
        FluentActions.Invoking(() => new HashedWheelTimerScheduler(null!, NoLogger.Instance)).Should().Throw<ConfigurationException>();

    [Fact]
    public void The_clocks_tell_the_time_and_never_go_back()
    {
        Scheduler.Now.Should().BeCloseTo(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
        var times = Enumerable.Range(0, 1000).Select(_ => Scheduler.HighResMonotonicClock).ToList();
        times.Should().BeInAscendingOrder();
    }

    private static HashedWheelTimerScheduler MakeScheduler(string settings = "") => new(
        ConfigurationFactory.ParseString($"akka.scheduler {{ {settings} }}").WithFallback(ConfigurationFactory.Default()), NoLogger.Instance);
}
