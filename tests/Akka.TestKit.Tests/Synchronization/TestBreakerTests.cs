using Akka.Pattern;

namespace Akka.TestKit.Tests.Synchronization;

public class TestBreakerTests() : Xunit2.TestKit(Configs.TestConfigs.TestSchedulerConfig)
{
    [Fact]
    public void Each_state_can_be_waited_for()
    {
        var scheduler = (TestScheduler)Sys.Scheduler;
        var breaker = new TestBreaker(new CircuitBreaker(scheduler, 1, Span.Ample, TimeSpan.FromMinutes(1)));
        (breaker.OpenLatch.IsSet, breaker.HalfOpenLatch.IsSet, breaker.ClosedLatch.IsSet).Should().Be((false, false, false));

        breaker.Instance.Fail();
        breaker.OpenLatch.Wait(Span.Ample).Should().BeTrue();
        breaker.HalfOpenLatch.IsSet.Should().BeFalse();

        scheduler.Advance(TimeSpan.FromMinutes(1));
        breaker.HalfOpenLatch.Wait(Span.Ample).Should().BeTrue();
        breaker.ClosedLatch.IsSet.Should().BeFalse();

        breaker.Instance.Succeed();
        breaker.ClosedLatch.Wait(Span.Ample).Should().BeTrue();
    }

    [Fact]
    public void A_state_may_come_again()
    {
        var breaker = new TestBreaker(new CircuitBreaker(Sys.Scheduler, 1, Span.Ample, TimeSpan.FromMinutes(1)));

        breaker.Instance.Fail();
        breaker.OpenLatch.Wait(Span.Ample).Should().BeTrue();
        ((TestScheduler)Sys.Scheduler).Advance(TimeSpan.FromMinutes(1));
        breaker.HalfOpenLatch.Wait(Span.Ample).Should().BeTrue();
        breaker.Instance.Fail();

        AwaitCondition(() => breaker.Instance.IsOpen, Span.Ample);
        breaker.OpenLatch.IsSet.Should().BeTrue();
    }
}
