using System.Net;
using Akka.Actor;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class UdpNamesSpec : UdpSpecBase
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [Trait("Upstream", "defect")]
    public void A_destinations_name_is_resolved(string name)
    {
        using var peer = new DatagramPeer();
        foreach (var sender in new[] { Bind().Ref, MakeSender() })
        {
            for (var i = 0; i < 3; i++)
            {
                sender.Tell(new Udp.Send(ByteString.FromString($"{i}"), new DnsEndPoint(name, peer.EndPoint.Port), new UdpAck($"{i}")));
                ExpectMsg<UdpAck>(Patience).Id.Should().Be($"{i}");
                peer.ReceiveText().Should().Be($"{i}");
            }
        }
    }

    [SkippableFact]
    [Trait("Upstream", "defect")]
    public void An_IPv6_socket_sends_to_the_names_IPv6_address()
    {
        NeedsIPv6();
        using var peer = new DatagramPeer(IPAddress.IPv6Loopback);
        Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0)).Send("hello", new DnsEndPoint("::1", peer.EndPoint.Port));
        peer.ReceiveText().Should().Be("hello");
    }

    [Fact]
    [Trait("Upstream", "defect")]
    [Trait("Issue", "akka.net#5154")]
    public void A_name_that_is_not_known_fails_to_the_sender_and_the_next_is_sent()
    {
        var socket = Bind();
        var send = Udp.Send.Create(ByteString.FromString("nowhere"), new DnsEndPoint("no-such-host.invalid", 9));
        socket.Tell(send);
        socket.Handler.ExpectMsg<Udp.CommandFailed>(TimeSpan.FromSeconds(30)).Cmd.Should().BeSameAs(send);
        socket.AwaitItsTurn();
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_name_without_an_address_that_the_socket_can_use_fails_to_the_sender()
    {
        var socket = Bind();
        socket.Send("nowhere", new DnsEndPoint("::1", 9));
        socket.Handler.ExpectMsg<Udp.CommandFailed>(Patience);
    }
}
