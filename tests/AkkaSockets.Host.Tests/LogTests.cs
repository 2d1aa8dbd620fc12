using System.Net.Sockets;
using AkkaSockets.Host.Tests.Processes;

namespace AkkaSockets.Host.Tests;

/// <summary>What whoever runs the server reads on its console.</summary>
public class LogTests
{
    [Fact]
    public async Task The_log_tells_where_the_host_listens_with_the_port_it_got()
    {
        await using var host = await HostProcess.Listen("--endpoint", "tcp://127.0.0.1:0");

        host.Endpoint.Port.Should().BePositive();
        using var client = await host.Connect();
        client.Connected.Should().BeTrue();
    }

    [SkippableFact]
    public async Task The_host_listens_on_IPv6_too()
    {
        Skip.IfNot(Socket.OSSupportsIPv6 && File.Exists("/proc/net/if_inet6"), "this machine has no IPv6");
        await using var host = await HostProcess.Listen("--endpoint", "tcp://[::1]:0");

        using var client = new TcpClient(AddressFamily.InterNetworkV6);
        await client.ConnectAsync(host.Endpoint.Address!, host.Endpoint.Port);

        (await ReadText(client, 11)).Should().Be("Hello World");
    }

    [Fact]
    public async Task The_log_tells_of_a_connections_beginning_and_of_its_end_with_the_reason()
    {
        await using var host = await HostProcess.Listen();
        using (var client = await host.Connect())
        {
            var peer = SocketEndpoint.Parse($"tcp://{client.Client.LocalEndPoint}");
            await host.Log.First(line => line.EndsWith($"from {peer} opened", StringComparison.Ordinal), ChildProcess.Patience);
            await client.GetStream().WriteAsync("four"u8.ToArray());
            (await ReadText(client, 15)).Should().Be("Hello Worldfour");
        }

        await host.ConnectionsEnded(1);
        host.Log.Lines.Single(HostProcess.TellsOfAnEnd).Should().Contain("closed by peer").And.EndWith("4 bytes received, 15 sent, 0 unsent");
    }

    [Fact]
    public async Task A_reset_is_told_as_an_error_of_the_connection()
    {
        await using var host = await HostProcess.Listen();
        using var client = await host.Connect();
        await ReadText(client, 11);

        client.Client.LingerState = new LingerOption(enable: true, seconds: 0);
        client.Client.Close(0); // TcpClient's own Close would begin with an orderly FIN

        await host.ConnectionsEnded(1);
        host.Log.Lines.Single(HostProcess.TellsOfAnEnd).Should().Contain("connection error");
    }

    private static async Task<string> ReadText(TcpClient client, int length)
    {
        var buffer = new byte[length];
        await client.GetStream().ReadExactlyAsync(buffer).AsTask().WaitAsync(ChildProcess.Patience);
        return System.Text.Encoding.UTF8.GetString(buffer);
    }
}
