using Akka.Util;

namespace Akka.Tests.Util;

public sealed class TokenBucketTests
{
    [Fact]
    public void A_full_bucket_pays_at_once_and_then_for_what_it_lacks_by_waiting()
    {
        var bucket = new SteppingBucket(10, 3);

        bucket.Offer(4).Should().Be(0);
        bucket.Offer(6).Should().Be(0);
        bucket.Offer(0).Should().Be(0);
        bucket.Offer(2).Should().Be(6);
        bucket.Offer(1).Should().Be(9, "the tokens that are waited for are taken already");
    }

    [Fact]
    public void Tokens_arrive_at_equal_intervals_up_to_the_capacity()
    {
        var bucket = new SteppingBucket(4, 3);
        bucket.Offer(4);

        bucket.Now = 5;
        bucket.Offer(2).Should().Be(1, "one came at 3, the next comes at 6");
        bucket.Now = 12;
        bucket.Offer(2).Should().Be(0);
        bucket.Now = 1000;
        bucket.Offer(5).Should().Be(2, "four were there, and the next comes at 1002");
    }

    [Fact]
    public void More_than_the_capacity_is_waited_for()
    {
        new SteppingBucket(10, 2).Offer(25).Should().Be(30);
        new SteppingBucket(0, 2).Offer(3).Should().Be(6);
    }

    [Theory]
    [InlineData(-100)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue - 3)]
    public void Time_may_be_negative_and_wrap_around(long start)
    {
        var bucket = new SteppingBucket(10, 1) { Now = start };
        bucket.Init();
        bucket.Offer(10).Should().Be(0);

        bucket.Now = unchecked(start + 7);

        bucket.Offer(7).Should().Be(0);
        bucket.Offer(5).Should().Be(5);
    }

    [Fact]
    public void Real_time_fills_a_bucket()
    {
        var bucket = new TickTimeTokenBucket(1, TimeSpan.TicksPerHour);
        bucket.Init();
        var before = bucket.CurrentTime;

        bucket.Offer(1).Should().Be(0);
        bucket.Offer(1).Should().BeInRange(TimeSpan.TicksPerMinute * 30, TimeSpan.TicksPerHour);
        SpinWait.SpinUntil(() => bucket.CurrentTime > before + TimeSpan.TicksPerMillisecond, TimeSpan.FromSeconds(10)).Should().BeTrue();
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        FluentActions.Invoking(() => new SteppingBucket(-1, 1)).Should().Throw<ArgumentException>().WithParameterName("capacity");
        FluentActions.Invoking(() => new SteppingBucket(1, 0)).Should().Throw<ArgumentException>().WithParameterName("ticksBetweenTokens");
        FluentActions.Invoking(() => new SteppingBucket(1, 1).Offer(-1)).Should().Throw<ArgumentException>().WithParameterName("cost");
    }

    private sealed class SteppingBucket : TokenBucket
    {
        public SteppingBucket(long capacity, long interval) : base(capacity, interval) => Init();

        public long Now { get; set; }

        public override long CurrentTime => Now;
    }
}
