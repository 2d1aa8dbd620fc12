namespace AkkaSockets.Channels.Tests.Support;

/// <summary>Counts what the process has open.</summary>
internal static class Descriptors
{
    public static int Count() => Directory.GetFiles("/proc/self/fd").Length;

    /// <summary>Descriptors close on other threads, and nothing tells when: so this looks again until they have, or ten seconds passed.</summary>
    public static async Task ShouldReturnTo(int baseline)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            while (Count() > baseline)
                await timer.WaitForNextTickAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            Count().Should().BeLessThanOrEqualTo(baseline, "every descriptor opened since has been closed");
        }
    }
}
