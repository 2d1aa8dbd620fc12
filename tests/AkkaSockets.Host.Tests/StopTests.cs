using System.Net.Sockets;
using AkkaSockets.Host.Tests.Processes;

namespace AkkaSockets.Host.Tests;

/// <summary>The host's end: it is asked for by a signal, and no client is cut off before its time.</summary>
public class StopTests
{
    [SkippableTheory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_signal_ends_the_host_with_exit_code_0(string signal)
    {
        Skip.If(OperatingSystem.IsWindows(), "there are no such signals");
        await using var host = await HostProcess.Listen();

        await host.Signal(signal);

        var result = await host.Exit();
        result.ExitCode.Should().Be(0, result.ToString());
        result.Errors.Should().BeEmpty();
        result.Output[^1].Should().EndWith("Stopped");
    }

    [SkippableFact]
    public async Task A_client_that_has_not_read_yet_gets_everything_before_the_host_ends()
    {
        Skip.If(OperatingSystem.IsWindows(), "there is no such signal");
        await using var host = await HostProcess.Listen();
        using var client = await host.Connect();
        await host.Log.First(line => line.EndsWith(" opened", StringComparison.Ordinal), ChildProcess.Patience);

        await host.Signal("TERM");

        using var reader = new StreamReader(client.GetStream());
        (await reader.ReadToEndAsync().WaitAsync(ChildProcess.Patience)).Should().Be("Hello World");
        client.Close();
        (await host.Exit()).ExitCode.Should().Be(0);
        host.Log.Lines.Should().Contain(line => HostProcess.TellsOfAnEnd(line));
    }

    [SkippableFact]
    public async Task A_client_that_never_reads_is_cut_off_at_the_deadline()
    {
        Skip.If(OperatingSystem.IsWindows(), "there is no such signal");
        using var file = new TemporaryFile("akka-sockets.listener.drain-timeout = 500ms");
        await using var host = await HostProcess.Listen("--config", file.Path);
        using var client = await host.Connect();
        Stuff(client.Client);

        await host.Signal("TERM");

        var result = await host.Exit();
        result.ExitCode.Should().Be(0, result.ToString());
        result.Output.Should().ContainSingle(line => HostProcess.TellsOfAnEnd(line))
            .Which.Should().Contain("deadline").And.MatchRegex(" [1-9][0-9]* unsent");
    }

    /// <summary>Sends and never reads, until the host takes no more: then it has output that it can't get rid of.</summary>
    private static void Stuff(Socket client)
    {
        const int enough = 150; // refusals in a row, 10 ms each: it is full, and not merely busy
        var chunk = new byte[65536];
        client.Blocking = false;
        for (var refusals = 0; refusals < enough;)
        {
            client.Send(chunk, SocketFlags.None, out var error);
            if (error == SocketError.Success)
                refusals = 0;
            else if (!client.Poll(TimeSpan.FromMilliseconds(10), SelectMode.SelectWrite))
                refusals++;
        }
    }
}
