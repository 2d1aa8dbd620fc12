using System.Net.Sockets;
using System.Security.Cryptography;
using AkkaSockets.Channels.Tests.Support;

namespace AkkaSockets.Channels.Tests;

public sealed class ReceivingSpec
{
    [Fact]
    public async Task One_request_brings_one_receive()
    {
        using var pair = new SocketPair();
        pair.Channel.Receive();
        pair.Peer.Send("one"u8);
        (await pair.Sink.Next()).Should().Be("one");

        pair.Peer.Send("two"u8);
        pair.Sink.HeardNothingMore().Should().BeTrue("nothing was asked for");

        pair.Channel.Receive();
        (await pair.Sink.Next()).Should().Be("two");
    }

    [Fact]
    public void A_second_request_before_the_answer_is_refused()
    {
        using var pair = new SocketPair();
        pair.Channel.Receive();
        pair.Channel.Invoking(it => it.Receive()).Should().Throw<InvalidOperationException>();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(65_536)]
    public async Task A_receive_brings_no_more_than_its_size(int size)
    {
        using var pair = new SocketPair(size);
        var sent = RandomNumberGenerator.GetBytes(size * 3);
        pair.Peer.Send(sent);
        var received = new List<byte>();
        while (received.Count < sent.Length)
        {
            pair.Channel.Receive();
            await pair.Sink.Next();
            pair.Sink.Received[^1].Count.Should().BeInRange(1, size);
            received.AddRange(pair.Sink.Received[^1]);
        }

        received.Should().Equal(sent);
    }

    [Fact]
    public async Task Megabytes_arrive_in_order_when_the_callback_asks_for_more()
    {
        using var pair = new SocketPair();
        var sent = RandomNumberGenerator.GetBytes(8 * 1024 * 1024);
        using var received = new MemoryStream();
        pair.Sink.WhenReceived = bytes =>
        {
            received.Write(bytes);
            pair.Channel.Receive();
        };
        pair.Channel.Receive();
        await Task.Run(() =>
        {
            pair.Peer.Send(sent);
            pair.Peer.Shutdown(SocketShutdown.Send);
        });

        (await pair.Sink.Next()).Should().Be("end");
        received.ToArray().Should().Equal(sent);
    }

    [Fact]
    public async Task Bytes_taken_stay_as_they_are_while_more_arrive()
    {
        using var pair = new SocketPair(1024);
        for (byte i = 0; i < 50; i++)
        {
            pair.Peer.Send(Enumerable.Repeat(i, 1024).ToArray());
            pair.Channel.Receive();
            await pair.Sink.Next();
        }

        var all = pair.Sink.Received.SelectMany(it => it).ToArray();
        all.Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task The_end_of_the_stream_is_told_once_and_sending_goes_on()
    {
        using var pair = new SocketPair();
        pair.Peer.Shutdown(SocketShutdown.Send);
        pair.Channel.Receive();
        (await pair.Sink.Next()).Should().Be("end");
        pair.Channel.Receive();

        pair.Channel.Send("still here"u8.ToArray());
        pair.Channel.CompleteSending();

        pair.ReadToEnd().Should().Equal("still here"u8.ToArray());
        pair.Sink.HeardNothingMore().Should().BeTrue();
    }

    [Fact]
    public async Task A_reset_by_the_peer_is_told_once()
    {
        using var pair = new SocketPair();
        pair.Channel.Receive();
        pair.ResetByPeer();
        (await pair.Sink.Next()).Should().Be(nameof(SocketError.ConnectionReset));

        pair.Channel.Receive();
        pair.Channel.Send("lost"u8.ToArray()).Should().BeFalse();
        pair.Channel.CompleteSending();
        pair.Sink.HeardNothingMore().Should().BeTrue();
    }

    [Fact]
    public async Task Bytes_before_a_reset_come_before_the_reset()
    {
        using var pair = new SocketPair();
        pair.Peer.Send(new byte[256]);
        pair.ResetByPeer();
        pair.Channel.Receive();
        (await pair.Sink.Next()).Should().HaveLength(256);
        pair.Channel.Receive();
        (await pair.Sink.Next()).Should().Be(nameof(SocketError.ConnectionReset));
    }

    [Fact]
    public void A_channel_without_a_sink_says_so()
    {
        using var pair = new SocketPair();
        pair.Channel.Invoking(it => it.Attach(new RecordingSink())).Should().Throw<InvalidOperationException>();

        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using var channel = new SocketChannel(socket);
        channel.Invoking(it => it.Receive()).Should().Throw<InvalidOperationException>().WithMessage("*Attach*");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1024 * 1024 + 1)]
    public void A_receive_size_out_of_range_is_refused(int size)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        var make = () => new SocketChannel(socket, size);
        make.Should().Throw<ArgumentOutOfRangeException>();
    }
}
