using System.Net;
using System.Net.Sockets;
using Akka.Actor;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class UdpReadingSpec : UdpSpecBase
{
    [Fact]
    public void A_datagram_arrives_with_its_sender()
    {
        var socket = Bind();
        using var peer = new DatagramPeer();
        peer.Send("Fly little packet!", socket.EndPoint);
        var received = socket.Receive();
        received.Data.ToString().Should().Be("Fly little packet!");
        received.Sender.Should().Be(peer.EndPoint);
        socket.Handler.LastSender.Should().Be(socket.Ref);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(512)]
    public void A_small_datagram_arrives_whole(int size) => ShouldArriveWhole(size);

    [Theory]
    [InlineData(513)]
    [InlineData(1472)]
    [InlineData(32 * 1024)]
    [InlineData(65_507)]
    [Trait("Upstream", "defect")]
    public void A_large_datagram_arrives_whole(int size) => ShouldArriveWhole(size);

    [Fact]
    public void Datagrams_of_one_peer_arrive_in_order_and_apart()
    {
        var socket = Bind();
        using var peer = new DatagramPeer();
        for (var i = 1; i <= 100; i++)
            peer.Send(new string((char)('a' + (i % 26)), i), socket.EndPoint);
        for (var i = 1; i <= 100; i++)
            socket.ReceiveText().Should().Be(new string((char)('a' + (i % 26)), i));
    }

    [Fact]
    [Trait("Issue", "akka.net#3210")]
    [Trait("Issue", "akka.net#3921")]
    public void What_was_received_stays_as_it_is_while_more_arrives()
    {
        var socket = Bind();
        using var peer = new DatagramPeer();
        var received = new List<Udp.Received>();
        for (var i = 0; i < 100; i++)
        {
            peer.Send($"datagram {i}", socket.EndPoint);
            received.Add(socket.Receive());
        }

        received.Select(it => it.Data.ToString()).Should().Equal(Enumerable.Range(0, 100).Select(i => $"datagram {i}"));
    }

    [Fact]
    public void Many_peers_are_told_apart()
    {
        var socket = Bind();
        var peers = Enumerable.Range(0, 100).Select(_ => new DatagramPeer()).ToList();
        foreach (var peer in peers)
            peer.Send($"{peer.EndPoint}", socket.EndPoint);
        for (var i = 0; i < peers.Count; i++)
        {
            var received = socket.Receive();
            received.Sender.ToString().Should().Be(received.Data.ToString());
        }

        peers.ForEach(it => it.Dispose());
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void While_reading_is_suspended_nothing_is_delivered_and_nothing_lost()
    {
        var socket = Bind();
        using var peer = new DatagramPeer();
        peer.Send("before", socket.EndPoint);
        socket.ReceiveText().Should().Be("before");

        socket.Tell(Udp.SuspendReading.Instance);
        socket.AwaitItsTurn();
        for (var i = 0; i < 20; i++)
            peer.Send($"meanwhile {i}", socket.EndPoint);
        socket.Handler.ExpectNoMsg(TimeSpan.FromMilliseconds(200));

        socket.Tell(Udp.ResumeReading.Instance);
        for (var i = 0; i < 20; i++)
            socket.ReceiveText().Should().Be($"meanwhile {i}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [Trait("Upstream", "defect")]
    public void As_many_datagrams_are_received_at_once_as_is_set(int throughput)
    {
        using var system = ActorSystem.Create("throughput", $"akka.io.udp.receive-throughput = {throughput}");
        var handler = CreateTestProbe();
        system.Udp().Tell(new Udp.Bind(handler, AnyPort), TestActor);
        var endPoint = (IPEndPoint)ExpectMsg<Udp.Bound>(Patience).LocalAddress;
        var socket = new UdpSocket(LastSender, handler, endPoint);
        using var peer = new DatagramPeer();
        socket.Tell(Udp.SuspendReading.Instance);
        socket.AwaitItsTurn();
        for (var i = 0; i < 20; i++)
            peer.Send($"{i}", endPoint);

        // Whatever is received between resuming and suspending is received at once. Nothing is, while the socket has not said yet that it
        // has something.
        for (var i = 0; i < 20;)
        {
            socket.Tell(Udp.ResumeReading.Instance);
            socket.Tell(Udp.SuspendReading.Instance);
            var turn = new UdpAck("turn");
            socket.Tell(new Udp.Send(ByteString.FromString("x"), endPoint, turn));
            var received = socket.Handler.ReceiveWhile(Patience, Patience, it => (it as Udp.Received)!, int.MaxValue);
            socket.Handler.ExpectMsg<UdpAck>(Patience).Should().BeSameAs(turn);
            received.Select(it => it.Data.ToString()).Should().Equal(Enumerable.Range(i, received.Count).Select(it => $"{it}"));
            received.Count.Should().BeOneOf(0, throughput);
            i += received.Count;
        }
    }

    [Fact]
    public void Resuming_what_is_not_suspended_changes_nothing()
    {
        var socket = Bind();
        using var peer = new DatagramPeer();
        for (var i = 0; i < 3; i++)
            socket.Tell(Udp.ResumeReading.Instance);
        socket.AwaitItsTurn();
        for (var i = 0; i < 10; i++)
        {
            peer.Send($"{i}", socket.EndPoint);
            socket.ReceiveText().Should().Be($"{i}");
        }
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_listener_that_is_suspended_can_be_unbound()
    {
        var socket = Bind();
        using var peer = new DatagramPeer();
        socket.Tell(Udp.SuspendReading.Instance);
        peer.Send("never read", socket.EndPoint);
        socket.Tell(Udp.Unbind.Instance);
        socket.Handler.ExpectMsg<Udp.Unbound>(Patience);
    }

    [Fact]
    [Trait("Issue", "akka.net#4641")]
    public void A_listener_hears_on_after_it_sent_to_where_nobody_listens()
    {
        var socket = Bind();
        using var peer = new DatagramPeer();
        for (var i = 0; i < 5; i++)
        {
            socket.Send("anybody there?", DeadEnd());
            peer.Send($"I am, {i}", socket.EndPoint);
            socket.ReceiveText().Should().Be($"I am, {i}");
        }
    }

    [SkippableFact]
    public void IPv6_peers_are_heard_and_answered()
    {
        NeedsIPv6();
        var socket = Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
        using var peer = new DatagramPeer(IPAddress.IPv6Loopback);
        peer.Send("question", socket.EndPoint);
        var received = socket.Receive();
        received.Sender.Should().Be(peer.EndPoint);
        socket.Send("answer", received.Sender);
        peer.ReceiveText().Should().Be("answer");
    }

    [SkippableFact]
    [Trait("Upstream", "defect")]
    public void A_listener_on_all_IPv6_addresses_hears_and_answers_both_versions()
    {
        NeedsIPv6();
        var socket = Bind(new IPEndPoint(IPAddress.IPv6Any, 0));
        foreach (var address in new[] { IPAddress.Loopback, IPAddress.IPv6Loopback })
        {
            using var peer = new DatagramPeer(address);
            peer.Send("question", new IPEndPoint(address, socket.EndPoint.Port));
            var sender = (IPEndPoint)socket.Receive().Sender;
            sender.Address.Should().Be(address.MapToIPv6());
            socket.Send("answer", sender);
            peer.ReceiveText().Should().Be("answer");
        }
    }

    [SkippableFact]
    public void An_option_can_keep_IPv4_out()
    {
        NeedsIPv6();
        var socket = Bind(new IPEndPoint(IPAddress.IPv6Any, 0), new DatagramOption { WhenUnbound = it => it.DualMode = false });
        using var v4 = new DatagramPeer();
        using var v6 = new DatagramPeer(IPAddress.IPv6Loopback);
        v4.Send("refused", new IPEndPoint(IPAddress.Loopback, socket.EndPoint.Port));
        v6.Send("welcome", new IPEndPoint(IPAddress.IPv6Loopback, socket.EndPoint.Port));
        socket.ReceiveText().Should().Be("welcome");
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_listener_whose_socket_someone_else_closed_ends()
    {
        Socket? opened = null;
        var socket = Bind(null, new DatagramOption { WhenOpen = it => opened = it });
        Watch(socket.Ref);
        opened!.Dispose();
        ExpectTerminated(socket.Ref, Patience);
    }

    private void ShouldArriveWhole(int size)
    {
        var socket = Bind();
        using var peer = new DatagramPeer();
        var sent = Pattern(size);
        peer.Send(sent, socket.EndPoint);
        var received = socket.Receive();
        received.Data.ToArray().Should().Equal(sent);
        received.Sender.Should().Be(peer.EndPoint);
    }
}
