using System.Net;
using Akka.Actor;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

/// <summary>Datagrams to names that are not resolved yet, and never will be.</summary>
public sealed class UdpSlowDnsSpec() : UdpSpecBase(SilentDnsProvider.Hocon)
{
    private static readonly DnsEndPoint Unresolved = new("example.invalid", 9);

    [Fact]
    [Trait("Upstream", "defect")]
    public void While_a_name_is_being_resolved_other_datagrams_are_sent()
    {
        var socket = Bind();
        using var peer = new DatagramPeer();
        socket.Send("waits", Unresolved);
        for (var i = 0; i < 3; i++)
        {
            socket.Send($"{i}", peer.EndPoint);
            peer.ReceiveText().Should().Be($"{i}");
        }

        peer.Send("hello", socket.EndPoint);
        socket.ReceiveText().Should().Be("hello", "nothing has failed");
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void What_waits_for_a_name_fails_when_the_socket_is_closed()
    {
        var socket = Bind();
        socket.Send("waits", Unresolved);
        socket.Send("waits too", new DnsEndPoint("another.invalid", 9));
        socket.Tell(Udp.Unbind.Instance);
        socket.Handler.ExpectMsg<Udp.CommandFailed>(Patience);
        socket.Handler.ExpectMsg<Udp.CommandFailed>(Patience);
        socket.Handler.ExpectMsg<Udp.Unbound>(Patience);

        var sender = MakeSender();
        sender.Tell(Udp.Send.Create(ByteString.FromString("waits"), Unresolved));
        sender.Tell(PoisonPill.Instance);
        ExpectMsg<Udp.CommandFailed>(Patience);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void No_more_than_1024_datagrams_wait_for_names()
    {
        var socket = Bind();
        for (var i = 0; i < 1024; i++)
            socket.Send("waits", Unresolved);
        socket.AwaitItsTurn();
        var oneTooMany = Udp.Send.Create(ByteString.FromString("refused"), Unresolved);
        socket.Tell(oneTooMany);
        socket.Handler.ExpectMsg<Udp.CommandFailed>(Patience).Cmd.Should().BeSameAs(oneTooMany);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_literal_address_needs_no_resolving()
    {
        var socket = Bind();
        using var peer = new DatagramPeer();
        socket.Send("hello", new DnsEndPoint("127.0.0.1", peer.EndPoint.Port));
        peer.ReceiveText().Should().Be("hello");
    }
}
