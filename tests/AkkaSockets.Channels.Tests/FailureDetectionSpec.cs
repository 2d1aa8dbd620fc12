using System.Net.Sockets;
using AkkaSockets.Channels.Tests.Support;

namespace AkkaSockets.Channels.Tests;

public sealed class FailureDetectionSpec
{
    [Fact]
    public void A_reset_behind_unread_bytes_is_detected_on_demand_and_told_once()
    {
        using var pair = new SocketPair();
        pair.Peer.Send("unread"u8.ToArray());
        pair.ResetByPeer();
        string? heard = null;
        SpinWait.SpinUntil(
            () =>
            {
                pair.Channel.DetectFailure();
                return pair.Sink.TryNext(out heard);
            },
            TimeSpan.FromSeconds(10));
        heard.Should().Be(nameof(SocketError.ConnectionReset));
        pair.Channel.DetectFailure();
        pair.Channel.Receive();
        pair.Channel.Send(new byte[1]).Should().BeFalse();
        pair.Sink.HeardNothingMore().Should().BeTrue();
    }

    [Fact]
    public async Task Nothing_is_detected_on_a_healthy_connection_nor_after_the_peers_end_nor_through_urgent_bytes()
    {
        using var pair = new SocketPair();
        pair.Channel.DetectFailure();
        pair.Peer.Send("!"u8.ToArray(), SocketFlags.OutOfBand);
        pair.Channel.DetectFailure();
        pair.Peer.Shutdown(SocketShutdown.Send);
        pair.Channel.DetectFailure();
        pair.Channel.CompleteSending();
        pair.ReadToEnd().Should().BeEmpty();
        pair.Channel.DetectFailure();
        pair.Sink.HeardNothingMore().Should().BeTrue();
        pair.Channel.Receive();
        (await pair.Sink.Next()).Should().Be("end");
    }

    [Fact]
    public void Nothing_is_detected_on_a_closed_channel()
    {
        using var pair = new SocketPair();
        pair.Peer.Send("unread"u8.ToArray());
        pair.Channel.Abort();
        pair.Channel.DetectFailure();
        pair.Sink.HeardNothingMore().Should().BeTrue();
    }
}
