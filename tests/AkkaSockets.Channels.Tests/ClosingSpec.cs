using System.Net.Sockets;
using AkkaSockets.Channels.Tests.Support;

namespace AkkaSockets.Channels.Tests;

public sealed class ClosingSpec
{
    [Fact]
    public void Disposing_ends_the_stream_after_everything_written()
    {
        using var pair = new SocketPair();
        pair.Channel.Receive();
        pair.Channel.Send("bye"u8.ToArray());
        pair.Channel.Dispose();
        pair.ReadToEnd().Should().Equal("bye"u8.ToArray());
        pair.Sink.HeardNothingMore().Should().BeTrue();
    }

    [Fact]
    public void Disposing_with_unread_bytes_still_lets_the_peer_read_everything()
    {
        for (var i = 0; i < 20; i++)
        {
            using var pair = new SocketPair();
            pair.Peer.Send(new byte[100_000]);
            pair.Channel.Send("goodbye"u8.ToArray());
            pair.Channel.Dispose();
            pair.ReadToEnd().Should().Equal("goodbye"u8.ToArray());
        }
    }

    [Fact]
    public void Disposing_with_bytes_that_wait_resets()
    {
        using var pair = new SocketPair(kernelBuffers: 8 * 1024);
        pair.Channel.Send(new byte[8 * 1024 * 1024]).Should().BeTrue();
        pair.Channel.Dispose();
        pair.ReadToEnd().Should().BeNull("the peer must be able to tell that bytes are missing");
    }

    [Fact]
    public void Aborting_resets_whether_or_not_a_receive_is_open()
    {
        foreach (var receiving in new[] { true, false })
        {
            using var pair = new SocketPair();
            if (receiving)
                pair.Channel.Receive();
            pair.Channel.Abort();
            pair.ReadToEnd().Should().BeNull();
            pair.Sink.HeardNothingMore().Should().BeTrue();
        }
    }

    [Fact]
    public void A_closed_channel_ignores_everything()
    {
        using var pair = new SocketPair();
        pair.Channel.Dispose();
        pair.Channel.Dispose();
        pair.Channel.Abort();
        pair.Channel.Receive();
        pair.Channel.Send(new byte[1]).Should().BeFalse();
        pair.Channel.CompleteSending();
        pair.Sink.HeardNothingMore().Should().BeTrue();
    }

    [Fact]
    public async Task Descriptors_return_to_the_baseline_however_a_channel_ends()
    {
        using (var warmUp = new SocketPair())
            warmUp.Channel.Receive();
        var baseline = Descriptors.Count();
        var ends = new Action<SocketPair>[]
        {
            pair => pair.Channel.Dispose(),
            pair => pair.Channel.Abort(),
            pair => pair.ResetByPeer(),
            pair => pair.Peer.Shutdown(SocketShutdown.Both),
            pair =>
            {
                pair.Channel.CompleteSending();
                pair.Channel.Dispose();
            },
            pair =>
            {
                pair.Channel.Send(new byte[16 * 1024 * 1024]);
                pair.Channel.Abort();
            },
        };
        for (var i = 0; i < 300; i++)
        {
            using var pair = new SocketPair();
            pair.Channel.Receive();
            ends[i % ends.Length](pair);
        }

        await Descriptors.ShouldReturnTo(baseline);
    }

    [Fact]
    public async Task Closing_while_bytes_go_both_ways_leaks_nothing_and_crashes_nothing()
    {
        using (var warmUp = new SocketPair())
            warmUp.Channel.Receive();
        var baseline = Descriptors.Count();
        await Parallel.ForEachAsync(Enumerable.Range(0, 200), async (i, _) =>
        {
            using var pair = new SocketPair(kernelBuffers: 8 * 1024);
            pair.Sink.WhenReceived = bytes =>
            {
                pair.Channel.Send(bytes);
                pair.Channel.Receive();
            };
            pair.Channel.Receive();
            var writing = Task.Run(() => pair.Peer.Send(new byte[500_000], SocketFlags.None, out var _), CancellationToken.None);
            var reading = Task.Run(() => pair.Peer.Receive(new byte[1 + (i * 1000)], SocketFlags.None, out var _), CancellationToken.None);
            await reading;
            if (i % 2 == 0)
                pair.Channel.Abort();
            else
                pair.Channel.Dispose();
            pair.Peer.Dispose();
            await writing.ContinueWith(_ => { }, TaskScheduler.Default);
        });
        await Descriptors.ShouldReturnTo(baseline);
    }
}
