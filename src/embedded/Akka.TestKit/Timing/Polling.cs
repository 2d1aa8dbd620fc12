using Akka.Event;

namespace Akka.TestKit.Internal;

/// <summary>Tries something again and again until it works or the time is over.</summary>
internal static class Polling
{
    public static TimeSpan DefaultInterval { get; } = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(1);

    /// <summary>Until the assertion no longer throws. Rethrows its last exception when the next try would come too late.</summary>
    public static async ValueTask UntilAssertedAsync(
        Waiting waiting,
        Func<ValueTask> assertion,
        TimeSpan limit,
        TimeSpan? interval,
        CancellationToken cancellation)
    {
        var pause = interval ?? DefaultInterval;
        if (pause != Timeout.InfiniteTimeSpan)
            pause.EnsureIsPositiveFinite(nameof(interval));
        var end = TimeBudget.Now + limit;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                await assertion();
                return;
            }
            catch (Exception) when (pause >= TimeSpan.Zero && TimeBudget.Now + pause <= end)
            {
                // There is time for another try.
            }

            await waiting.PauseAsync(pause, cancellation);
        }
    }

    /// <summary>
    /// Whether the condition held within the limit, and if it didn't <paramref name="fail"/> is called with a text and its arguments.
    /// </summary>
    public static async ValueTask<bool> RequireAsync(
        Waiting waiting,
        Func<ValueTask<bool>> condition,
        TimeSpan max,
        TimeSpan? interval,
        Action<string, object[]> fail,
        ILoggingAdapter? log,
        CancellationToken cancellation)
    {
        log?.Debug("Awaiting condition for {0}, asked every {1}.", max, interval);
        var start = TimeBudget.Now;
        var held = await UntilTrueAsync(waiting, condition, max, interval ?? max / 10, cancellation);
        log?.Debug("Condition {0} after {1}.", held ? "fulfilled" : "not fulfilled", TimeBudget.Now - start);
        if (!held)
            fail("Timeout {0} expired while waiting for condition.", [max]);
        return held;
    }

    /// <summary>Whether the condition held within the limit; tried once more when that is over.</summary>
    public static async ValueTask<bool> UntilTrueAsync(
        Waiting waiting,
        Func<ValueTask<bool>> condition,
        TimeSpan max,
        TimeSpan interval,
        CancellationToken cancellation)
    {
        max.EnsureIsPositiveFinite(nameof(max));
        var end = TimeBudget.Now + max;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var last = TimeBudget.Now >= end;
            if (await condition())
                return true;
            if (last)
                return false;

            var left = end - TimeBudget.Now;
            var pause = interval >= TimeSpan.Zero && interval < left ? interval : left;
            await waiting.PauseAsync(pause < ShortestPause ? ShortestPause : pause, cancellation);
        }
    }
}
