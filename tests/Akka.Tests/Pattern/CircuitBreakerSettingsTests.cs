using Akka.Configuration;
using Akka.Pattern;
using Akka.TestKit;

namespace Akka.Tests.Pattern;

public sealed class CircuitBreakerSettingsTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Instant = TimeSpan.FromMilliseconds(1);

    private readonly TestScheduler _time = new(ConfigurationFactory.Empty, null!);

    [Fact]
    public void Without_a_factor_the_time_for_which_a_breaker_is_open_stays_the_same()
    {
        var breaker = new CircuitBreaker(_time, 1, Second, Second);

        OpenTimes(breaker, 3).Should().Equal(Second, Second, Second);
    }

    [Fact]
    public void A_breaker_stays_open_longer_each_time_but_for_less_than_the_maximum()
    {
        var breaker = new CircuitBreaker(_time, 1, Second, Second, 9 * Second, 3);

        OpenTimes(breaker, 4).Should().Equal(Second, 3 * Second, 3 * Second, 3 * Second);
        OpenTimes(new CircuitBreaker(_time, 1, Second, Second, 10 * Second, 3), 4).Should().Equal(Second, 3 * Second, 9 * Second, 9 * Second);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_factor_may_be_a_fraction()
    {
        var breaker = new CircuitBreaker(_time, 1, Second, Second, TimeSpan.FromDays(1), 1.5);

        OpenTimes(breaker, 3).Should().Equal(Second, 1.5 * Second, 2.25 * Second);
    }

    [Fact]
    public void A_closed_breaker_begins_again_with_the_shortest_time()
    {
        var breaker = new CircuitBreaker(_time, 1, Second, Second).WithExponentialBackoff(TimeSpan.FromDays(1));
        OpenTimes(breaker, 3).Should().Equal(Second, 2 * Second, 4 * Second);

        breaker.Succeed();

        breaker.IsClosed.Should().BeTrue();
        OpenTimes(breaker, 2).Should().Equal(Second, 2 * Second);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void The_random_factor_lengthens_each_step_by_at_most_itself()
    {
        var breaker = new CircuitBreaker(_time, 1, Second, Second).WithRandomFactor(0.5);

        var times = OpenTimes(breaker, 6);

        times[0].Should().Be(Second);
        for (var i = 1; i < times.Count; i++) (times[i] / times[i - 1]).Should().BeInRange(0.99, 1.51);
        times[^1].Should().BeGreaterThan(Second);
    }

    [Fact]
    public async Task The_time_that_a_breaker_stays_open_yet_is_told()
    {
        var breaker = new CircuitBreaker(_time, 1, Second, TimeSpan.FromHours(1), TimeSpan.FromDays(10), 5);
        breaker.Fail();
        var first = await Remaining(breaker);
        _time.Advance(TimeSpan.FromHours(1));
        breaker.Fail();

        var second = await Remaining(breaker);

        second.Should().BeGreaterThan(first);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public async Task The_time_that_a_breaker_stays_open_yet_shrinks_as_the_schedulers_time_goes_by()
    {
        var breaker = new CircuitBreaker(_time, 1, Second, 10 * Second, TimeSpan.FromDays(1), 3);
        breaker.Fail();

        _time.Advance(4 * Second);

        (await Remaining(breaker)).Should().Be(6 * Second);
    }

    [Fact]
    public void A_breaker_tells_its_settings()
    {
        var breaker = new CircuitBreaker(_time, 7, Second, 2 * Second, 3 * Second, 4, 0.5);

        breaker.Scheduler.Should().BeSameAs(_time);
        (breaker.MaxFailures, breaker.CallTimeout, breaker.ResetTimeout, breaker.MaxResetTimeout).Should().Be((7, Second, 2 * Second, 3 * Second));
        (breaker.ExponentialBackoffFactor, breaker.RandomFactor).Should().Be((4, 0.5));
    }

    [Fact]
    public void A_breaker_changed_in_one_setting_is_another_with_the_rest_the_same()
    {
        var breaker = new CircuitBreaker(_time, 7, Second, 2 * Second, 3 * Second, 4, 0.5);

        var doubling = breaker.WithExponentialBackoff(5 * Second);
        var random = breaker.WithRandomFactor(1);

        doubling.Should().NotBeSameAs(breaker);
        (doubling.MaxFailures, doubling.MaxResetTimeout, doubling.ExponentialBackoffFactor, doubling.RandomFactor).Should().Be((7, 5 * Second, 2, 0.5));
        random.Should().NotBeSameAs(breaker);
        (random.MaxFailures, random.MaxResetTimeout, random.ExponentialBackoffFactor, random.RandomFactor).Should().Be((7, 3 * Second, 4, 1));
    }

    [Theory]
    [InlineData(0.99, 0)]
    [InlineData(1, -0.01)]
    [InlineData(1, 1.01)]
    public void A_factor_out_of_range_is_refused(double exponential, double random)
    {
        var making = () => new CircuitBreaker(_time, 1, Second, Second, Second, exponential, random);

        making.Should().ThrowExactly<ArgumentException>();
    }

    [Theory]
    [InlineData(0.99, 0, "*exponentialBackoffFactor is 0.99; it must be at least 1*")]
    [InlineData(double.NaN, 0, "*exponentialBackoffFactor is NaN; it must be at least 1*")]
    [InlineData(1, -0.01, "*randomFactor is -0.01; it must be from 0 to 1*")]
    [Trait("Upstream", "defect")]
    public void A_refused_factor_is_told_with_what_would_be_valid(double exponential, double random, string message)
    {
        var making = () => new CircuitBreaker(_time, 1, Second, Second, Second, exponential, random);

        making.Should().ThrowExactly<ArgumentException>().WithMessage(message);
    }

    private static async Task<TimeSpan> Remaining(CircuitBreaker breaker) =>
        (await breaker.Awaiting(b => b.WithCircuitBreaker(() => Task.CompletedTask)).Should().ThrowAsync<OpenCircuitException>()).Which.RemainingDuration;

    // Fails each trial, and steps through the times in between.
    private List<TimeSpan> OpenTimes(CircuitBreaker breaker, int count)
    {
        List<TimeSpan> times = [];
        while (times.Count < count)
        {
            breaker.Fail();
            var start = _time.Now;
            while (breaker.IsOpen) _time.Advance(Instant);
            times.Add(TimeSpan.FromMilliseconds(Math.Round((_time.Now - start).TotalMilliseconds)));
        }

        return times;
    }
}
