using System.Net;
using Akka.Actor;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

/// <summary>Names are resolved as the configuration says, not by the operating system.</summary>
[Trait("Upstream", "defect")]
public sealed class UdpOwnDnsSpec() : UdpConnectedSpecBase(FixedDnsProvider.Hocon)
{
    [Fact]
    public void A_connection_gets_its_peers_address_from_the_resolver()
    {
        using var peer = new DatagramPeer();
        var (connection, _, _) = Connect(new DnsEndPoint(FixedDnsProvider.Name, peer.EndPoint.Port));
        connection.Tell(Datagram("hello"));
        peer.ReceiveText().Should().Be("hello");
    }

    [Fact]
    public void A_connection_tries_the_next_address_when_there_is_no_way_to_the_first()
    {
        using var peer = new DatagramPeer();
        var (connection, _, _) = Connect(new DnsEndPoint(FixedDnsProvider.NameOfTwo, peer.EndPoint.Port));
        connection.Tell(Datagram("hello"));
        peer.ReceiveText().Should().Be("hello");
    }

    [Fact]
    public void A_datagram_gets_its_destinations_address_from_the_resolver()
    {
        using var peer = new DatagramPeer();
        Bind().Send("hello", new DnsEndPoint(FixedDnsProvider.Name, peer.EndPoint.Port));
        peer.ReceiveText().Should().Be("hello");
    }
}
