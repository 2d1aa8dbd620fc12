using Akka.Configuration;
using Akka.Pattern;
using Akka.TestKit;

namespace Akka.Tests.Pattern;

public sealed class CircuitBreakerTests
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ResetTimeout = TimeSpan.FromSeconds(10);

    private readonly TestScheduler _time = new(ConfigurationFactory.Empty, null!);

    [Fact]
    public async Task A_closed_breaker_gives_what_the_call_gives()
    {
        var breaker = Breaker();
        var done = 0;

        (await breaker.WithCircuitBreaker(() => Task.FromResult(1))).Should().Be(1);
        (await breaker.WithCircuitBreaker(2, Task.FromResult)).Should().Be(2);
        await breaker.WithCircuitBreaker(() => Task.Run(() => { done = 3; }));
        done.Should().Be(3);
        await breaker.WithCircuitBreaker(4, number => Task.Run(() => { done = number; }));
        done.Should().Be(4);
        breaker.WithSyncCircuitBreaker(() => 5).Should().Be(5);
        breaker.WithSyncCircuitBreaker(() => { done = 6; });
        done.Should().Be(6);
        breaker.IsClosed.Should().BeTrue();
    }

    [Fact]
    public async Task A_failure_goes_to_the_caller_and_is_counted()
    {
        var breaker = Breaker(maxFailures: 10);
        var failure = new TimeZoneNotFoundException();

        (await breaker.Awaiting(b => b.WithCircuitBreaker(() => Task.FromException<int>(failure))).Should().ThrowAsync<TimeZoneNotFoundException>())
            .Which.Should().BeSameAs(failure);
        await breaker.Awaiting(b => b.WithCircuitBreaker(0, _ => Task.FromException<int>(failure))).Should().ThrowAsync<TimeZoneNotFoundException>();
        await breaker.Awaiting(b => b.WithCircuitBreaker(() => Task.FromException(failure))).Should().ThrowAsync<TimeZoneNotFoundException>();
        await breaker.Awaiting(b => b.WithCircuitBreaker(0, _ => Task.FromException(failure))).Should().ThrowAsync<TimeZoneNotFoundException>();
        await breaker.Awaiting(b => b.WithCircuitBreaker(Task () => throw failure)).Should().ThrowAsync<TimeZoneNotFoundException>();

        breaker.CurrentFailureCount.Should().Be(5);
        breaker.LastCaughtException.Should().BeSameAs(failure);
        breaker.IsClosed.Should().BeTrue();
    }

    [Fact]
    public void A_blocking_call_without_result_throws_its_failure_and_one_with_a_result_wraps_it()
    {
        var breaker = Breaker(maxFailures: 10);

        breaker.Invoking(b => b.WithSyncCircuitBreaker(() => throw new TimeZoneNotFoundException())).Should().ThrowExactly<TimeZoneNotFoundException>();
        breaker.Invoking(b => b.WithSyncCircuitBreaker(int () => throw new TimeZoneNotFoundException())).Should().ThrowExactly<AggregateException>()
            .WithInnerException<TimeZoneNotFoundException>();
        breaker.CurrentFailureCount.Should().Be(2);
    }

    [Fact]
    public async Task A_success_begins_the_count_anew()
    {
        var breaker = Breaker(maxFailures: 2);

        breaker.Fail();
        await breaker.WithCircuitBreaker(() => Task.CompletedTask);
        breaker.CurrentFailureCount.Should().Be(0);
        breaker.LastCaughtException.Should().BeNull();
        breaker.Fail();
        breaker.Succeed();
        breaker.Fail();

        breaker.IsClosed.Should().BeTrue();
        breaker.CurrentFailureCount.Should().Be(1);
    }

    [Fact]
    public async Task So_many_failures_in_a_row_open_the_breaker_and_calls_fail_without_being_made()
    {
        var breaker = Breaker(maxFailures: 3);
        var failure = new TimeZoneNotFoundException();
        for (var i = 0; i < 3; i++)
        {
            breaker.IsClosed.Should().BeTrue();
            await breaker.Awaiting(b => b.WithCircuitBreaker(() => Task.FromException(failure))).Should().ThrowAsync<TimeZoneNotFoundException>();
        }

        breaker.IsOpen.Should().BeTrue();
        breaker.CurrentFailureCount.Should().Be(3);
        var made = false;
        var open = (await breaker.Awaiting(b => b.WithCircuitBreaker(() => Task.Run(() => made = true))).Should().ThrowExactlyAsync<OpenCircuitException>()).Which;
        made.Should().BeFalse();
        open.InnerException.Should().BeSameAs(failure);
        open.RemainingDuration.Should().BePositive().And.BeLessThanOrEqualTo(ResetTimeout);
        breaker.Invoking(b => b.WithSyncCircuitBreaker(() => { made = true; })).Should().ThrowExactly<OpenCircuitException>();
        breaker.Invoking(b => b.WithSyncCircuitBreaker(() => made = true)).Should().Throw<AggregateException>().WithInnerException<OpenCircuitException>();
        made.Should().BeFalse();
    }

    [Fact]
    public async Task A_call_that_takes_too_long_has_failed()
    {
        var breaker = new CircuitBreaker(_time, 2, TimeSpan.FromMilliseconds(20), ResetTimeout);
        var never = new TaskCompletionSource<int>();

        await breaker.Awaiting(b => b.WithCircuitBreaker(() => never.Task)).Should().ThrowAsync<TimeoutException>();
        await breaker.Awaiting(b => b.WithCircuitBreaker(Task () => never.Task)).Should().ThrowAsync<TimeoutException>();

        breaker.IsOpen.Should().BeTrue();
        breaker.LastCaughtException.Should().BeOfType<TimeoutException>();
    }

    [Fact]
    public void An_open_breaker_is_half_open_after_the_reset_timeout()
    {
        var breaker = Opened();

        _time.Advance(ResetTimeout - TimeSpan.FromMilliseconds(1));
        breaker.IsOpen.Should().BeTrue();
        breaker.IsHalfOpen.Should().BeFalse();
        _time.Advance(TimeSpan.FromMilliseconds(1));

        breaker.IsHalfOpen.Should().BeTrue();
        breaker.IsOpen.Should().BeFalse();
    }

    [Fact]
    public async Task A_half_open_breaker_lets_one_call_through_whose_success_closes_it()
    {
        var breaker = HalfOpened();
        var trial = new TaskCompletionSource<string>();

        var call = breaker.WithCircuitBreaker(() => trial.Task);
        var refused = (await breaker.Awaiting(b => b.WithCircuitBreaker(() => Task.CompletedTask)).Should().ThrowAsync<OpenCircuitException>()).Which;
        refused.RemainingDuration.Should().Be(TimeSpan.Zero);
        await breaker.Awaiting(b => b.WithCircuitBreaker(() => Task.FromResult(1))).Should().ThrowAsync<OpenCircuitException>();
        breaker.IsHalfOpen.Should().BeTrue();
        trial.SetResult("well");

        (await call).Should().Be("well");
        breaker.IsClosed.Should().BeTrue();
        breaker.CurrentFailureCount.Should().Be(0);
        breaker.LastCaughtException.Should().BeNull();
        await breaker.WithCircuitBreaker(() => Task.CompletedTask);
    }

    [Fact]
    public async Task A_half_open_breaker_opens_when_its_call_fails()
    {
        var breaker = HalfOpened();

        await breaker.Awaiting(b => b.WithCircuitBreaker(() => Task.FromException(new TimeZoneNotFoundException()))).Should().ThrowAsync<TimeZoneNotFoundException>();

        breaker.IsOpen.Should().BeTrue();
        _time.Advance(ResetTimeout);
        breaker.IsHalfOpen.Should().BeTrue();
    }

    [Fact]
    public void Told_of_a_failure_or_success_a_half_open_breaker_opens_or_closes()
    {
        var breaker = HalfOpened();

        breaker.Fail();
        breaker.IsOpen.Should().BeTrue();
        breaker.LastCaughtException.Should().BeOfType<UserCalledFailException>();
        _time.Advance(ResetTimeout);
        breaker.Succeed();

        breaker.IsClosed.Should().BeTrue();
        breaker.LastCaughtException.Should().BeNull();
    }

    [Fact]
    public void Told_of_a_failure_or_success_an_open_breaker_stays_as_it_is()
    {
        var breaker = Opened();

        breaker.Succeed();
        breaker.Fail();

        breaker.IsOpen.Should().BeTrue();
        breaker.CurrentFailureCount.Should().Be(1);
    }

    [Fact]
    public async Task How_a_call_ends_that_began_before_the_breaker_opened_does_not_decide_the_trial()
    {
        var breaker = Breaker();
        var early = new TaskCompletionSource();
        var late = new TaskCompletionSource();
        var succeeding = breaker.WithCircuitBreaker(() => early.Task);
        var failing = breaker.WithCircuitBreaker(() => late.Task);
        breaker.Fail();
        _time.Advance(ResetTimeout);

        early.SetResult();
        await succeeding;
        breaker.IsHalfOpen.Should().BeTrue();
        late.SetException(new TimeZoneNotFoundException());
        await failing.Awaiting(f => f).Should().ThrowAsync<TimeZoneNotFoundException>();

        breaker.IsHalfOpen.Should().BeTrue();
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public async Task A_success_of_before_does_not_hide_why_the_breaker_is_open()
    {
        var breaker = Breaker();
        var early = new TaskCompletionSource();
        var succeeding = breaker.WithCircuitBreaker(() => early.Task);
        breaker.Fail();

        early.SetResult();
        await succeeding;

        breaker.LastCaughtException.Should().BeOfType<UserCalledFailException>();
        breaker.CurrentFailureCount.Should().Be(1);
    }

    [Fact]
    public async Task More_calls_that_fail_together_than_are_needed_open_the_breaker()
    {
        var breaker = Breaker(maxFailures: 5);
        var gate = new TaskCompletionSource();

        var calls = Enumerable.Range(0, 50).Select(_ => breaker.WithCircuitBreaker(async () =>
        {
            await gate.Task;
            throw new TimeZoneNotFoundException();
        })).ToArray();
        gate.SetResult();
        await calls.Awaiting(Task.WhenAll).Should().ThrowAsync<TimeZoneNotFoundException>();

        breaker.IsOpen.Should().BeTrue();
        _time.Advance(ResetTimeout);
        breaker.IsHalfOpen.Should().BeTrue();
    }

    private CircuitBreaker Breaker(int maxFailures = 1) => CircuitBreaker.Create(_time, maxFailures, CallTimeout, ResetTimeout);

    private CircuitBreaker Opened()
    {
        var breaker = Breaker();
        breaker.Fail();
        return breaker;
    }

    private CircuitBreaker HalfOpened()
    {
        var breaker = Opened();
        _time.Advance(ResetTimeout);
        return breaker;
    }
}
