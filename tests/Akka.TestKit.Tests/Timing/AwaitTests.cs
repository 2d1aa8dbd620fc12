using Xunit.Sdk;

namespace Akka.TestKit.Tests.Timing;

public class AwaitTests : Xunit2.TestKit
{
    private int _calls;

    [Fact]
    public void Assert_is_tried_until_it_holds()
    {
        AwaitAssert(() => (++_calls).Should().Be(3), Span.Ample, Span.Ms(5));

        _calls.Should().Be(3);
    }

    [Fact]
    public async Task Async_assert_is_tried_until_it_holds()
    {
        await AwaitAssertAsync(() => { (++_calls).Should().Be(3); }, Span.Ample, Span.Ms(5));
        await AwaitAssertAsync(
            async () =>
            {
                await Task.Yield();
                (++_calls).Should().Be(6);
            },
            Span.Ample,
            Span.Ms(5));

        _calls.Should().Be(6);
    }

    [Fact]
    public void Assert_throws_the_last_failure_when_the_time_is_over()
    {
        var failure = Assert.Throws<TimeZoneNotFoundException>(
            () => AwaitAssert(() => throw new TimeZoneNotFoundException($"{++_calls}"), Span.Ms(500), Span.Ms(10)));

        _calls.Should().BeGreaterThan(1);
        failure.Message.Should().Be($"{_calls}");
    }

    [Fact]
    public void Assert_is_tried_every_100_ms_if_nothing_else_is_said()
    {
        Assert.Throws<TimeZoneNotFoundException>(
            () => AwaitAssert(() => throw new TimeZoneNotFoundException($"{++_calls}"), Span.Ms(2_050)));

        _calls.Should().BeInRange(3, 21);
    }

    [Fact]
    public async Task Async_assert_is_tried_every_100_ms_if_nothing_else_is_said()
    {
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(
            () => AwaitAssertAsync(() => throw new TimeZoneNotFoundException($"{++_calls}"), Span.Ms(2_050)));

        _calls.Should().BeInRange(3, 21);
    }

    [Fact]
    public void Condition_is_asked_ten_times_if_nothing_else_is_said()
    {
        Assert.ThrowsAny<XunitException>(() => AwaitCondition(() => ++_calls < 0, Span.Ms(2_000)));

        // Once more at the end, and once more if a pause was a little short.
        _calls.Should().BeInRange(5, 12);
    }

    [Fact]
    public void Assert_is_tried_once_if_there_is_no_time_for_more()
    {
        Assert.Throws<TimeZoneNotFoundException>(
            () => AwaitAssert(() => throw new TimeZoneNotFoundException($"{++_calls}"), Span.Ms(10), Span.Ample));

        _calls.Should().Be(1);
    }

    [Fact]
    public void Condition_is_asked_until_it_holds()
    {
        AwaitCondition(() => ++_calls == 3, Span.Ample, Span.Ms(5));

        _calls.Should().Be(3);
    }

    [Fact]
    public async Task Async_condition_is_asked_until_it_holds()
    {
        await AwaitConditionAsync(() => ++_calls == 3, Span.Ample, Span.Ms(5));
        await AwaitConditionAsync(() => Task.FromResult(++_calls == 6), Span.Ample, Span.Ms(5));

        _calls.Should().Be(6);
    }

    [Fact]
    public async Task Condition_that_never_holds_fails_with_the_message()
    {
        Assert.ThrowsAny<XunitException>(() => AwaitCondition(() => false, Span.Short, "the reason")).Message.Should().Contain("the reason");
        await Assert.ThrowsAnyAsync<XunitException>(() => AwaitConditionAsync(() => false, Span.Short, "the reason"));
    }

    [Fact]
    public void What_the_condition_throws_comes_through()
    {
        Assert.Throws<TimeZoneNotFoundException>(() => AwaitCondition(() => throw new TimeZoneNotFoundException(), Span.Ample));
    }

    [Fact]
    public async Task Condition_without_throwing_tells_whether_it_held()
    {
        AwaitConditionNoThrow(() => true, Span.Ample).Should().BeTrue();
        AwaitConditionNoThrow(() => false, Span.Short).Should().BeFalse();
        (await AwaitConditionNoThrowAsync(() => true, Span.Ample)).Should().BeTrue();
        (await AwaitConditionNoThrowAsync(() => Task.FromResult(false), Span.Short)).Should().BeFalse();
    }

    [Fact]
    public async Task A_kit_of_ones_own_says_how_a_condition_fails()
    {
        var failures = new List<string>();

        InternalAwaitCondition(() => true, Span.Ample, null, Fail).Should().BeTrue();
        InternalAwaitCondition(() => false, Span.Short, Span.Ms(5), Fail).Should().BeFalse();
        (await InternalAwaitConditionAsync(() => Task.FromResult(true), Span.Ample, Span.Ms(5), Fail)).Should().BeTrue();
        (await InternalAwaitConditionAsync(() => Task.FromResult(false), Span.Short, null, Fail)).Should().BeFalse();

        failures.Should().HaveCount(2).And.AllBe("Timeout 00:00:00.0500000 expired while waiting for condition.");

        void Fail(string format, object[] arguments) => failures.Add(string.Format(null, format, arguments));
    }

    [Fact]
    public async Task A_kit_of_ones_own_can_have_a_condition_logged()
    {
        using var kit = new Xunit2.TestKit("akka.loglevel = DEBUG");

        kit.EventFilter.Debug(start: "awaiting condition for 00:00:20").ExpectOne(
            () => InternalAwaitCondition(() => true, Span.Ample, null, (_, _) => { }, kit.Log));
        await kit.EventFilter.Debug(start: "awaiting condition for 00:00:20").ExpectOneAsync(
            () => InternalAwaitConditionAsync(() => Task.FromResult(true), Span.Ample, null, (_, _) => { }, kit.Log));
    }

    [Fact]
    public void The_enclosing_block_limits_them()
    {
        Assert.Throws<TimeZoneNotFoundException>(
            () => Within(Span.Short, () => AwaitAssert(() => throw new TimeZoneNotFoundException(), interval: Span.Ms(10))));
        Assert.ThrowsAny<XunitException>(() => Within(Span.Short, () => AwaitCondition(() => false))).Message.Should().Contain("condition");
    }

    [Fact]
    public async Task Assert_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource(Span.Short);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => AwaitAssertAsync(() => throw new TimeZoneNotFoundException(), Span.Ample, Span.Ms(10), cancellation.Token));
    }

    // There it sometimes comes as a failure of the test.
    [Fact]
    [Trait("Upstream", "defect")]
    public async Task Condition_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource(Span.Short);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => AwaitConditionAsync(() => false, Span.Ample, Span.Ms(10), null, cancellation.Token));
    }
}
