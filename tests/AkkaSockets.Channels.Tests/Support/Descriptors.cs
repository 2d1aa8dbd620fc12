namespace AkkaSockets.Channels.Tests.Support;

/// <summary>
/// Counts the sockets that the process has open, and the null devices that listeners keep in reserve. Other files come and go with the
/// runtime, which opens an assembly when it first needs it.
/// </summary>
internal static class Descriptors
{
    public static int Count() => Directory.GetFiles("/proc/self/fd").Count(IsCounted);

    /// <summary>
    /// Descriptors close on other threads, and nothing tells when: so this looks again until they have, or ten seconds passed.
    /// </summary>
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

    private static bool IsCounted(string descriptor)
    {
        var target = new FileInfo(descriptor).LinkTarget;
        return target is not null && (target.StartsWith("socket:", StringComparison.Ordinal) || target == "/dev/null");
    }
}
