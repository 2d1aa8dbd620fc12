using System.Diagnostics;
using System.Net.Sockets;
using AkkaSockets.Channels.Tests.Support;

namespace AkkaSockets.Channels.Tests;

public sealed class DatagramExhaustionSpec
{
    [SkippableFact]
    public async Task Out_of_descriptors_binding_fails_bound_channels_go_on_and_binding_works_again()
    {
        using var child = ChildProcess.Start(descriptors: 150, BindingChild.Argument);
        try
        {
            (await Read(child)).Should().Be("started");
            for (var i = 0; i < 5; i++)
            {
                (await Read(child)).Should().Be(nameof(SocketError.TooManyOpenSockets));
                await child.StandardInput.WriteLineAsync("again");
                (await Read(child)).Should().Be("alive");
            }
        }
        finally
        {
            child.Kill();
        }
    }

    private static async Task<string?> Read(Process child) =>
        await child.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20));
}
