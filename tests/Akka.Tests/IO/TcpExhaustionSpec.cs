using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

/// <summary>What happens at the limit of open descriptors; in a child process, which has a low one.</summary>
[Collection(TcpSpecBase.Sequential)]
[Trait("Upstream", "defect")]
public sealed class TcpExhaustionSpec
{
    private const int Descriptors = 256;
    private const int Clients = 300;

    [SkippableFact]
    public async Task Out_of_descriptors_a_listener_pauses_live_connections_go_on_and_those_that_wait_get_their_turn()
    {
        using var child = Start("serve");
        var endPoint = new IPEndPoint(IPAddress.Loopback, int.Parse(await Line(child)));
        var clients = Enumerable.Range(0, Clients).Select(_ => Peer.ConnectTo(endPoint)).ToList();
        try
        {
            while (!(await Line(child)).Contains("pauses", StringComparison.Ordinal))
            {
                // Another line of the log.
            }

            Echoes(clients[0]).Should().BeTrue("a live connection goes on");
            clients[^1].Send("x"u8.ToArray());
            clients[^1].Socket.Poll(0, SelectMode.SelectRead).Should().BeFalse("the last ones wait in the backlog");
            child.HasExited.Should().BeFalse();

            foreach (var client in clients.Take(Clients / 2))
                client.Dispose();
            clients[^1].Read(1).Should().Equal("x"u8.ToArray());
            clients.Skip(Clients / 2).Should().OnlyContain(it => Echoes(it));
        }
        finally
        {
            clients.ForEach(it => it.Dispose());
            child.Kill();
        }
    }

    [SkippableFact]
    public async Task Out_of_descriptors_a_connect_fails_with_that_cause_and_succeeds_once_there_is_one()
    {
        using var server = Peer.Listen(backlog: 1000);
        using var child = Start($"connect {((IPEndPoint)server.LocalEndPoint!).Port}");
        try
        {
            var reports = new List<string>();
            for (var i = 0; i < 3; i++)
            {
                reports.Add(await Line(child));
                await child.StandardInput.WriteLineAsync();
            }

            reports.Should().AllSatisfy(it => it.Should().Contain("Too many open files"));
            reports.Distinct().Should().HaveCount(1, "a connection that is given up makes room for one");
            child.HasExited.Should().BeFalse();
        }
        finally
        {
            child.Kill();
        }
    }

    private static Process Start(string arguments)
    {
        Skip.IfNot(File.Exists("/bin/bash"), "needs bash to lower the limit of a child process");
        var assembly = typeof(TcpExhaustionSpec).Assembly.Location;
        var command = $"ulimit -n {Descriptors} && exec \"{Environment.ProcessPath}\" exec \"{assembly}\" {arguments}";
        return Process.Start(new ProcessStartInfo("/bin/bash", ["-c", command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    private static async Task<string> Line(Process child) =>
        await child.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)) ?? throw new InvalidOperationException("The child has ended.");

    private static bool Echoes(Peer client)
    {
        client.Send("x"u8.ToArray());
        return client.Read(1)[0] == (byte)'x';
    }
}
