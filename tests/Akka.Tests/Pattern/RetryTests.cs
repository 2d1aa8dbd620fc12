using Akka.Configuration;
using Akka.Pattern;
using Akka.TestKit;
using Akka.Util;

namespace Akka.Tests.Pattern;

public sealed class RetryTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly TestScheduler _time = new(ConfigurationFactory.Empty, null!);
    private int _calls;

    [Fact]
    public async Task A_successful_call_is_made_once()
    {
        (await RetrySupport.Retry(() => Failing(0), 5)).Should().Be(1);
    }

    [Fact]
    public async Task A_failed_call_is_made_again_until_it_succeeds()
    {
        (await RetrySupport.Retry(() => Failing(3), 3)).Should().Be(4);
    }

    [Fact]
    public async Task The_last_calls_failure_is_the_result_when_the_retries_are_used_up()
    {
        var retrying = RetrySupport.Retry(() => Failing(5), 3);

        await retrying.Awaiting(r => r).Should().ThrowAsync<TimeZoneNotFoundException>().WithMessage("4");
        _calls.Should().Be(4);
    }

    [Fact]
    public async Task With_no_retries_the_call_is_made_once()
    {
        await FluentActions.Awaiting(() => RetrySupport.Retry(() => Failing(5), 0)).Should().ThrowAsync<TimeZoneNotFoundException>();

        _calls.Should().Be(1);
    }

    [Fact]
    public async Task A_call_that_throws_has_failed()
    {
        var result = await RetrySupport.Retry(() => ++_calls < 3 ? throw new TimeZoneNotFoundException() : Task.FromResult(_calls), 5);

        result.Should().Be(3);
    }

    [Fact]
    public async Task A_cancelled_call_is_not_made_again()
    {
        var retrying = RetrySupport.Retry(
            () =>
            {
                _calls++;
                return Task.FromCanceled<int>(new CancellationToken(true));
            },
            5);

        await retrying.Awaiting(r => r).Should().ThrowAsync<TaskCanceledException>();
        _calls.Should().Be(1);
    }

    [Fact]
    public async Task A_delay_passes_before_each_retry()
    {
        var retrying = RetrySupport.Retry(() => Failing(2), 5, Second, _time);

        await Made(1);
        await Elapse(Second, before: 1);
        await Elapse(Second, before: 2);
        (await retrying).Should().Be(3);
    }

    [Fact]
    public async Task Delays_may_double_from_twice_the_shortest_to_the_longest()
    {
        var retrying = RetrySupport.Retry(() => Failing(4), 4, Second, 5 * Second, 0, _time);

        await Elapse(2 * Second, before: 1);
        await Elapse(4 * Second, before: 2);
        await Elapse(5 * Second, before: 3);
        await Elapse(5 * Second, before: 4);
        (await retrying).Should().Be(5);
    }

    [Fact]
    public async Task A_function_of_the_number_of_failures_may_give_the_delay_or_none()
    {
        var retrying = RetrySupport.Retry(
            () => Failing(4), 4, failures => failures <= 2 ? Option<TimeSpan>.None : Option<TimeSpan>.Create(failures * Second), _time);

        await Elapse(3 * Second, before: 3);
        await Elapse(4 * Second, before: 4);
        (await retrying).Should().Be(5);
    }

    [Fact]
    public void A_call_or_number_that_cannot_be_is_refused_at_once()
    {
        FluentActions.Invoking(() => { _ = RetrySupport.Retry<int>(null!, 1); }).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => { _ = RetrySupport.Retry(() => Failing(0), -1); }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => { _ = RetrySupport.Retry(() => Failing(0), -1, Second, _time); }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => { _ = RetrySupport.Retry(() => Failing(0), 1, TimeSpan.Zero, Second, 0, _time); }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => { _ = RetrySupport.Retry(() => Failing(0), 1, 2 * Second, Second, 0, _time); }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => { _ = RetrySupport.Retry(() => Failing(0), 1, Second, Second, 2, _time); }).Should().Throw<ArgumentException>();
        _calls.Should().Be(0);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_refused_number_is_told_with_what_would_be_valid()
    {
        FluentActions.Invoking(() => { _ = RetrySupport.Retry(() => Failing(0), -1); })
            .Should().Throw<ArgumentException>().WithMessage("attempts is -1; it must be 0 or more*");
    }

    [Fact]
    public async Task A_call_is_made_when_its_time_has_come()
    {
        var after = FutureTimeoutSupport.After(Second, _time, () => Failing(0));

        _time.Advance(Second - TimeSpan.FromMilliseconds(1));
        _calls.Should().Be(0);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        (await after).Should().Be(1);
    }

    [Fact]
    public async Task A_call_without_delay_is_made_at_once()
    {
        var after = FutureTimeoutSupport.After(TimeSpan.Zero, _time, () => Failing(0));

        _calls.Should().Be(1);
        (await after).Should().Be(1);
    }

    [Fact]
    public async Task A_later_calls_failure_is_the_result_whether_it_is_thrown_or_given()
    {
        var given = FutureTimeoutSupport.After(Second, _time, () => Failing(1));
        var thrown = FutureTimeoutSupport.After<int>(Second, _time, () => throw new TimeZoneNotFoundException());
        var atOnce = FutureTimeoutSupport.After<int>(TimeSpan.Zero, _time, () => throw new TimeZoneNotFoundException());
        _time.Advance(Second);

        await given.Awaiting(r => r).Should().ThrowAsync<TimeZoneNotFoundException>();
        await thrown.Awaiting(r => r).Should().ThrowAsync<TimeZoneNotFoundException>();
        await atOnce.Awaiting(r => r).Should().ThrowAsync<TimeZoneNotFoundException>();
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public async Task A_later_call_that_is_cancelled_cancels_the_result()
    {
        var after = FutureTimeoutSupport.After(Second, _time, () => Task.FromCanceled<int>(new CancellationToken(true)));

        _time.Advance(Second);

        await after.Awaiting(r => r.WaitAsync(TimeSpan.FromSeconds(10))).Should().ThrowAsync<TaskCanceledException>();
    }

    private Task<int> Failing(int times)
    {
        var call = Interlocked.Increment(ref _calls);
        return call <= times ? Task.FromException<int>(new TimeZoneNotFoundException($"{call}")) : Task.FromResult(call);
    }

    private async Task Made(int calls)
    {
        while (Volatile.Read(ref _calls) < calls) await Task.Yield();
        _calls.Should().Be(calls);
    }

    // Retries are scheduled by whatever thread the failed call ended on: time is moved in steps, which are checked to be the right ones in sum.
    private async Task Elapse(TimeSpan delay, int before)
    {
        await Made(before);
        var start = _time.Now;
        while (Volatile.Read(ref _calls) == before)
        {
            _time.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Yield();
        }

        (_time.Now - start).Should().BeGreaterThanOrEqualTo(delay);
    }
}
