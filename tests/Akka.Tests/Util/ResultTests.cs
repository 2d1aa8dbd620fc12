using Akka.Util;

namespace Akka.Tests.Util;

public sealed class ResultTests
{
    private static readonly Exception Reason = new InvalidOperationException("no");

    [Fact]
    public void A_result_is_a_value_or_a_failure()
    {
        var success = Result.Success(3);
        var failure = Result.Failure<int>(Reason);

        (success.IsSuccess, success.Value).Should().Be((true, 3));
        success.Exception.Should().BeNull();
        (failure.IsSuccess, failure.Value).Should().Be((false, 0));
        failure.Exception.Should().BeSameAs(Reason);
        default(Result<int>).IsSuccess.Should().BeFalse();
    }

    [Fact]
    public void What_a_function_throws_is_its_result()
    {
        Result.From(() => 3).Should().Be(Result.Success(3));
        Result.From<int>(() => throw Reason).Should().Be(Result.Failure<int>(Reason));
    }

    [Fact]
    public async Task A_task_gives_its_value_or_its_failure()
    {
        Result.FromTask(Task.FromResult(3)).Should().Be(Result.Success(3));
        Result.FromTask(Task.FromException<int>(Reason)).Exception.Should().BeOfType<AggregateException>()
            .Which.InnerException.Should().BeSameAs(Reason);

        var pending = new TaskCompletionSource<int>();
        var waiting = Task.Run(() => Result.FromTask(pending.Task));
        pending.SetResult(3);
        (await waiting).Should().Be(Result.Success(3));
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public async Task A_cancelled_or_later_failing_task_gives_its_failure()
    {
        Result.FromTask(Task.FromCanceled<int>(new CancellationToken(true))).Exception.Should().BeOfType<TaskCanceledException>();

        var pending = new TaskCompletionSource<int>();
        var waiting = Task.Run(() => Result.FromTask(pending.Task));
        await Task.Yield();
        pending.SetException(Reason);
        (await waiting).Exception.Should().BeOfType<AggregateException>().Which.InnerException.Should().BeSameAs(Reason);
    }

    [Fact]
    public void Results_are_equal_when_their_values_or_failures_are()
    {
        (Result.Success(3) == new Result<int>(3)).Should().BeTrue();
        (Result.Success(3) != Result.Success(4)).Should().BeTrue();
        (Result.Success(0) == default).Should().BeFalse();
        Result.Failure<int>(Reason).Equals((object)new Result<int>(Reason)).Should().BeTrue();
        Result.Failure<int>(Reason).Equals(Result.Failure<int>(new InvalidOperationException("no"))).Should().BeFalse();
        Result.Success("a").GetHashCode().Should().Be(Result.Success("a").GetHashCode());
    }

    [Fact]
    public void A_result_prints_what_it_is()
    {
        Result.Success(3).ToString().Should().Be("Success (3)");
        Result.Failure<int>(Reason).ToString().Should().StartWith("Failure (System.InvalidOperationException: no");
    }
}
