namespace Akka.TestKit.Internal;

/// <summary>
/// How a wait is spent: by blocking the thread or by awaiting. All that waits is written once, as an
/// async method that takes one of the two; with <see cref="Blocking"/> it has finished when it returns
/// and has called the test's callbacks on the test's own thread.
/// </summary>
internal abstract class Waiting
{
    public static Waiting Blocking { get; } = new BlockingWaiting();

    public static Waiting Asynchronous { get; } = new AsynchronousWaiting();

    /// <summary>
    /// Whether a permit came in time. A cancellation ends the wait as a timeout does; a token that is
    /// cancelled beforehand throws. A negative timeout never ends.
    /// </summary>
    public async ValueTask<bool> ForAsync(SemaphoreSlim permits, TimeSpan timeout, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return await WaitAsync(permits, Bounded(timeout), cancellation);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Lets time pass.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public abstract ValueTask PauseAsync(TimeSpan duration, CancellationToken cancellation);

    /// <summary>Whether the task finished in time.</summary>
    public abstract ValueTask<bool> UntilAsync(Task task, TimeSpan timeout, CancellationToken cancellation);

    /// <summary>The result of what was started with <see cref="Blocking"/>.</summary>
    public static T Result<T>(ValueTask<T> finished) => finished.IsCompleted ? finished.Result : throw NotBlocking();

    /// <inheritdoc cref="Result{T}" />
    public static void Result(ValueTask finished)
    {
        if (!finished.IsCompleted)
            throw NotBlocking();
        finished.GetAwaiter().GetResult();
    }

    protected abstract ValueTask<bool> WaitAsync(SemaphoreSlim permits, TimeSpan timeout, CancellationToken cancellation);

    // The runtime's waits take at most int.MaxValue milliseconds; beyond that there is no difference to for ever.
    private static TimeSpan Bounded(TimeSpan timeout) =>
        timeout < TimeSpan.Zero || timeout.TotalMilliseconds > int.MaxValue ? Timeout.InfiniteTimeSpan : timeout;

    private static InvalidOperationException NotBlocking() => new("A blocking wait must have finished when it returns.");

    private sealed class BlockingWaiting : Waiting
    {
        public override ValueTask PauseAsync(TimeSpan duration, CancellationToken cancellation)
        {
            if (cancellation.WaitHandle.WaitOne(Bounded(duration)))
                cancellation.ThrowIfCancellationRequested();
            return ValueTask.CompletedTask;
        }

        public override ValueTask<bool> UntilAsync(Task task, TimeSpan timeout, CancellationToken cancellation) =>
            new(task.IsCompleted || Task.WaitAny(new[] { task }, (int)Bounded(timeout).TotalMilliseconds, cancellation) == 0);

        protected override ValueTask<bool> WaitAsync(SemaphoreSlim permits, TimeSpan timeout, CancellationToken cancellation) =>
            new(permits.Wait(timeout, cancellation));
    }

    private sealed class AsynchronousWaiting : Waiting
    {
        public override ValueTask PauseAsync(TimeSpan duration, CancellationToken cancellation) =>
            new(Task.Delay(Bounded(duration), cancellation));

        public override async ValueTask<bool> UntilAsync(Task task, TimeSpan timeout, CancellationToken cancellation)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var first = await Task.WhenAny(task, Task.Delay(Bounded(timeout), limit.Token));
            await limit.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
            return first == task;
        }

        protected override ValueTask<bool> WaitAsync(SemaphoreSlim permits, TimeSpan timeout, CancellationToken cancellation) =>
            new(permits.WaitAsync(timeout, cancellation));
    }
}
