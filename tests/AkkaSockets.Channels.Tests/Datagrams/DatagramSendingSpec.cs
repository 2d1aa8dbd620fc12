using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using AkkaSockets.Channels.Tests.Support;

namespace AkkaSockets.Channels.Tests;

public sealed class DatagramSendingSpec
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(65_507, false)]
    [InlineData(65_507, true)]
    public void A_datagram_of_any_size_is_sent_whole(int size, bool connected)
    {
        using var pair = new DatagramPair(connected: connected);
        var bytes = RandomNumberGenerator.GetBytes(size);
        pair.Channel.Send(bytes, connected ? null : pair.PeerEndPoint).Should().Be(SocketError.Success);
        pair.ReceiveByPeer().Should().Equal(bytes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void One_that_is_too_large_is_refused_and_the_next_is_sent(bool connected)
    {
        using var pair = new DatagramPair(connected: connected);
        var target = connected ? null : pair.PeerEndPoint;
        pair.Channel.Send(new byte[65_508], target).Should().Be(SocketError.MessageSize);
        pair.Channel.Send("next"u8.ToArray(), target).Should().Be(SocketError.Success);
        pair.ReceiveByPeer().Should().Equal("next"u8.ToArray());
    }

    [Fact]
    public void A_peer_that_is_gone_does_not_keep_any_datagram_from_being_sent()
    {
        using var pair = new DatagramPair(connected: true);
        var peerEndPoint = pair.PeerEndPoint;
        pair.Peer.Dispose();
        for (var i = 0; i < 10; i++)
            pair.Channel.Send("nobody there"u8.ToArray()).Should().Be(SocketError.Success);

        using var successor = DatagramSocket.Open(peerEndPoint);
        successor.ReceiveTimeout = 10_000;
        pair.Channel.Send("someone there"u8.ToArray()).Should().Be(SocketError.Success);
        var buffer = new byte[100];
        buffer[..successor.Receive(buffer)].Should().Equal("someone there"u8.ToArray());
    }

    [SkippableFact]
    public void A_socket_without_an_address_sends_to_both_versions()
    {
        Skip.IfNot(Socket.OSSupportsIPv6, "this machine has no IPv6");
        using var channel = new DatagramChannel(DatagramSocket.Open(local: null), new RecordingDatagramSink());
        IPAddress[] addresses = [IPAddress.Loopback, IPAddress.IPv6Loopback, IPAddress.Loopback];
        foreach (var address in addresses)
        {
            using var pair = new DatagramPair(address);
            channel.Send("to you"u8.ToArray(), pair.PeerEndPoint).Should().Be(SocketError.Success);
            pair.ReceiveByPeer().Should().Equal("to you"u8.ToArray());
        }
    }

    [Fact]
    public void An_IPv4_socket_sends_to_a_mapped_address_and_to_no_other_of_IPv6()
    {
        using var pair = new DatagramPair();
        var mapped = new IPEndPoint(pair.PeerEndPoint.Address.MapToIPv6(), pair.PeerEndPoint.Port);
        pair.Channel.Send("mapped"u8.ToArray(), mapped).Should().Be(SocketError.Success);
        pair.ReceiveByPeer().Should().Equal("mapped"u8.ToArray());
        pair.Channel.Send(new byte[1], new IPEndPoint(IPAddress.IPv6Loopback, 9)).Should().Be(SocketError.AddressFamilyNotSupported);
    }

    [Fact]
    public void A_name_is_no_destination()
    {
        using var pair = new DatagramPair();
        pair.Channel.Send(new byte[1], new DnsEndPoint("localhost", 9)).Should().Be(SocketError.AddressFamilyNotSupported);
    }

    [Fact]
    public void Without_a_destination_nothing_is_sent()
    {
        using var pair = new DatagramPair();
        pair.Channel.Send(new byte[1]).Should().NotBe(SocketError.Success);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_datagram_that_finds_no_room_is_sent_when_there_is_some(bool connected)
    {
        using var queue = new UnixDatagramQueue(connected);
        var sent = queue.Fill();
        queue.Channel.IsSending.Should().BeTrue();
        queue.Channel.Invoking(it => it.Send("other"u8.ToArray(), queue.Target)).Should().Throw<InvalidOperationException>();
        queue.Sink.HeardNothingMore().Should().BeTrue();

        var taken = queue.TakeAll();
        (await queue.Sink.Next()).Should().Be(nameof(SocketError.Success));
        queue.Channel.IsSending.Should().BeFalse();
        taken.AddRange(queue.TakeAll());
        taken.Should().Equal(sent);
        queue.Channel.Send("next"u8.ToArray(), queue.Target).Should().Be(SocketError.Success);
        queue.TakeAll().Should().Equal("next");
    }

    [Fact]
    public async Task A_datagram_that_waits_is_dropped_when_the_channel_is_disposed()
    {
        var baseline = Descriptors.Count();
        using (var queue = new UnixDatagramQueue(connected: true))
        {
            var sent = queue.Fill();
            queue.Channel.Dispose();
            queue.TakeAll().Should().Equal(sent[..^1]);
            queue.Sink.HeardNothingMore().Should().BeTrue();
        }

        await Descriptors.ShouldReturnTo(baseline);
    }

    [Fact]
    public async Task A_receiver_that_goes_away_is_told_to_the_datagram_that_waits_for_it()
    {
        using var queue = new UnixDatagramQueue(connected: false);
        queue.Fill();
        queue.CloseReceiver();
        (await queue.Sink.Next()).Should().NotBe(nameof(SocketError.Success));
    }
}
