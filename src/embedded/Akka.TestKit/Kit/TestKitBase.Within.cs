using Akka.TestKit.Internal;

namespace Akka.TestKit;

// Limiting the time of a block. Waits inside of it that are given no limit of their own take what is left.
public abstract partial class TestKitBase
{
    /// <summary>Runs <paramref name="action"/>, which must not take longer than <paramref name="max"/>, dilated, plus <paramref name="epsilonValue"/>.</summary>
    public void Within(TimeSpan max, Action action, TimeSpan? epsilonValue = null, CancellationToken cancellationToken = default) =>
        Within(TimeSpan.Zero, max, action, null, epsilonValue, cancellationToken);

    /// <summary>
    /// Runs <paramref name="action"/>, which must take at least <paramref name="min"/> and not longer than
    /// <paramref name="max"/>, dilated, plus <paramref name="epsilonValue"/>. A block that ended with waiting for nothing
    /// to happen (<c>ExpectNoMsg</c>, <c>ReceiveWhile</c>) isn't held to the upper limit, since that takes all the time there is.
    /// </summary>
    public void Within(
        TimeSpan min,
        TimeSpan max,
        Action action,
        string? hint = null,
        TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default) =>
        Within(min, max, () => { action(); return true; }, hint, epsilonValue, cancellationToken);

    /// <inheritdoc cref="Within(TimeSpan, Action, TimeSpan?, CancellationToken)" />
    public T Within<T>(TimeSpan max, Func<T> function, TimeSpan? epsilonValue = null, CancellationToken cancellationToken = default) =>
        Within(TimeSpan.Zero, max, function, null, epsilonValue, cancellationToken);

    /// <inheritdoc cref="Within(TimeSpan, TimeSpan, Action, string, TimeSpan?, CancellationToken)" />
    public T Within<T>(
        TimeSpan min,
        TimeSpan max,
        Func<T> function,
        string? hint = null,
        TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var block = Begin(min, max, hint);
        var result = function();
        End(block, min, hint, epsilonValue);
        return result;
    }

    /// <inheritdoc cref="Within(TimeSpan, Action, TimeSpan?, CancellationToken)" />
    public Task WithinAsync(
        TimeSpan max,
        Func<Task> actionAsync,
        TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default) =>
        WithinAsync(TimeSpan.Zero, max, actionAsync, null, epsilonValue, cancellationToken);

    /// <inheritdoc cref="WithinAsync{T}(TimeSpan, TimeSpan, Func{Task{T}}, string, TimeSpan?, CancellationToken)" />
    public Task WithinAsync(
        TimeSpan min,
        TimeSpan max,
        Func<Task> actionAsync,
        string? hint = null,
        TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default) =>
        WithinAsync(min, max, async () => { await actionAsync(); return true; }, hint, epsilonValue, cancellationToken);

    /// <inheritdoc cref="Within(TimeSpan, Action, TimeSpan?, CancellationToken)" />
    public Task<T> WithinAsync<T>(
        TimeSpan max,
        Func<Task<T>> function,
        TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default) =>
        WithinAsync(TimeSpan.Zero, max, function, null, epsilonValue, cancellationToken);

    /// <summary>
    /// Like <see cref="Within(TimeSpan, TimeSpan, Action, string, TimeSpan?, CancellationToken)"/>. A task that takes twice
    /// as long as it may is no longer waited for.
    /// </summary>
    public async Task<T> WithinAsync<T>(
        TimeSpan min,
        TimeSpan max,
        Func<Task<T>> function,
        string? hint = null,
        TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var block = Begin(min, max, hint);
        var task = function();
        var patience = block.Allowed * 2 + (epsilonValue ?? TimeSpan.Zero);
        if (!await Waiting.Asynchronous.UntilAsync(task, patience, cancellationToken))
            FailLate(block, hint);

        var result = await task;
        End(block, min, hint, epsilonValue);
        return result;
    }

    private TimeBudget.Block Begin(TimeSpan min, TimeSpan max, string? hint)
    {
        min.EnsureIsPositiveFinite(nameof(min));
        max.EnsureIsPositiveFinite(nameof(max));
        var block = _time.Begin(Dilated(max));
        if (min > block.Allowed && block.Allowed < Dilated(max))
        {
            block.Dispose();
            _assertions.Require(false, $"Required min time {min} not possible, only {block.Allowed} left.".WithHint(hint));
        }

        _receiver.EndedInSilence = false;
        return block;
    }

    private void End(TimeBudget.Block block, TimeSpan min, string? hint, TimeSpan? epsilon)
    {
        var elapsed = block.Elapsed;
        if (elapsed < min)
            _assertions.FailWith($"Failed: Block took {elapsed}, should have at least been {min}.".WithHint(hint));
        if (!_receiver.EndedInSilence && elapsed > block.Allowed + (epsilon ?? TimeSpan.Zero))
            FailLate(block, hint);
    }

    private void FailLate(TimeBudget.Block block, string? hint) =>
        _assertions.FailWith($"Failed: Block took {block.Elapsed}, exceeding {block.Allowed}.".WithHint(hint));
}
