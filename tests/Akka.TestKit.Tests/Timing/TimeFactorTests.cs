using Xunit.Sdk;

namespace Akka.TestKit.Tests.Timing;

public class TimeFactorTests() : Xunit2.TestKit("akka.test.timefactor = 2")
{
    [Fact]
    public void Durations_are_dilated()
    {
        Dilated(Span.Ms(100)).Should().Be(Span.Ms(200));
        RemainingOrDilated(Span.Ms(100)).Should().Be(Span.Ms(200));
        RemainingOrDefault.Should().Be(TestKitSettings.SingleExpectDefault * 2);
        Within(Span.Ms(10_000), () => Remaining).Should().BeGreaterThan(Span.Ms(10_000));
    }

    [Fact]
    public void An_expectations_timeout_is_dilated()
    {
        Assert.ThrowsAny<XunitException>(() => ExpectMsg<string>(Span.Ms(50))).Message.Should().Contain("00:00:00.1");
    }

    [Fact]
    public void A_timeout_that_is_only_looked_up_is_not()
    {
        GetTimeoutOrDefault(Span.Ms(100)).Should().Be(Span.Ms(100));
        GetTimeoutOrDefault(null).Should().Be(TestKitSettings.SingleExpectDefault);
    }

    [Fact]
    public void A_negative_or_infinite_wait_for_a_message_is_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => RemainingOrDilated(Span.Ms(-5)));
        Assert.ThrowsAny<ArgumentException>(() => ExpectMsg<string>(Timeout.InfiniteTimeSpan));
    }
}
