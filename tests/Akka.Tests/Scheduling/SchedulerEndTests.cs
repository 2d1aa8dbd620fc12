using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Akka.TestKit;

namespace Akka.Tests.Scheduling;

/// <summary>How a scheduler ends: with its system, waiting for what runs, and doing at once what is not due yet.</summary>
public sealed class SchedulerEndTests : TestKit.Xunit2.TestKit
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_scheduler_ends_with_its_system_and_takes_no_more_work()
    {
        var system = ActorSystem.Create("ending", "akka.stdout-loglevel = OFF, akka.loglevel = OFF");
        system.Scheduler.ScheduleTellOnce(TimeSpan.Zero, TestActor, "first", TestActor);
        ExpectMsg("first");

        await system.Terminate();

        system.Scheduler.Invoking(it => it.ScheduleTellOnce(Soon, TestActor, "x", TestActor)).Should().Throw<SchedulerException>();
        ExpectNoMsg(100);
    }

    [Fact]
    public void What_is_not_due_when_a_scheduler_ends_is_done_then_and_only_once()
    {
        var scheduler = Make();
        IScheduler clock = scheduler;
        clock.ScheduleTellOnce(TimeSpan.FromHours(1), TestActor, "once", TestActor);
        clock.ScheduleTellRepeatedly(TimeSpan.FromHours(1), Soon, TestActor, "repeated", TestActor);
        clock.ScheduleTellOnceCancelable(TimeSpan.FromHours(1), TestActor, "cancelled", TestActor).Cancel();

        scheduler.Dispose();

        ExpectMsgAllOf("once", "repeated");
        ExpectNoMsg(100);
    }

    [Fact]
    public void What_fails_at_the_end_or_wants_to_go_on_keeps_nothing_else_from_it()
    {
        var scheduler = new HashedWheelTimerScheduler(ConfigurationFactory.Default(), Sys.Log);
        IScheduler clock = scheduler;
        clock.Advanced.ScheduleOnce(TimeSpan.FromHours(1), () => clock.ScheduleTellOnce(Soon, TestActor, "more", TestActor));
        clock.Advanced.ScheduleOnce(TimeSpan.FromHours(2), () => throw new InvalidOperationException("why"));
        clock.ScheduleTellOnce(TimeSpan.FromHours(3), TestActor, "last", TestActor);

        EventFilter.Exception<Exception>().ExpectOne(scheduler.Dispose);

        ExpectMsg("last");
        ExpectNoMsg(100);
    }

    [Fact]
    public async Task A_scheduler_of_ones_own_is_disposed_once_with_its_system()
    {
        var system = ActorSystem.Create(
            "ending", $"akka.stdout-loglevel = OFF, akka.scheduler.implementation = \"{typeof(Disposed).AssemblyQualifiedName}\"");
        var scheduler = (Disposed)system.Scheduler;
        scheduler.Times.Should().Be(0);

        await system.Terminate();

        scheduler.Times.Should().Be(1);
    }

    [Fact]
    public async Task A_scheduler_that_ends_waits_for_the_work_that_runs()
    {
        var scheduler = Make();
        using var begun = new ManualResetEventSlim();
        using var gate = new ManualResetEventSlim();
        ((IScheduler)scheduler).Advanced.ScheduleOnce(TimeSpan.Zero, () =>
        {
            begun.Set();
            gate.Wait(Patience);
            TestActor.Tell("done");
        });
        begun.Wait(Patience).Should().BeTrue();

        var ended = Task.Run(scheduler.Dispose);

        ExpectNoMsg(100);
        ended.IsCompleted.Should().BeFalse();
        gate.Set();
        await ended.WaitAsync(Patience);
        ExpectMsg("done");
    }

    [Fact]
    public async Task A_scheduler_that_ends_does_not_wait_longer_than_it_is_told_to()
    {
        var scheduler = Make("shutdown-timeout = 50ms");
        using var begun = new ManualResetEventSlim();
        using var gate = new ManualResetEventSlim();
        ((IScheduler)scheduler).Advanced.ScheduleOnce(TimeSpan.Zero, () =>
        {
            begun.Set();
            gate.Wait(Patience);
        });
        begun.Wait(Patience).Should().BeTrue();

        await Task.Run(scheduler.Dispose).WaitAsync(Patience);

        gate.Set();
    }

    [Fact]
    [Trait("Upstream", "defect")] // It waits for itself until its time is up.
    public void A_scheduler_can_be_ended_by_the_work_that_it_runs()
    {
        var scheduler = Make("shutdown-timeout = 1h");

        ((IScheduler)scheduler).Advanced.ScheduleOnce(TimeSpan.Zero, () =>
        {
            scheduler.Dispose();
            TestActor.Tell("ended");
        });

        ExpectMsg("ended");
    }

    [Fact]
    public void Work_that_is_repeated_ends_with_its_scheduler()
    {
        var scheduler = Make();
        ((IScheduler)scheduler).ScheduleTellRepeatedly(TimeSpan.Zero, TimeSpan.FromMilliseconds(10), TestActor, "tick", TestActor);
        ExpectMsg("tick");
        ExpectMsg("tick");

        scheduler.Dispose();

        TestActor.Tell("end");
        FishForMessage(message => message is "end");
        ExpectNoMsg(100);
    }

    private static HashedWheelTimerScheduler Make(string settings = "") => new(
        ConfigurationFactory.ParseString($"akka.scheduler {{ tick-duration = 10ms, {settings} }}").WithFallback(ConfigurationFactory.Default()),
        NoLogger.Instance);

    public sealed class Disposed(Config configuration, ILoggingAdapter log) : TestScheduler(configuration, log), IDisposable
    {
        private int _times;

        public int Times => Volatile.Read(ref _times);

        public void Dispose() => Interlocked.Increment(ref _times);
    }
}
