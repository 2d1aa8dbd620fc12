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

    /// <summary>Whether the condition held within the limit; tried once more when that is over.</summary>
    public static async ValueTask<bool> UntilTrueAsync(
        Waiting waiting,
        Func<ValueTask<bool>> condition,
        TimeSpan limit,
        TimeSpan interval,
        CancellationToken cancellation)
    {
        var end = TimeBudget.Now + limit;
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
