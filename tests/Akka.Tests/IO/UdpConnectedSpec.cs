using System.Net;
using System.Net.Sockets;
using Akka.Actor;
using Akka.Event;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class UdpConnectedSpec : UdpConnectedSpecBase
{
    [Fact]
    public void The_manager_is_known_by_its_path() =>
        ConnectedManager.Path.ToStringWithoutAddress().Should().Be("/system/IO-UDP-CONN");

    [Fact]
    public void Connected_comes_from_the_connection_and_datagrams_go_both_ways()
    {
        using var peer = new DatagramPeer();
        var (connection, handler, endPoint) = Connect(peer.EndPoint);
        connection.Path.Parent.Should().Be(ConnectedManager.Path);
        for (var i = 0; i < 20; i++)
        {
            connection.Tell(Datagram($"ping {i}"));
            peer.Receive(out var sender).Should().Equal(ByteString.FromString($"ping {i}").ToArray());
            sender.Should().Be(endPoint);
            peer.Send($"pong {i}", endPoint);
            handler.ExpectMsg<UdpConnected.Received>(Patience).Data.ToString().Should().Be($"pong {i}");
            handler.LastSender.Should().Be(connection);
        }
    }

    [Fact]
    public void Only_the_peer_is_heard()
    {
        using var peer = new DatagramPeer();
        using var other = new DatagramPeer();
        var (_, handler, endPoint) = Connect(peer.EndPoint);
        other.Send("other", endPoint);
        peer.Send("peer", endPoint);
        handler.ExpectMsg<UdpConnected.Received>(Patience).Data.ToString().Should().Be("peer");
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void The_local_address_is_bound()
    {
        using var peer = new DatagramPeer();
        var local = DeadEnd();
        var (connection, _, endPoint) = Connect(peer.EndPoint, local);
        endPoint.Should().Be(local);
        connection.Tell(Datagram("hello"));
        peer.Receive(out var sender);
        sender.Should().Be(local);
    }

    [SkippableFact]
    public void IPv6_peers_are_spoken_to()
    {
        NeedsIPv6();
        using var peer = new DatagramPeer(IPAddress.IPv6Loopback);
        var (connection, handler, endPoint) = Connect(peer.EndPoint);
        connection.Tell(Datagram("ping"));
        peer.ReceiveText().Should().Be("ping");
        peer.Send("pong", endPoint);
        handler.ExpectMsg<UdpConnected.Received>(Patience);
    }

    [SkippableFact]
    [Trait("Upstream", "defect")]
    public void From_all_IPv6_addresses_an_IPv4_peer_can_be_reached()
    {
        NeedsIPv6();
        using var peer = new DatagramPeer();
        var (connection, handler, endPoint) = Connect(peer.EndPoint, new IPEndPoint(IPAddress.IPv6Any, 0));
        connection.Tell(Datagram("ping"));
        peer.ReceiveText().Should().Be("ping");
        peer.Send("pong", new IPEndPoint(IPAddress.Loopback, endPoint.Port));
        handler.ExpectMsg<UdpConnected.Received>(Patience);
    }

    [Fact]
    public void A_busy_local_address_brings_one_CommandFailed_and_nothing_else()
    {
        using var peer = new DatagramPeer();
        using var busy = new DatagramPeer();
        var connect = new UdpConnected.Connect(CreateTestProbe(), peer.EndPoint, busy.EndPoint);
        ConnectedManager.Tell(connect);
        ExpectMsg<UdpConnected.CommandFailed>(Patience).Cmd.Should().BeSameAs(connect);
        Watch(LastSender);
        ExpectTerminated(LastSender, Patience);

        var works = new UdpConnected.Connect(CreateTestProbe(), peer.EndPoint);
        ConnectedManager.Tell(works);
        ExpectMsg<UdpConnected.Connected>(Patience).Should().BeSameAs(UdpConnected.Connected.Instance);
        LastSender.Tell(UdpConnected.Disconnect.Instance);
        ExpectMsg<UdpConnected.Disconnected>(Patience);
    }

    [Fact]
    public void A_local_address_of_the_other_version_fails_the_command()
    {
        using var peer = new DatagramPeer();
        ConnectedManager.Tell(new UdpConnected.Connect(TestActor, peer.EndPoint, new IPEndPoint(IPAddress.IPv6Loopback, 0)));
        ExpectMsg<UdpConnected.CommandFailed>(Patience);
    }

    [Fact]
    public void Disconnect_is_answered_to_whoever_asked_and_closes_the_socket()
    {
        using var peer = new DatagramPeer();
        var (connection, _, endPoint) = Connect(peer.EndPoint);
        var other = CreateTestProbe();
        Watch(connection);
        connection.Tell(UdpConnected.Disconnect.Instance, other);
        other.ExpectMsg<UdpConnected.Disconnected>(Patience).Should().BeSameAs(UdpConnected.Disconnected.Instance);
        other.LastSender.Should().Be(connection);
        using (new DatagramPeer(endPoint))
            ExpectTerminated(connection, Patience);
    }

    [Fact]
    public void The_handlers_death_ends_the_connection()
    {
        using var peer = new DatagramPeer();
        var baseline = Descriptors.CountSockets();
        var (connection, handler, _) = Connect(peer.EndPoint);
        Watch(connection);
        Sys.Stop(handler);
        ExpectTerminated(connection, Patience);
        AwaitSockets(baseline);
    }

    [Fact]
    public void The_commanders_death_changes_nothing()
    {
        using var peer = new DatagramPeer();
        var commander = CreateTestProbe();
        ConnectedManager.Tell(new UdpConnected.Connect(TestActor, peer.EndPoint), commander);
        commander.ExpectMsg<UdpConnected.Connected>(Patience);
        var connection = commander.LastSender;
        Watch(commander);
        Sys.Stop(commander);
        ExpectTerminated(commander, Patience);
        connection.Tell(Datagram("still here"));
        peer.ReceiveText().Should().Be("still here");
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void The_manager_leaves_other_messages_unhandled_and_its_connections_live_on()
    {
        using var peer = new DatagramPeer();
        var (connection, _, _) = Connect(peer.EndPoint);
        Sys.EventStream.Subscribe(TestActor, typeof(UnhandledMessage));
        ConnectedManager.Tell("something");
        ExpectMsg<UnhandledMessage>(Patience).Message.Should().Be("something");
        connection.Tell(Datagram("still here", "sent"));
        ExpectMsg("sent", Patience);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void What_is_wrong_with_a_connect_is_logged_and_it_fails()
    {
        ShouldFail(new UdpConnected.Connect(null!, AnyPort), "no handler. Valid: the actor");
        ShouldFail(new UdpConnected.Connect(TestActor, null!), "no RemoteAddress. Valid: an IPEndPoint or a DnsEndPoint");
        ShouldFail(
            new UdpConnected.Connect(TestActor, new IPEndPoint(IPAddress.Loopback, 9), new DnsEndPoint("localhost", 0)),
            "localhost:0'. Valid: an IPEndPoint, or none");
    }

    [Fact]
    public void Options_are_told_before_binding_and_after_connecting()
    {
        using var peer = new DatagramPeer();
        var option = new DatagramOption();
        Connect(peer.EndPoint, null, option);
        option.Calls.Should().Equal("BeforeDatagramBind, bound False", "AfterConnect, connected True");
    }

    [Fact]
    public void The_channel_creator_makes_the_socket()
    {
        using var peer = new DatagramPeer();
        var maker = new SocketMaker();
        var (_, _, endPoint) = Connect(peer.EndPoint, null, maker);
        maker.Family.Should().Be(AddressFamily.InterNetwork);
        maker.Made!.LocalEndPoint.Should().Be(endPoint);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void Buffer_sizes_are_set()
    {
        using var peer = new DatagramPeer();
        (int Receive, int Send) sizes = default;
        Connect(
            peer.EndPoint,
            null,
            new Inet.SO.ReceiveBufferSize(32 * 1024),
            new Inet.SO.SendBufferSize(48 * 1024),
            new DatagramOption { WhenOpen = it => sizes = (it.ReceiveBufferSize, it.SendBufferSize) });
        sizes.Receive.Should().BeInRange(32 * 1024, 64 * 1024);
        sizes.Send.Should().BeInRange(48 * 1024, 96 * 1024);
    }

    [Fact]
    public void A_socket_that_can_not_be_made_fails_the_command_and_nothing_else()
    {
        using var peer = new DatagramPeer();
        ConnectedManager.Tell(new UdpConnected.Connect(TestActor, peer.EndPoint, options: [SocketMaker.Exhausted()]));
        ExpectMsg<UdpConnected.CommandFailed>(Patience);
        Watch(LastSender);
        ExpectTerminated(LastSender, Patience);
        Connect(peer.EndPoint);
    }

    private void ShouldFail(UdpConnected.Connect connect, string reason)
    {
        EventFilter.Error(contains: reason).ExpectOne(Patience, () => ConnectedManager.Tell(connect));
        ExpectMsg<UdpConnected.CommandFailed>(Patience).Cmd.Should().BeSameAs(connect);
    }
}
