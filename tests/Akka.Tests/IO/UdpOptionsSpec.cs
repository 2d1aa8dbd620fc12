using System.Net;
using System.Net.Sockets;
using Akka.Actor;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class UdpOptionsSpec : UdpSpecBase
{
    [Fact]
    public void Options_are_told_before_and_after_binding()
    {
        var option = new DatagramOption();
        Bind(null, option);
        option.Calls.Should().Equal("BeforeDatagramBind, bound False", "AfterBind, bound True");
    }

    [Fact]
    public void Options_of_a_simple_sender_are_told_when_its_socket_is_made_and_when_it_is_ready()
    {
        var option = new DatagramOption();
        MakeSender(option);
        option.Calls.Should().Equal("BeforeDatagramBind, bound False", "AfterConnect, connected False");
    }

    [SkippableFact]
    public void The_channel_creator_makes_the_socket_for_the_addresss_family()
    {
        NeedsIPv6();
        var maker = new SocketMaker();
        var socket = Bind(null, maker);
        maker.Family.Should().Be(AddressFamily.InterNetwork);
        maker.Made!.LocalEndPoint.Should().Be(socket.EndPoint);

        maker = new SocketMaker();
        Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0), maker);
        maker.Family.Should().Be(AddressFamily.InterNetworkV6);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void The_channel_creator_makes_a_simple_senders_socket_too()
    {
        var maker = new SocketMaker();
        MakeSender(maker);
        maker.Made.Should().NotBeNull();
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_socket_that_can_not_be_made_fails_the_command_and_nothing_else()
    {
        Manager.Tell(new Udp.Bind(TestActor, AnyPort, [SocketMaker.Exhausted()]));
        ExpectMsg<Udp.CommandFailed>(Patience).Cmd.Should().BeOfType<Udp.Bind>();
        Watch(LastSender);
        ExpectTerminated(LastSender, Patience);

        Manager.Tell(new Udp.SimpleSender([SocketMaker.Exhausted()]));
        ExpectMsg<Udp.CommandFailed>(Patience).Cmd.Should().BeOfType<Udp.SimpleSender>();
        Watch(LastSender);
        ExpectTerminated(LastSender, Patience);

        Bind();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Upstream", "defect")]
    public void An_option_that_throws_fails_the_command_and_leaves_no_socket(bool beforeBind)
    {
        Bind();
        var baseline = Descriptors.CountSockets();
        Action<Socket> refuse = _ => throw new InvalidOperationException("not this one");
        var option = beforeBind ? new DatagramOption { WhenUnbound = refuse } : new DatagramOption { WhenOpen = refuse };

        EventFilter.Error(contains: "not this one").ExpectOne(
            Patience, () => Manager.Tell(new Udp.Bind(CreateTestProbe(), AnyPort, [option])));
        ExpectMsg<Udp.CommandFailed>(Patience);
        Manager.Tell(new Udp.SimpleSender([option]));
        ExpectMsg<Udp.CommandFailed>(Patience);
        AwaitSockets(baseline);
    }

    [Fact]
    public void With_ReuseAddress_two_sockets_share_a_port()
    {
        var first = Bind(null, new Inet.SO.ReuseAddress(true));
        Bind(first.EndPoint, new Inet.SO.ReuseAddress(true)).EndPoint.Should().Be(first.EndPoint);
    }

    [Fact]
    public void The_receive_buffers_size_is_set()
    {
        // Linux doubles what it is given, for its own needs.
        SizeAfter(new Inet.SO.ReceiveBufferSize(32 * 1024), it => it.ReceiveBufferSize).Should().BeInRange(32 * 1024, 64 * 1024);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void The_send_buffers_size_is_set()
    {
        SizeAfter(new Inet.SO.SendBufferSize(32 * 1024), it => it.SendBufferSize).Should().BeInRange(32 * 1024, 64 * 1024);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void The_traffic_class_is_set()
    {
        SizeAfter(
            new Inet.SO.TrafficClass(0x10),
            it => (int)it.GetSocketOption(SocketOptionLevel.IP, SocketOptionName.TypeOfService)!).Should().Be(0x10);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Broadcast_is_set(bool on)
    {
        var broadcast = new Udp.SO.Broadcast(on);
        broadcast.On.Should().Be(on);
        SizeAfter(broadcast, it => it.EnableBroadcast ? 1 : 0).Should().Be(on ? 1 : 0);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void Only_with_Broadcast_are_broadcasts_sent()
    {
        var everybody = new IPEndPoint(IPAddress.Broadcast, 9);
        var without = Bind();
        without.Send("to all", everybody);
        without.Handler.ExpectMsg<Udp.CommandFailed>(Patience);

        var receiver = new IPEndPoint(IPAddress.Parse("127.255.255.255"), 0);
        using var peer = new DatagramPeer(new IPEndPoint(IPAddress.Any, 0));
        receiver.Port = peer.EndPoint.Port;
        var with = Bind(null, new Udp.SO.Broadcast(true));
        with.Tell(new Udp.Send(ByteString.FromString("to all"), receiver, new UdpAck("sent")));
        with.Handler.ExpectMsg<UdpAck>(Patience);
        peer.ReceiveText().Should().Be("to all");
    }

    private int SizeAfter(Inet.SocketOption option, Func<Socket, int> read)
    {
        var result = 0;
        Bind(null, option, new DatagramOption { WhenOpen = it => result = read(it) });
        return result;
    }
}
