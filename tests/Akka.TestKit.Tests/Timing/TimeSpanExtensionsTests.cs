using Akka.TestKit.Internal;

namespace Akka.TestKit.Tests.Timing;

public class TimeSpanExtensionsTests
{
    private static readonly TimeSpan Infinite = Timeout.InfiniteTimeSpan;
    private static TimeSpan? None => null;

    [Fact]
    public void Zero_is_over_at_once()
    {
        TimeSpan.Zero.IsZero().Should().BeTrue();
        ((TimeSpan?)TimeSpan.Zero).IsZero().Should().BeTrue();
        Span.Short.IsZero().Should().BeFalse();
        ((TimeSpan?)Span.Short).IsZero().Should().BeFalse();
        None.IsZero().Should().BeFalse();
    }

    [Fact]
    public void What_is_not_negative_ends()
    {
        TimeSpan.Zero.IsPositiveFinite().Should().BeTrue();
        ((TimeSpan?)Span.Short).IsPositiveFinite().Should().BeTrue();
        Infinite.IsPositiveFinite().Should().BeFalse();
        ((TimeSpan?)Span.Ms(-5)).IsPositiveFinite().Should().BeFalse();
        None.IsPositiveFinite().Should().BeFalse();
    }

    [Fact]
    public void What_is_negative_never_ends()
    {
        Span.Ms(-5).IsInfinite().Should().BeTrue();
        ((TimeSpan?)Infinite).IsInfinite().Should().BeTrue();
        TimeSpan.Zero.IsInfinite().Should().BeFalse();
        ((TimeSpan?)TimeSpan.Zero).IsInfinite().Should().BeFalse();
        None.IsInfinite().Should().BeFalse();
    }

    [Fact]
    public void One_of_them_is_the_infinite_timeout()
    {
        Infinite.IsInfiniteTimeout().Should().BeTrue();
        ((TimeSpan?)Infinite).IsInfiniteTimeout().Should().BeTrue();
        Span.Ms(-5).IsInfiniteTimeout().Should().BeFalse();
        None.IsInfiniteTimeout().Should().BeFalse();
    }

    [Fact]
    public void Undefined_is_no_duration_at_all()
    {
        None.IsUndefined().Should().BeTrue();
        ((TimeSpan?)TimeSpan.Zero).IsUndefined().Should().BeFalse();
    }

    [Fact]
    public void An_endless_one_can_be_refused()
    {
        TimeSpan.Zero.EnsureIsPositiveFinite("name");

        Assert.Throws<ArgumentException>("name", () => Infinite.EnsureIsPositiveFinite("name"));
    }

    [Fact]
    public void The_minimum_is_what_ends_first()
    {
        Span.Short.Min(Span.Ample).Should().Be(Span.Short);
        Span.Ample.Min(Span.Short).Should().Be(Span.Short);
        Span.Short.Min(null).Should().Be(Span.Short);
        Span.Short.Min(Infinite).Should().Be(Span.Short);
        Infinite.Min(Span.Short).Should().Be(Span.Short);
        Infinite.Min(null).Should().Be(Infinite);
    }
}
