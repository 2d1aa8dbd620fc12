using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Tests.Scheduling;

public sealed class CancelableTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = WARNING", output: output)
{
    private IScheduler Scheduler => Sys.Scheduler;

    [Fact]
    public void Cancelling_cancels_its_token_too_whenever_that_was_taken()
    {
        var cancelable = new Cancelable(Scheduler);
        var before = cancelable.Token;
        (cancelable.IsCancellationRequested, before.IsCancellationRequested).Should().Be((false, false));

        cancelable.Cancel();
        cancelable.Cancel();

        (cancelable.IsCancellationRequested, before.IsCancellationRequested, cancelable.Token.IsCancellationRequested).Should().Be((true, true, true));
        var late = new Cancelable(Scheduler);
        late.Cancel();
        late.Token.IsCancellationRequested.Should().BeTrue();
    }

    [Fact]
    public async Task It_can_be_cancelled_after_a_while()
    {
        var byCall = new Cancelable(Scheduler);
        byCall.CancelAfter(20);
        ICancelable[] cancelables = [byCall, new Cancelable(Scheduler, 20), new Cancelable(Scheduler, TimeSpan.FromMilliseconds(20))];

        foreach (var cancelable in cancelables)
        {
            var cancelled = new TaskCompletionSource();
            await using var registration = cancelable.Token.Register(cancelled.SetResult);
            await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(5));
        }
    }

    [Fact]
    public void It_is_cancelled_with_any_of_those_it_is_linked_to()
    {
        var first = new Cancelable(Scheduler);
        var second = new Cancelable(Scheduler);
        var linked = Cancelable.CreateLinkedCancelable(Scheduler, first, second);
        using var source = new CancellationTokenSource();
        var linkedToToken = Cancelable.CreateLinkedCancelable(Scheduler, source.Token);

        second.Cancel();
        source.Cancel();

        linked.IsCancellationRequested.Should().BeTrue();
        linkedToToken.IsCancellationRequested.Should().BeTrue();
        first.IsCancellationRequested.Should().BeFalse();
    }

    [Fact]
    public void Failures_of_its_tokens_callbacks_reach_who_cancels_all_together_or_the_first_alone()
    {
        var together = new Cancelable(Scheduler);
        together.Token.Register(() => throw new InvalidOperationException("a"));
        together.Token.Register(() => throw new InvalidOperationException("b"));
        together.Invoking(it => it.Cancel()).Should().Throw<AggregateException>().Which.InnerExceptions.Should().HaveCount(2);

        var alone = new Cancelable(Scheduler);
        alone.Token.Register(() => throw new InvalidOperationException("a"));
        alone.Invoking(it => it.Cancel(true)).Should().Throw<InvalidOperationException>().WithMessage("a");
    }

    [Fact]
    public void After_its_disposal_it_can_not_be_cancelled()
    {
        var cancelable = new Cancelable(Scheduler);
        cancelable.Dispose();

        cancelable.IsDisposed.Should().BeTrue();
        cancelable.Invoking(it => it.Cancel()).Should().Throw<ObjectDisposedException>();
        cancelable.Invoking(it => it.CancelAfter(1)).Should().Throw<ObjectDisposedException>();
        cancelable.Invoking(it => it.Token).Should().Throw<ObjectDisposedException>();
        cancelable.IsCancellationRequested.Should().BeFalse();
    }

    [Fact]
    public void A_negative_delay_is_refused() =>
        FluentActions.Invoking(() => new Cancelable(Scheduler, -5)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void What_is_created_cancelled_is_cancelled()
    {
        var cancelable = Cancelable.CreateCanceled();

        (cancelable.IsCancellationRequested, cancelable.Token.IsCancellationRequested).Should().Be((true, true));
        cancelable.Invoking(it => it.Cancel()).Should().NotThrow();
        FluentActions.Invoking(() => ((ICancelable?)null)!.CancelIfNotNull()).Should().NotThrow();
    }
}
