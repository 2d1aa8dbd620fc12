using Akka.Actor;
using Akka.TestKit;

namespace Akka.Tests.Scheduling;

/// <summary>What tells the time.</summary>
public sealed class TimeProviderTests() : TestKit.Xunit2.TestKit($"akka.scheduler.implementation = \"{typeof(TestScheduler).AssemblyQualifiedName}\"")
{
    [Fact]
    public void A_system_tells_the_time_of_its_scheduler()
    {
        ITimeProvider time = Sys.Scheduler;
        var now = time.Now;

        ((TestScheduler)Sys.Scheduler).Advance(TimeSpan.FromHours(1));

        time.Now.Should().Be(now.AddHours(1));
    }

    [Fact]
    [Trait("Upstream", "defect")] // Its clocks tell the real time.
    public void The_clocks_of_a_schedulers_own_time_go_with_it()
    {
        ITimeProvider time = Sys.Scheduler;
        var clock = time.MonotonicClock;

        ((TestScheduler)Sys.Scheduler).Advance(TimeSpan.FromHours(1));

        (time.MonotonicClock - clock).Should().Be(TimeSpan.FromHours(1));
        time.HighResMonotonicClock.Should().Be(time.MonotonicClock);
    }
}
