using System.Globalization;
using Akka.Event;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

// Waiting for something other than a message. The sync forms call back on the test's own thread; the async ones as
// the test would, with its implicit sender.
public abstract partial class TestKitBase
{
    /// <summary>
    /// Calls <paramref name="assertion"/> until it doesn't throw, every <paramref name="interval"/> (100 ms), and throws
    /// its last exception when the next call would come after <paramref name="duration"/>: dilated; the time left if null.
    /// </summary>
    public void AwaitAssert(
        Action assertion,
        TimeSpan? duration = null,
        TimeSpan? interval = null,
        CancellationToken cancellationToken = default) =>
        Waiting.Result(Polling.UntilAssertedAsync(
            Waiting.Blocking, Step(assertion), RemainingOrDilated(duration), interval, cancellationToken));

    /// <inheritdoc cref="AwaitAssert" />
    public Task AwaitAssertAsync(
        Action assertion,
        TimeSpan? duration = null,
        TimeSpan? interval = null,
        CancellationToken cancellationToken = default) =>
        Polling.UntilAssertedAsync(
            Waiting.Asynchronous, Step(assertion), RemainingOrDilated(duration), interval, cancellationToken).AsTask();

    /// <inheritdoc cref="AwaitAssert" />
    public Task AwaitAssertAsync(
        Func<Task> assertion,
        TimeSpan? duration = null,
        TimeSpan? interval = null,
        CancellationToken cancellationToken = default) =>
        Polling.UntilAssertedAsync(
            Waiting.Asynchronous, () => new ValueTask(assertion()), RemainingOrDilated(duration), interval, cancellationToken).AsTask();

    /// <summary>Waits until <paramref name="conditionIsFulfilled"/> returns true; fails when the time left is over.</summary>
    public void AwaitCondition(Func<bool> conditionIsFulfilled, CancellationToken cancellationToken = default) =>
        AwaitCondition(conditionIsFulfilled, null, null, null, cancellationToken);

    /// <summary>Waits until <paramref name="conditionIsFulfilled"/> returns true; fails after <paramref name="max"/>: dilated; the time left if null.</summary>
    public void AwaitCondition(Func<bool> conditionIsFulfilled, TimeSpan? max, CancellationToken cancellationToken = default) =>
        AwaitCondition(conditionIsFulfilled, max, null, null, cancellationToken);

    /// <summary>Waits until <paramref name="conditionIsFulfilled"/> returns true; fails with <paramref name="message"/> after <paramref name="max"/>.</summary>
    public void AwaitCondition(
        Func<bool> conditionIsFulfilled,
        TimeSpan? max,
        string? message,
        CancellationToken cancellationToken = default) =>
        AwaitCondition(conditionIsFulfilled, max, null, message, cancellationToken);

    /// <summary>
    /// Waits until <paramref name="conditionIsFulfilled"/> returns true, asking every <paramref name="interval"/> (a tenth
    /// of the whole time if null); fails with <paramref name="message"/> after <paramref name="max"/>: dilated; the time left if null.
    /// </summary>
    public void AwaitCondition(
        Func<bool> conditionIsFulfilled,
        TimeSpan? max,
        TimeSpan? interval,
        string? message = null,
        CancellationToken cancellationToken = default) =>
        Waiting.Result(RequireAsync(Waiting.Blocking, Step(conditionIsFulfilled), max, interval, message, cancellationToken));

    /// <inheritdoc cref="AwaitCondition(Func{bool}, CancellationToken)" />
    public Task AwaitConditionAsync(Func<bool> conditionIsFulfilled, CancellationToken cancellationToken = default) =>
        AwaitConditionAsync(conditionIsFulfilled, null, null, null, cancellationToken);

    /// <inheritdoc cref="AwaitCondition(Func{bool}, TimeSpan?, string, CancellationToken)" />
    public Task AwaitConditionAsync(
        Func<bool> conditionIsFulfilled,
        TimeSpan? max,
        string? message,
        CancellationToken cancellationToken = default) =>
        AwaitConditionAsync(conditionIsFulfilled, max, null, message, cancellationToken);

    /// <inheritdoc cref="AwaitCondition(Func{bool}, TimeSpan?, TimeSpan?, string, CancellationToken)" />
    public Task AwaitConditionAsync(
        Func<bool> conditionIsFulfilled,
        TimeSpan? max,
        TimeSpan? interval,
        string? message = null,
        CancellationToken cancellationToken = default) =>
        RequireAsync(Waiting.Asynchronous, Step(conditionIsFulfilled), max, interval, message, cancellationToken).AsTask();

    /// <inheritdoc cref="AwaitCondition(Func{bool}, CancellationToken)" />
    public Task AwaitConditionAsync(Func<Task<bool>> conditionIsFulfilled, CancellationToken cancellationToken = default) =>
        AwaitConditionAsync(conditionIsFulfilled, null, null, null, cancellationToken);

    /// <inheritdoc cref="AwaitCondition(Func{bool}, TimeSpan?, CancellationToken)" />
    public Task AwaitConditionAsync(Func<Task<bool>> conditionIsFulfilled, TimeSpan? max, CancellationToken cancellationToken = default) =>
        AwaitConditionAsync(conditionIsFulfilled, max, null, null, cancellationToken);

    /// <inheritdoc cref="AwaitCondition(Func{bool}, TimeSpan?, string, CancellationToken)" />
    public Task AwaitConditionAsync(
        Func<Task<bool>> conditionIsFulfilled,
        TimeSpan? max,
        string? message,
        CancellationToken cancellationToken = default) =>
        AwaitConditionAsync(conditionIsFulfilled, max, null, message, cancellationToken);

    /// <inheritdoc cref="AwaitCondition(Func{bool}, TimeSpan?, TimeSpan?, string, CancellationToken)" />
    public Task AwaitConditionAsync(
        Func<Task<bool>> conditionIsFulfilled,
        TimeSpan? max,
        TimeSpan? interval,
        string? message = null,
        CancellationToken cancellationToken = default) =>
        RequireAsync(Waiting.Asynchronous, Step(conditionIsFulfilled), max, interval, message, cancellationToken).AsTask();

    /// <summary>
    /// Whether <paramref name="conditionIsFulfilled"/> returns true within <paramref name="max"/> (not dilated), asked every
    /// <paramref name="interval"/> (100 ms).
    /// </summary>
    public bool AwaitConditionNoThrow(
        Func<bool> conditionIsFulfilled,
        TimeSpan max,
        TimeSpan? interval = null,
        CancellationToken cancellationToken = default) =>
        Waiting.Result(Polling.UntilTrueAsync(
            Waiting.Blocking, Step(conditionIsFulfilled), max, interval ?? Polling.DefaultInterval, cancellationToken));

    /// <inheritdoc cref="AwaitConditionNoThrow" />
    public Task<bool> AwaitConditionNoThrowAsync(
        Func<bool> conditionIsFulfilled,
        TimeSpan max,
        TimeSpan? interval = null,
        CancellationToken cancellationToken = default) =>
        Polling.UntilTrueAsync(
            Waiting.Asynchronous, Step(conditionIsFulfilled), max, interval ?? Polling.DefaultInterval, cancellationToken).AsTask();

    /// <inheritdoc cref="AwaitConditionNoThrow" />
    public Task<bool> AwaitConditionNoThrowAsync(
        Func<Task<bool>> conditionIsFulfilled,
        TimeSpan max,
        TimeSpan? interval = null,
        CancellationToken cancellationToken = default) =>
        Polling.UntilTrueAsync(
            Waiting.Asynchronous, Step(conditionIsFulfilled), max, interval ?? Polling.DefaultInterval, cancellationToken).AsTask();

    /// <summary>
    /// Whether <paramref name="conditionIsFulfilled"/> returns true within <paramref name="max"/> (not dilated), asked every
    /// <paramref name="interval"/> (a tenth of the whole time if null). If it doesn't, <paramref name="fail"/> is called with a
    /// text and its arguments.
    /// </summary>
    protected static bool InternalAwaitCondition(
        Func<bool> conditionIsFulfilled,
        TimeSpan max,
        TimeSpan? interval,
        Action<string, object[]> fail,
        CancellationToken cancellationToken = default) =>
        InternalAwaitCondition(conditionIsFulfilled, max, interval, fail, null, cancellationToken);

    /// <summary>Like the form without a <paramref name="logger"/>, which is told at level DEBUG.</summary>
    protected static bool InternalAwaitCondition(
        Func<bool> conditionIsFulfilled,
        TimeSpan max,
        TimeSpan? interval,
        Action<string, object[]> fail,
        ILoggingAdapter? logger,
        CancellationToken cancellationToken = default) =>
        Waiting.Result(Polling.RequireAsync(
            Waiting.Blocking, Step(conditionIsFulfilled), max, interval, fail, logger, cancellationToken));

    /// <inheritdoc cref="InternalAwaitCondition(Func{bool}, TimeSpan, TimeSpan?, Action{string, object[]}, CancellationToken)" />
    protected static Task<bool> InternalAwaitConditionAsync(
        Func<Task<bool>> conditionIsFulfilled,
        TimeSpan max,
        TimeSpan? interval,
        Action<string, object[]> fail,
        CancellationToken cancellationToken = default) =>
        InternalAwaitConditionAsync(conditionIsFulfilled, max, interval, fail, null, cancellationToken);

    /// <inheritdoc cref="InternalAwaitCondition(Func{bool}, TimeSpan, TimeSpan?, Action{string, object[]}, ILoggingAdapter, CancellationToken)" />
    protected static Task<bool> InternalAwaitConditionAsync(
        Func<Task<bool>> conditionIsFulfilled,
        TimeSpan max,
        TimeSpan? interval,
        Action<string, object[]> fail,
        ILoggingAdapter? logger,
        CancellationToken cancellationToken = default) =>
        Polling.RequireAsync(
            Waiting.Asynchronous, Step(conditionIsFulfilled), max, interval, fail, logger, cancellationToken).AsTask();

    private static Func<ValueTask> Step(Action action) => () =>
    {
        action();
        return ValueTask.CompletedTask;
    };

    private static Func<ValueTask<bool>> Step(Func<bool> condition) => () => new ValueTask<bool>(condition());

    private static Func<ValueTask<bool>> Step(Func<Task<bool>> condition) => () => new ValueTask<bool>(condition());

    private async ValueTask RequireAsync(
        Waiting waiting,
        Func<ValueTask<bool>> condition,
        TimeSpan? max,
        TimeSpan? interval,
        string? message,
        CancellationToken cancellation)
    {
        var log = _settings.LogTestKitCalls ? Log : null;
        await Polling.RequireAsync(waiting, condition, RemainingOrDilated(max), interval, Fail, log, cancellation);

        void Fail(string format, object[] arguments) =>
            _assertions.FailWith(string.Format(CultureInfo.InvariantCulture, format, arguments).WithHint(message));
    }
}
