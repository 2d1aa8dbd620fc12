using System.Net;
using System.Net.Sockets;
using Akka.Actor;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class TcpConfiguredSocketsSpec() : TcpSpecBase(FixedDnsProvider.Hocon + "\n" + """
    akka.io.tcp {
      outgoing-socket-force-ipv4 = on
      receive-buffer-size = 20000
      send-buffer-size = 30000
    }
    """)
{
    [Fact]
    public void Forced_to_version_four_a_clients_addresses_are_of_that_version()
    {
        using var server = Peer.Listen();
        Manager.Tell(new Tcp.Connect(new DnsEndPoint(FixedDnsProvider.Name, ((IPEndPoint)server.LocalEndPoint!).Port)));
        var connected = ExpectMsg<Tcp.Connected>(Patience);
        ((IPEndPoint)connected.LocalAddress).AddressFamily.Should().Be(AddressFamily.InterNetwork);
        connected.RemoteAddress.Should().Be(server.LocalEndPoint);
    }

    [SkippableFact]
    [Trait("Upstream", "defect")]
    public void Forced_to_version_four_a_client_does_not_use_the_other_addresses_of_a_name()
    {
        Skip.IfNot(Socket.OSSupportsIPv6, "needs IPv6");
        using var server = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
        server.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
        server.Listen();
        Manager.Tell(new Tcp.Connect(new DnsEndPoint(FixedDnsProvider.NameOfSix, ((IPEndPoint)server.LocalEndPoint!).Port)));
        var cause = ExpectMsg<Tcp.CommandFailed>(Patience).Cause.Value;
        ((SocketException)cause).SocketErrorCode.Should().Be(SocketError.HostNotFound);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Upstream", "defect")]
    public void The_operating_systems_buffers_have_the_configured_sizes(bool outgoing)
    {
        var seen = new SocketReader(it => (it.ReceiveBufferSize, it.SendBufferSize));
        if (outgoing)
        {
            using var server = Peer.Listen();
            Manager.Tell(new Tcp.Connect(server.LocalEndPoint!, options: [seen]));
            ExpectMsg<Tcp.Connected>(Patience);
        }
        else
        {
            Bind(options: [seen]);
            using var connection = Accept();
        }

        var (receive, send) = ((int, int))seen.Read()!;
        receive.Should().BeInRange(20_000, 40_000, "Linux doubles it");
        send.Should().BeInRange(30_000, 60_000);
    }
}
