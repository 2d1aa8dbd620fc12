using Akka.TestKit.Extensions;
using Xunit.Sdk;

namespace Akka.TestKit.Tests.Timing;

public class TaskExtensionsTests : Xunit2.TestKit
{
    private readonly TaskCompletionSource<int> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeZoneNotFoundException _failure = new("expected by the test");

    [Fact]
    public async Task A_limited_wait_tells_whether_the_task_ended()
    {
        (await _source.Task.AwaitWithTimeout(Span.Short)).Should().BeFalse();
        _source.SetResult(5);
        (await _source.Task.AwaitWithTimeout(Span.Ample)).Should().BeTrue();
    }

    [Fact]
    public async Task A_limited_wait_throws_what_the_task_failed_with()
    {
        _source.SetException(_failure);

        (await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => _source.Task.AwaitWithTimeout(Span.Ample))).Should().BeSameAs(_failure);
        (await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => _source.Task.WithTimeout(Span.Ample))).Should().BeSameAs(_failure);
    }

    [Fact]
    public async Task A_limited_wait_throws_all_of_several_failures()
    {
        _source.SetException([_failure, new ArgumentException("expected by the test")]);

        (await Assert.ThrowsAsync<AggregateException>(() => _source.Task.AwaitWithTimeout(Span.Ample))).InnerExceptions.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_limited_wait_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource(Span.Short);

        (await _source.Task.AwaitWithTimeout(Span.Ample, cancellation.Token)).Should().BeFalse();
        await Assert.ThrowsAsync<TaskCanceledException>(() => _source.Task.WithTimeout(Span.Ample, cancellation.Token));
    }

    [Fact]
    public async Task A_limit_returns_the_result_or_throws()
    {
        (await Assert.ThrowsAsync<TaskCanceledException>(() => _source.Task.WithTimeout(Span.Short))).Message.Should().StartWith("Task timed out after 0.05 seconds");
        _source.SetResult(5);
        (await _source.Task.WithTimeout(Span.Ample)).Should().Be(5);
    }

    // There all that follows works with the fifth version of FluentAssertions only.
    [Fact]
    [Trait("Upstream", "defect")]
    public async Task A_task_that_should_complete_does_or_fails_the_test()
    {
        (await Assert.ThrowsAnyAsync<XunitException>(() => ((Task)_source.Task).ShouldCompleteWithin(Span.Short, "of {0}", "this")))
            .Message.Should().StartWith("Expected ").And.Contain("to complete within").And.Contain("because of this");
        await Assert.ThrowsAnyAsync<XunitException>(() => _source.Task.ShouldCompleteWithin(Span.Short));

        _source.SetResult(5);
        await ((Task)_source.Task).ShouldCompleteWithin(Span.Ample);
        (await _source.Task.ShouldCompleteWithin(Span.Ample)).Should().Be(5);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public async Task A_task_that_should_complete_throws_its_own_failure()
    {
        _source.SetException(_failure);

        (await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => ((Task)_source.Task).ShouldCompleteWithin(Span.Ample))).Should().BeSameAs(_failure);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public async Task A_result_can_be_expected()
    {
        _source.SetResult(5);

        await _source.Task.ShouldCompleteWithin(5, Span.Ample);
        (await Assert.ThrowsAnyAsync<XunitException>(() => _source.Task.ShouldCompleteWithin(6, Span.Ample))).Message.Should()
            .Contain("6").And.Contain("5");
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public async Task A_failure_can_be_expected()
    {
        _source.SetException(_failure);

        (await _source.Task.ShouldThrowWithin<Exception>(Span.Ample)).Should().BeSameAs(_failure);
        await _source.Task.ShouldThrowWithin(_failure, Span.Ample);
        (await Assert.ThrowsAnyAsync<XunitException>(() => _source.Task.ShouldThrowWithin<ArgumentException>(Span.Ample)))
            .Message.Should().StartWith("Expected a <System.ArgumentException> to be thrown");
        await Assert.ThrowsAnyAsync<XunitException>(() => _source.Task.ShouldThrowWithin(new TimeZoneNotFoundException("another"), Span.Ample));
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public async Task A_failure_that_does_not_come_fails_the_test()
    {
        await Assert.ThrowsAnyAsync<XunitException>(() => _source.Task.ShouldThrowWithin<ArgumentException>(Span.Short));

        _source.SetResult(5);
        (await Assert.ThrowsAnyAsync<XunitException>(() => _source.Task.ShouldThrowWithin<ArgumentException>(Span.Ample)))
            .Message.Should().StartWith("Expected a <System.ArgumentException> to be thrown").And.Contain("no exception");
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public async Task A_cancelled_task_fails_as_cancelled()
    {
        _source.SetCanceled();

        await _source.Task.ShouldThrowWithin<TaskCanceledException>(Span.Ample);
    }
}
