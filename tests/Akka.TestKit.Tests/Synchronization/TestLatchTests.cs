namespace Akka.TestKit.Tests.Synchronization;

public class TestLatchTests : Xunit2.TestKit
{
    [Fact]
    public void It_opens_at_the_last_count()
    {
        var latch = CreateTestLatch(2);

        latch.CountDown();
        latch.IsOpen.Should().BeFalse();
        latch.CountDown();

        latch.IsOpen.Should().BeTrue();
        latch.Ready();
    }

    [Fact]
    public void Waiting_ends_when_it_opens()
    {
        var latch = CreateTestLatch();
        Sys.Scheduler.Advanced.ScheduleOnce(Span.Short, latch.CountDown);

        latch.Ready(Span.Ample);

        latch.IsOpen.Should().BeTrue();
    }

    [Fact]
    public void Waiting_too_long_throws() => Assert.Throws<TimeoutException>(() => CreateTestLatch().Ready(Span.Short));

    [Fact]
    public void Waiting_for_ever_is_refused()
    {
        Assert.Throws<ArgumentException>(() => CreateTestLatch().Ready(Timeout.InfiniteTimeSpan));
        Assert.Throws<ArgumentException>(() => CreateTestLatch().Ready(TimeSpan.MaxValue));
        Assert.Throws<ArgumentException>(() => new TestLatch().Ready(TimeSpan.MaxValue));
    }

    [Fact]
    [Obsolete("Tests what is obsolete.")]
    public void The_default_timeouts_are_five_seconds()
    {
        TestLatch.DefaultTimeout.Should().Be(TimeSpan.FromSeconds(5));
        TestBarrier.DefaultTimeout.Should().Be(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Counting_an_open_one_throws() => Assert.Throws<InvalidOperationException>(() => new TestLatch(0).CountDown());

    [Fact]
    public void It_can_be_opened_at_once_and_closed_again()
    {
        var latch = new TestLatch(3, Span.Ample);

        latch.Open();
        latch.IsOpen.Should().BeTrue();
        latch.Open();

        latch.Reset();
        latch.IsOpen.Should().BeFalse();
    }

    [Fact]
    public void A_negative_count_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new TestLatch(-1));
}
