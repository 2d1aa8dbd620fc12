using Xunit.Sdk;

namespace Akka.TestKit.Tests.Timing;

public class WithinTests : Xunit2.TestKit
{
    [Fact]
    public void The_result_is_returned() => Within(Span.Ample, () => 5).Should().Be(5);

    [Fact]
    public void Remaining_is_known_inside_only()
    {
        Within(Span.Ample, () => Remaining.Should().BePositive().And.BeLessThanOrEqualTo(Span.Ample));

        Assert.Throws<InvalidOperationException>(() => Remaining);
        RemainingOrDefault.Should().Be(TestKitSettings.SingleExpectDefault);
    }

    [Fact]
    public void A_block_that_takes_too_long_fails()
    {
        var failure = Assert.ThrowsAny<XunitException>(() => Within(Span.Ms(20), () => ReceiveOne(Span.Ms(60))));

        failure.Message.Should().Contain("exceeding 00:00:00.02");
    }

    [Fact]
    public void Epsilon_is_added_to_the_limit()
    {
        Within(Span.Ms(20), () => { ReceiveOne(Span.Ms(60)); }, epsilonValue: Span.Ample);
    }

    [Fact]
    public void A_block_that_is_too_quick_fails()
    {
        var failure = Assert.ThrowsAny<XunitException>(() => Within(Span.Ms(500), Span.Ample, () => { }, "the hint"));

        failure.Message.Should().Contain("should").And.Contain("00:00:00.5").And.Contain("the hint");
    }

    [Fact]
    public void An_expectation_without_a_timeout_takes_what_is_left()
    {
        var failure = Assert.ThrowsAny<XunitException>(() => Within(Span.Ms(60), () => ExpectMsg<string>()));

        failure.Message.Should().StartWith("Failed: Timeout 00:00:00");
    }

    [Fact]
    public void An_explicit_timeout_ignores_the_block()
    {
        var failure = Assert.ThrowsAny<XunitException>(() => Within(Span.Ms(20), () => ExpectMsg<string>(Span.Ms(60))));

        failure.Message.Should().Contain("00:00:00.06");
    }

    [Fact]
    public void An_inner_block_gets_no_more_than_the_outer_one_has()
    {
        Within(Span.Ms(5_000), () => Within(Span.Ample, () => Remaining.Should().BeLessThanOrEqualTo(Span.Ms(5_000))));
    }

    [Fact]
    public void After_an_inner_block_the_outer_limit_counts_again()
    {
        Within(Span.Ample, () =>
        {
            Within(Span.Ms(1_000), () => { });
            Remaining.Should().BeGreaterThan(Span.Ms(1_000));
        });
    }

    [Fact]
    public void A_minimum_beyond_what_is_left_fails_before_the_block_runs()
    {
        var ran = false;

        Assert.ThrowsAny<XunitException>(() => Within(Span.Ms(100), () => Within(Span.Ms(500), Span.Ample, () => { ran = true; })));

        ran.Should().BeFalse();
    }

    [Fact]
    public void What_the_block_throws_comes_through_and_ends_the_limit()
    {
        Assert.Throws<TimeZoneNotFoundException>(() => Within(Span.Ample, () => throw new TimeZoneNotFoundException()));

        Assert.Throws<InvalidOperationException>(() => Remaining);
    }

    // There the wait for nothing counts, and takes a little longer than the block may.
    [Fact]
    [Trait("Upstream", "defect")]
    public void A_block_may_end_with_waiting_for_nothing()
    {
        Within(Span.Short, () => ExpectNoMsg());
    }

    [Fact]
    public async Task Async_blocks_have_the_same_limits()
    {
        TestActor.Tell("a");

        (await WithinAsync(Span.Ample, async () => await ExpectMsgAsync<string>())).Should().Be("a");
        await WithinAsync(Span.Ample, async () =>
        {
            await Task.Yield();
            Remaining.Should().BePositive();
        });
        await Assert.ThrowsAnyAsync<XunitException>(() => WithinAsync(Span.Ms(500), Span.Ample, () => Task.CompletedTask));
    }

    [Fact]
    public async Task An_async_block_that_never_ends_fails()
    {
        var never = new TaskCompletionSource();

        await Assert.ThrowsAnyAsync<XunitException>(() => WithinAsync(Span.Short, () => never.Task));
    }

    // There it comes wrapped.
    [Fact]
    [Trait("Upstream", "defect")]
    public async Task An_async_expectation_without_a_timeout_takes_what_is_left()
    {
        var failure = await Assert.ThrowsAnyAsync<XunitException>(() => WithinAsync(Span.Ms(1_000), async () => await ExpectMsgAsync<string>()));

        failure.Message.Should().StartWith("Failed: Timeout 00:00:00");
    }

    // Likewise.
    [Fact]
    [Trait("Upstream", "defect")]
    public async Task What_an_async_block_throws_comes_through()
    {
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => WithinAsync(Span.Ample, async () =>
        {
            await Task.Yield();
            throw new TimeZoneNotFoundException();
        }));
    }
}
