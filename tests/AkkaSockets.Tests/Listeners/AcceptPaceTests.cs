using Akka.Configuration;
using Akka.Event;
using Akka.TestKit;

namespace AkkaSockets.Tests.Listeners;

public sealed class AcceptPaceTests
{
    private readonly TestScheduler _time = new(Config.Empty, NoLogger.Instance);
    private readonly SocketClock _clock;

    public AcceptPaceTests() => _clock = SocketClock.Of(_time);

    [Fact]
    public void A_burst_is_taken_at_once_and_no_more()
    {
        var pace = new AcceptPace(_clock, rate: 10, burst: 3);

        Take(pace, 10).Should().Be(3);
        pace.UntilNext.Should().Be(TimeSpan.FromMilliseconds(100));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(1000)]
    [InlineData(123_457)]
    public void Over_any_time_the_rate_holds_exactly_however_time_is_divided(int rate)
    {
        var pace = new AcceptPace(_clock, rate, burst: 5);
        var taken = Take(pace, 1_000_000);
        var random = new Random(rate);
        var passed = TimeSpan.Zero;
        while (passed < TimeSpan.FromSeconds(10))
        {
            // A step never fills the bucket, which would lose what overflows.
            var step = TimeSpan.FromTicks(random.Next(1, (int)(2 * TimeSpan.TicksPerSecond / rate)));
            _time.Advance(step);
            passed += step;
            taken += Take(pace, 1_000_000);
        }

        taken.Should().Be(5 + (int)(passed.Ticks * rate / TimeSpan.TicksPerSecond));
    }

    [Fact]
    public void After_the_time_that_it_tells_one_more_is_there_and_not_before()
    {
        var pace = new AcceptPace(_clock, rate: 3, burst: 1);
        Take(pace, 5);
        var wait = pace.UntilNext;
        _time.Advance(wait - TimeSpan.FromTicks(1));
        Take(pace, 5).Should().Be(0);

        _time.Advance(TimeSpan.FromTicks(1));

        Take(pace, 5).Should().Be(1);
    }

    [Fact]
    public void A_long_quiet_time_saves_up_one_burst_only()
    {
        var pace = new AcceptPace(_clock, rate: 1_000_000, burst: 4);
        Take(pace, 4);
        _time.Advance(TimeSpan.FromDays(10_000));

        Take(pace, 10).Should().Be(4);
    }

    [Fact]
    public void Off_takes_any_number()
    {
        var pace = new AcceptPace(_clock, Off.Count, burst: 1);

        Take(pace, 10_000).Should().Be(10_000);
        pace.UntilNext.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public void A_change_counts_from_then_on_and_is_no_new_burst()
    {
        var pace = new AcceptPace(_clock, rate: 1, burst: 5);
        Take(pace, 4);

        pace.Change(rate: 10, burst: 6);
        Take(pace, 10).Should().Be(2);
        pace.UntilNext.Should().Be(TimeSpan.FromMilliseconds(100));
        pace.Change(rate: 10, burst: 1);
        Take(pace, 10).Should().Be(0);
    }

    private static int Take(AcceptPace pace, int most)
    {
        var taken = 0;
        while (taken < most && pace.TryTake())
            taken++;
        return taken;
    }
}
