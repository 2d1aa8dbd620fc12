using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using AkkaSockets.Channels.Tests.Support;

namespace AkkaSockets.Channels.Tests;

public sealed class DatagramReceivingSpec
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(513)]
    [InlineData(1472)]
    [InlineData(32_768)]
    [InlineData(65_507)]
    public async Task A_datagram_of_any_size_arrives_whole_with_its_sender(int size)
    {
        using var pair = new DatagramPair();
        var sent = RandomNumberGenerator.GetBytes(size);

        pair.SendToChannel(sent);

        var (bytes, sender) = await pair.Receive();
        bytes.Should().Equal(sent);
        sender.Should().Be(pair.PeerEndPoint);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65_507)]
    public async Task A_connected_channel_receives_its_peers_datagrams_whole(int size)
    {
        using var pair = new DatagramPair(connected: true);
        var sent = RandomNumberGenerator.GetBytes(size);

        pair.SendToChannel(sent);

        var (bytes, sender) = await pair.Receive();
        bytes.Should().Equal(sent);
        sender.Should().Be(pair.PeerEndPoint);
    }

    [Fact]
    public async Task A_connected_channel_does_not_hear_others()
    {
        using var pair = new DatagramPair(connected: true);
        using var other = DatagramSocket.Open(new IPEndPoint(IPAddress.Loopback, 0));

        other.SendTo("other"u8.ToArray(), pair.EndPoint);
        pair.SendToChannel("peer"u8.ToArray());

        (await pair.Receive()).Bytes.Should().Equal("peer"u8.ToArray());
    }

    [Fact]
    public async Task It_is_told_once_when_there_is_something_to_receive()
    {
        using var pair = new DatagramPair();
        pair.TryReceive().Should().BeNull();
        pair.TryReceive().Should().BeNull("asking again changes nothing");
        pair.SendToChannel([1]);
        pair.SendToChannel([2]);

        (await pair.Sink.Next()).Should().Be("readable");
        pair.TryReceive()!.Value.Bytes.Should().Equal(1);
        pair.TryReceive()!.Value.Bytes.Should().Equal(2);
        pair.TryReceive().Should().BeNull();
        pair.Sink.HeardNothingMore().Should().BeTrue();
    }

    [Fact]
    public async Task Datagrams_wait_until_they_are_asked_for()
    {
        using var pair = new DatagramPair();
        pair.TryReceive().Should().BeNull();
        for (byte i = 0; i < 20; i++)
            pair.SendToChannel([i]);
        await pair.Sink.Next();

        for (byte i = 0; i < 20; i++)
            pair.TryReceive()!.Value.Bytes.Should().Equal(i);
    }

    [Fact]
    public async Task Datagrams_of_one_sender_share_its_end_point_unless_someone_changed_it()
    {
        using var pair = new DatagramPair();
        pair.SendToChannel([1]);
        var first = (IPEndPoint)(await pair.Receive()).Sender;
        pair.SendToChannel([2]);
        (await pair.Receive()).Sender.Should().BeSameAs(first);

        first.Port = 9;
        pair.SendToChannel([3]);
        (await pair.Receive()).Sender.Should().Be(pair.PeerEndPoint);
    }

    [Fact]
    public async Task Senders_are_told_apart_however_many_there_are()
    {
        using var pair = new DatagramPair();
        var peers = Enumerable.Range(0, 200).Select(_ => DatagramSocket.Open(new IPEndPoint(IPAddress.Loopback, 0))).ToList();
        for (var round = 0; round < 2; round++)
        {
            foreach (var peer in peers)
            {
                peer.SendTo([1], pair.EndPoint);
                (await pair.Receive()).Sender.Should().Be(peer.LocalEndPoint);
            }
        }

        peers.ForEach(it => it.Dispose());
    }

    [SkippableFact]
    public async Task Over_IPv6_the_sender_is_an_IPv6_address()
    {
        Skip.IfNot(Socket.OSSupportsIPv6, "this machine has no IPv6");
        using var pair = new DatagramPair(IPAddress.IPv6Loopback);
        pair.SendToChannel([1]);
        (await pair.Receive()).Sender.Should().Be(pair.PeerEndPoint);
    }

    [SkippableFact]
    public async Task A_channel_on_all_addresses_hears_both_versions_and_answers_both()
    {
        Skip.IfNot(Socket.OSSupportsIPv6, "this machine has no IPv6");
        foreach (var peerAddress in new[] { IPAddress.Loopback, IPAddress.IPv6Loopback })
        {
            using var pair = new DatagramPair(IPAddress.IPv6Any, peerAddress: peerAddress);
            pair.Peer.SendTo("question"u8.ToArray(), new IPEndPoint(peerAddress, pair.EndPoint.Port));

            var sender = (IPEndPoint)(await pair.Receive()).Sender;
            sender.Address.MapToIPv6().Should().Be(peerAddress.MapToIPv6());
            pair.Channel.Send("answer"u8.ToArray(), sender).Should().Be(SocketError.Success);
            pair.ReceiveByPeer().Should().Equal("answer"u8.ToArray());
        }
    }

    [Fact]
    public async Task That_nobody_listened_to_an_earlier_datagram_disturbs_no_receive()
    {
        using var pair = new DatagramPair(connected: true);
        var peerEndPoint = pair.PeerEndPoint;
        pair.TryReceive().Should().BeNull();
        pair.Peer.Dispose();
        pair.Channel.Send("nobody there"u8.ToArray()).Should().Be(SocketError.Success);
        (await pair.Sink.Next()).Should().Be("readable");
        pair.TryReceive().Should().BeNull("the answer of the network is no datagram");

        using var successor = DatagramSocket.Open(peerEndPoint);
        successor.SendTo("back"u8.ToArray(), pair.EndPoint);
        (await pair.Receive()).Bytes.Should().Equal("back"u8.ToArray());
    }

    [Fact]
    public async Task A_channel_disposed_while_it_waits_says_nothing_and_leaves_no_descriptor()
    {
        var baseline = Descriptors.Count();
        var pair = new DatagramPair();
        pair.TryReceive().Should().BeNull();
        pair.Dispose();
        pair.TryReceive().Should().BeNull();
        await Descriptors.ShouldReturnTo(baseline);
        pair.Sink.HeardNothingMore().Should().BeTrue();
    }

    [Fact]
    public void A_socket_that_someone_else_closed_is_broken()
    {
        using var socket = DatagramSocket.Open(new IPEndPoint(IPAddress.Loopback, 0));
        using var channel = new DatagramChannel(socket, new RecordingDatagramSink());
        socket.Dispose();
        var receive = () => channel.TryReceive(out _);
        receive.Should().Throw<SocketException>();
        channel.Send(new byte[1], channel.LocalEndPoint).Should().Be(SocketError.OperationAborted);
    }

    [Fact]
    public void A_socket_that_is_not_bound_can_not_receive()
    {
        using var channel = new DatagramChannel(DatagramSocket.Open(local: null), new RecordingDatagramSink());
        var receive = () => channel.TryReceive(out _);
        receive.Should().Throw<InvalidOperationException>().WithMessage("*neither bound nor connected*");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void In_the_steady_state_nothing_is_allocated(bool connected)
    {
        using var pair = new DatagramPair(connected: connected);
        var target = connected ? null : pair.PeerEndPoint;
        var question = new byte[100];
        var peerBuffer = new byte[200];
        Exchange(100);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Exchange(1000);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(1000, "a thousand exchanges allocate less than a byte each");

        void Exchange(int times)
        {
            // Each datagram is there before it is asked for: loopback delivers within the call that sends.
            var address = pair.EndPoint.Serialize();
            for (var i = 0; i < times; i++)
            {
                pair.Peer.SendTo(question, SocketFlags.None, address);
                if (!pair.Channel.TryReceive(out var datagram))
                    throw new InvalidOperationException("The datagram is not there.");
                datagram.Bytes.CopyTo(peerBuffer);
                pair.Channel.Send(question, target);
                pair.Peer.Receive(peerBuffer);
            }
        }
    }
}
