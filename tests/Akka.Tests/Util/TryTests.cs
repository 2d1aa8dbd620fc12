using Akka.Util;

namespace Akka.Tests.Util;

public sealed class TryTests
{
    private static readonly Exception Reason = new InvalidOperationException("no");
    private static readonly Exception Another = new InvalidOperationException("no either");
    private static readonly Try<int> Success = 3;
    private static readonly Try<int> Failure = new(Reason);

    [Fact]
    public void An_attempt_succeeds_or_fails()
    {
        (Success.IsSuccess, Success.Success, Success.Failure).Should().Be((true, 3, Option<Exception>.None));
        (Failure.IsSuccess, Failure.Success, Failure.Failure).Should().Be((false, Option<int>.None, Reason));
        Try<int>.From(() => 3).Get().Should().Be(3);
        Try<int>.From(() => throw Reason).Failure.Value.Should().BeSameAs(Reason);
    }

    [Fact]
    public void Asked_for_its_value_a_failed_attempt_throws()
    {
        Success.Get().Should().Be(3);
        Failure.Invoking(it => it.Get()).Should().Throw<InvalidOperationException>().Which.Should().BeSameAs(Reason);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void What_is_thrown_then_still_tells_where_it_came_from()
    {
        var attempt = Try<int>.From(Origin);

        attempt.Invoking(it => it.Get()).Should().Throw<InvalidOperationException>().Which.StackTrace.Should().Contain(nameof(Origin));

        static int Origin() => throw new InvalidOperationException();
    }

    [Fact]
    public void Null_is_no_success()
    {
        var attempt = new Try<string>((string)null!);

        (attempt.IsSuccess, attempt.Failure.HasValue, attempt.Get()).Should().Be((false, false, null!));
    }

    [Fact]
    public void A_fallback_is_used_only_after_a_failure()
    {
        Success.OrElse(4).Get().Should().Be(3);
        Failure.OrElse(4).Get().Should().Be(4);
        Success.GetOrElse(() => throw Another).Get().Should().Be(3);
        Failure.GetOrElse(() => 4).Get().Should().Be(4);
        Failure.GetOrElse(() => throw Another).Failure.Value.Should().BeSameAs(Another);
    }

    [Fact]
    public void A_failure_is_shown_to_its_handler()
    {
        var seen = new List<Exception>();

        Success.Recover(seen.Add).Should().BeSameAs(Success);
        seen.Should().BeEmpty();
        Failure.Recover(seen.Add).Should().BeSameAs(Failure);
        seen.Should().Equal(Reason);
        Failure.Recover(_ => throw Another).Failure.Value.Should().BeSameAs(Another);
    }

    [Fact]
    public void A_handler_may_turn_a_failure_into_a_success()
    {
        Success.RecoverWith(_ => 4).Get().Should().Be(3);
        Failure.RecoverWith(_ => 4).Get().Should().Be(4);
        Failure.RecoverWith(_ => throw Another).Failure.Value.Should().BeSameAs(Another);
    }
}
