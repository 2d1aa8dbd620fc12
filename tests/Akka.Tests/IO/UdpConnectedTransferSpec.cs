using System.Net;
using Akka.Actor;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class UdpConnectedTransferSpec : UdpConnectedSpecBase
{
    [Fact]
    [Trait("Upstream", "defect")]
    public void A_send_is_acknowledged_to_its_sender()
    {
        using var peer = new DatagramPeer();
        var (connection, _, _) = Connect(peer.EndPoint);
        var askers = Enumerable.Range(0, 3).Select(_ => CreateTestProbe()).ToList();
        foreach (var asker in askers)
            connection.Tell(Datagram("hello", asker.Ref.Path.Name), asker);
        foreach (var asker in askers)
        {
            asker.ExpectMsg<string>(Patience).Should().Be(asker.Ref.Path.Name);
            asker.LastSender.Should().Be(connection);
            peer.ReceiveText().Should().Be("hello");
        }
    }

    [Fact]
    public void NoAck_means_no_reply()
    {
        using var peer = new DatagramPeer();
        var (connection, _, _) = Connect(peer.EndPoint);
        connection.Tell(Datagram("one", new UdpConnected.NoAck("token")));
        connection.Tell(Datagram("two"));
        peer.ReceiveText().Should().Be("one");
        peer.ReceiveText().Should().Be("two");
        connection.Tell(UdpConnected.Disconnect.Instance);
        ExpectMsg<UdpConnected.Disconnected>(Patience);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void An_empty_datagram_is_sent_and_acknowledged()
    {
        using var peer = new DatagramPeer();
        var (connection, _, _) = Connect(peer.EndPoint);
        connection.Tell(Datagram("", "empty"));
        ExpectMsg("empty", Patience);
        peer.Receive(out _).Should().BeEmpty();
    }

    [Fact]
    public void An_empty_datagram_is_received()
    {
        using var peer = new DatagramPeer();
        var (_, handler, endPoint) = Connect(peer.EndPoint);
        peer.Send("", endPoint);
        peer.Send("next", endPoint);
        handler.ExpectMsg<UdpConnected.Received>(Patience).Data.Should().BeEmpty();
        handler.ExpectMsg<UdpConnected.Received>(Patience).Data.ToString().Should().Be("next");
    }

    [Theory]
    [InlineData(513)]
    [InlineData(1472)]
    [InlineData(65_507)]
    [Trait("Upstream", "defect")]
    public void A_large_datagram_arrives_whole(int size)
    {
        using var peer = new DatagramPeer();
        var (connection, handler, endPoint) = Connect(peer.EndPoint);
        var sent = Pattern(size);
        peer.Send(sent, endPoint);
        handler.ExpectMsg<UdpConnected.Received>(Patience).Data.ToArray().Should().Equal(sent);
        connection.Tell(new UdpConnected.Send(ByteString.FromBytes(sent), "sent"));
        ExpectMsg("sent", Patience);
        peer.Receive(out _).Should().Equal(sent);
    }

    [Theory]
    [InlineData(65_508)]
    [InlineData(1024 * 1024)]
    [Trait("Upstream", "defect")]
    [Trait("Issue", "akka.net#8284")]
    public void A_datagram_that_is_too_large_fails_to_its_sender_and_the_next_is_sent(int size)
    {
        using var peer = new DatagramPeer();
        var (connection, _, _) = Connect(peer.EndPoint);
        var tooLarge = new UdpConnected.Send(ByteString.FromBytes(new byte[size]), "never");
        connection.Tell(tooLarge);
        ExpectMsg<UdpConnected.CommandFailed>(Patience).Cmd.Should().BeSameAs(tooLarge);
        LastSender.Should().Be(connection);
        connection.Tell(Datagram("next", "next"));
        ExpectMsg("next", Patience);
        peer.ReceiveText().Should().Be("next");
    }

    [Fact]
    [Trait("Issue", "akka.net#2995")]
    public void A_byte_string_of_several_pieces_is_one_datagram()
    {
        using var peer = new DatagramPeer();
        var (connection, _, _) = Connect(peer.EndPoint);
        var pieces = ByteString.FromString("This ") + ByteString.FromString("is ") + ByteString.FromString("one.");
        connection.Tell(UdpConnected.Send.Create(pieces));
        peer.ReceiveText().Should().Be("This is one.");
    }

    [Fact]
    [Trait("Issue", "akka.net#3210")]
    [Trait("Issue", "akka.net#3921")]
    public void What_was_received_stays_as_it_is_while_more_arrives()
    {
        using var peer = new DatagramPeer();
        var (_, handler, endPoint) = Connect(peer.EndPoint);
        var received = new List<UdpConnected.Received>();
        for (var i = 0; i < 100; i++)
        {
            peer.Send($"datagram {i}", endPoint);
            received.Add(handler.ExpectMsg<UdpConnected.Received>(Patience));
        }

        received.Select(it => it.Data.ToString()).Should().Equal(Enumerable.Range(0, 100).Select(i => $"datagram {i}"));
    }

    [Fact]
    public void While_reading_is_suspended_nothing_is_delivered_and_nothing_lost()
    {
        using var peer = new DatagramPeer();
        var (connection, handler, endPoint) = Connect(peer.EndPoint);
        connection.Tell(UdpConnected.SuspendReading.Instance, handler);
        AwaitUnbuffered();
        for (var i = 0; i < 20; i++)
            peer.Send($"meanwhile {i}", endPoint);
        handler.ExpectNoMsg(TimeSpan.FromMilliseconds(200));

        connection.Tell(UdpConnected.ResumeReading.Instance, handler);
        for (var i = 0; i < 20; i++)
            handler.ExpectMsg<UdpConnected.Received>(Patience).Data.ToString().Should().Be($"meanwhile {i}");

        void AwaitUnbuffered()
        {
            connection.Tell(Datagram("turn"));
            peer.ReceiveText().Should().Be("turn");
        }
    }

    [Fact]
    [Trait("Upstream", "defect")]
    [Trait("Issue", "akka.net#4641")]
    public void A_peer_that_is_not_there_disturbs_neither_sending_nor_receiving()
    {
        var remote = DeadEnd();
        var (connection, handler, endPoint) = Connect(remote);
        for (var i = 0; i < 20; i++)
        {
            connection.Tell(Datagram("anybody there?", i));
            ExpectMsg(i, Patience);
        }

        using var peer = new DatagramPeer(remote);
        connection.Tell(Datagram("and now?", "sent"));
        ExpectMsg("sent", Patience);
        peer.ReceiveText().Should().Be("and now?");
        peer.Send("yes", endPoint);
        handler.ExpectMsg<UdpConnected.Received>(Patience).Data.ToString().Should().Be("yes");
        handler.HasMessages.Should().BeFalse();
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    public void The_peers_name_is_resolved(string name)
    {
        using var peer = new DatagramPeer();
        for (var i = 0; i < 2; i++)
        {
            var (connection, handler, endPoint) = Connect(new DnsEndPoint(name, peer.EndPoint.Port));
            connection.Tell(Datagram("ping"));
            peer.ReceiveText().Should().Be("ping");
            peer.Send("pong", endPoint);
            handler.ExpectMsg<UdpConnected.Received>(Patience);
        }
    }

    [Fact]
    [Trait("Upstream", "defect")]
    [Trait("Issue", "akka.net#5154")]
    public void A_name_that_is_not_known_fails_the_command_and_nothing_else()
    {
        var connect = new UdpConnected.Connect(CreateTestProbe(), new DnsEndPoint("no-such-host.invalid", 9));
        ConnectedManager.Tell(connect);
        ExpectMsg<UdpConnected.CommandFailed>(TimeSpan.FromSeconds(30)).Cmd.Should().BeSameAs(connect);
        Watch(LastSender);
        ExpectTerminated(LastSender, Patience);

        // Of the version that the local address has, this name has no address.
        ConnectedManager.Tell(new UdpConnected.Connect(CreateTestProbe(), new DnsEndPoint("::1", 9), AnyPort));
        ExpectMsg<UdpConnected.CommandFailed>(Patience);
    }
}
