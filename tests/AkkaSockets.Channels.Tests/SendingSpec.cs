using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using AkkaSockets.Channels.Tests.Support;

namespace AkkaSockets.Channels.Tests;

public sealed class SendingSpec
{
    [Fact]
    public void Small_sends_are_with_the_operating_system_at_once()
    {
        using var pair = new SocketPair();
        pair.Channel.Send("Hello "u8.ToArray()).Should().BeFalse();
        pair.Channel.Send("World"u8.ToArray()).Should().BeFalse();
        pair.Channel.Sent.Should().Be(11);
        pair.Channel.CompleteSending();
        pair.ReadToEnd().Should().Equal("Hello World"u8.ToArray());
        pair.Sink.HeardNothingMore().Should().BeTrue();
    }

    [Fact]
    public async Task What_a_stalled_reader_leaves_waiting_is_sent_in_order_once_it_reads()
    {
        using var pair = new SocketPair(kernelBuffers: 8 * 1024);
        using var expected = new MemoryStream();
        var random = new Random(1);
        var waits = false;
        while (expected.Length < 4 * 1024 * 1024)
        {
            // Sizes on both sides of what is gathered and what is sent by itself.
            var piece = RandomNumberGenerator.GetBytes(random.Next(0, 40_000));
            expected.Write(piece);
            waits = pair.Channel.Send(piece);
        }

        waits.Should().BeTrue("nobody reads yet");
        pair.Channel.CompleteSending();
        var read = await Task.Run(pair.ReadToEnd);
        read.Should().Equal(expected.ToArray());
        pair.Channel.Sent.Should().Be(expected.Length);
        (await pair.Sink.Next()).Should().Be("sent");
    }

    [Fact]
    public async Task Small_sends_that_wait_go_out_in_few_calls_to_the_operating_system()
    {
        // Here each call arrives as a message of its own, and a full receiver makes the sender wait.
        using var queue = new UnixSequence();
        var fillers = queue.Fill();
        for (var i = 0; i < 1000; i++)
            queue.Channel.Send(new byte[40]).Should().BeTrue();
        var sizes = new List<int>();
        while (sizes.Sum() < fillers + 40_000)
            sizes.Add(await queue.Take());
        sizes.Sum().Should().Be(fillers + 40_000);
        sizes.Count(it => it > UnixSequence.FillerSize || it == 40).Should().BeInRange(1, 3);
    }

    [Fact]
    public void Sent_grows_while_one_large_send_is_under_way()
    {
        using var pair = new SocketPair(kernelBuffers: 8 * 1024);
        const int Size = 8 * 1024 * 1024;
        pair.Channel.Send(new byte[Size]).Should().BeTrue();
        var before = pair.Channel.Sent;
        before.Should().BeLessThan(Size);
        var buffer = new byte[64 * 1024];
        for (var read = 0; read < Size - (1024 * 1024);)
            read += pair.Peer.Receive(buffer);
        SpinWait.SpinUntil(() => pair.Channel.Sent > before, TimeSpan.FromSeconds(10)).Should().BeTrue();
        SpinWait.SpinUntil(() => pair.Channel.Sent > Size / 2, TimeSpan.FromSeconds(10)).Should().BeTrue();
        pair.Channel.Sent.Should().BeLessThan(Size);
    }

    [Fact]
    public void Sending_after_the_sending_side_was_closed_is_refused()
    {
        using var pair = new SocketPair();
        pair.Channel.CompleteSending();
        pair.Channel.Invoking(it => it.Send(new byte[1])).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public async Task Half_closed_the_channel_still_receives()
    {
        using var pair = new SocketPair();
        pair.Channel.CompleteSending();
        pair.ReadToEnd().Should().BeEmpty();
        pair.Peer.Send("late"u8);
        pair.Peer.Shutdown(SocketShutdown.Send);
        pair.Channel.Receive();
        (await pair.Sink.Next()).Should().Be("late");
        pair.Channel.Receive();
        (await pair.Sink.Next()).Should().Be("end");
    }

    [Fact]
    public async Task A_reset_fails_waiting_bytes_once()
    {
        using var pair = new SocketPair(kernelBuffers: 8 * 1024);
        pair.Channel.Send(new byte[8 * 1024 * 1024]).Should().BeTrue();
        pair.Channel.Send(new byte[10]).Should().BeTrue();
        pair.Channel.Receive();
        pair.ResetByPeer();
        (await pair.Sink.NextButSent()).Should().Be(nameof(SocketError.ConnectionReset));
        pair.Channel.Send(new byte[10]).Should().BeFalse();
        pair.Sink.HeardNothingMore().Should().BeTrue();
    }

    [Fact]
    public async Task A_reset_that_another_call_was_told_of_is_no_end_of_the_stream()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        using var peer = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await peer.ConnectAsync(listener.LocalEndPoint!);
        var socket = listener.Accept();
        var sink = new RecordingSink();
        using var channel = new SocketChannel(socket);
        channel.Attach(sink);
        peer.LingerState = new LingerOption(true, 0);
        peer.Dispose();

        // The system tells of it once; from now on a receive gets nothing, as at the end of a stream.
        socket.Poll(TimeSpan.FromSeconds(10), SelectMode.SelectError).Should().BeTrue();
        socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error).Should().NotBe(0);
        channel.Receive();

        (await sink.Next()).Should().Be(nameof(SocketError.ConnectionReset));
        sink.HeardNothingMore().Should().BeTrue();
    }

    [Fact(Timeout = 10_000)]
    public async Task Sending_to_a_peer_that_reset_fails_though_nothing_is_received()
    {
        using var pair = new SocketPair();
        pair.ResetByPeer();

        // The reset takes a moment to arrive; what is sent before it is accepted.
        string? outcome = null;
        while (outcome is null)
        {
            pair.Channel.Send(new byte[1]);
            pair.Sink.TryNext(out outcome);
            await Task.Yield();
        }

        outcome.Should().Be(nameof(SocketError.ConnectionReset));
        pair.Channel.Send(new byte[1]).Should().BeFalse();
    }
}
