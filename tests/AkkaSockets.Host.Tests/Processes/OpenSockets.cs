namespace AkkaSockets.Host.Tests.Processes;

/// <summary>Watches that the host gives back the descriptors that its connections take.</summary>
internal static class OpenSockets
{
    private const int Rounds = 20;

    /// <summary>
    /// Asserts that no more are open than that. The log tells of a connection's end a moment before its socket is given
    /// back, so the host serves a few clients more before it counts as a leak.
    /// </summary>
    public static async Task ReturnTo(int baseline, HostProcess host)
    {
        for (var round = 0; round < Rounds && host.Sockets > baseline; round++)
            await Serve(host);
        host.Sockets.Should().BeLessThanOrEqualTo(baseline);
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
