namespace AkkaSockets.Host.Tests.Processes;

/// <summary>Watches that the host gives back what its connections take.</summary>
internal static class Descriptors
{
    private const int Rounds = 20;

    /// <summary>How many descriptors the host has open once it has served one client: what serving needs is there, no client is.</summary>
    public static async Task<int> AfterOneClient(HostProcess host)
    {
        await Serve(host);
        return host.Descriptors;
    }

    /// <summary>
    /// Asserts that no more are open than that. The log tells of a connection's end a moment before its descriptor is given
    /// back, so the host serves a few clients more before it counts as a leak.
    /// </summary>
    public static async Task ReturnTo(int baseline, HostProcess host)
    {
        for (var round = 0; round < Rounds && host.Descriptors > baseline; round++)
            await Serve(host);
        host.Descriptors.Should().BeLessThanOrEqualTo(baseline);
    }

    /// <summary>One client, from its greeting to the log's line about its end.</summary>
    private static async Task Serve(HostProcess host)
    {
        var ended = host.Log.Lines.Count(HostProcess.TellsOfAnEnd);
        using (var client = await host.Connect())
        {
            var buffer = new byte[1];
            (await client.GetStream().ReadAsync(buffer).AsTask().WaitAsync(ChildProcess.Patience)).Should().Be(1);
        }

        await host.ConnectionsEnded(ended + 1);
    }
}
