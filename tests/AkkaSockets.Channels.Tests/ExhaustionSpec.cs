using System.Net;
using System.Net.Sockets;
using AkkaSockets.Channels.Tests.Support;

namespace AkkaSockets.Channels.Tests;

/// <summary>What happens at the limit of open descriptors; in a child process, which has a low one.</summary>
public sealed class ExhaustionSpec
{
    private const int Clients = 200;

    [SkippableFact]
    public async Task Out_of_descriptors_accepting_pauses_and_live_connections_go_on()
    {
        using var server = ChildProcess.Start(descriptors: 150);
        var port = int.Parse((await server.StandardOutput.ReadLineAsync())!);
        var clients = Enumerable.Range(0, Clients).Select(_ => Connect(port)).ToList();
        try
        {
            (await server.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20))).Should().Be("paused TooManyOpenSockets");
            server.HasExited.Should().BeFalse();
            IsGreeted(clients[0]).Should().BeTrue();
            Echoes(clients[0]).Should().BeTrue("a live connection goes on");
            clients[^1].Poll(0, SelectMode.SelectRead).Should().BeFalse("the last ones wait in the backlog");

            // Each of the first ones that leaves makes room for one that waits.
            foreach (var client in clients.Take(Clients / 2))
                client.Dispose();
            foreach (var client in clients.Skip(Clients / 2))
            {
                IsGreeted(client).Should().BeTrue();
                client.Dispose();
            }
        }
        finally
        {
            clients.ForEach(it => it.Dispose());
            server.Kill();
        }
    }

    private static Socket Connect(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = 20_000 };
        socket.Connect(new IPEndPoint(IPAddress.Loopback, port));
        return socket;
    }

    private static bool IsGreeted(Socket client) => client.Receive(new byte[1]) == 1;

    private static bool Echoes(Socket client)
    {
        client.Send("x"u8);
        return IsGreeted(client);
    }
}
