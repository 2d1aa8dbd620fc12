using Xunit.Abstractions;

namespace AkkaSockets.Tests.Loopback;

public sealed class DeliveryTests(ITestOutputHelper output) : ServerTest(output)
{
    [Fact]
    public async Task Thirteen_bytes_twice_and_then_close_give_26_bytes_to_100_of_100_peers()
    {
        var (_, endpoint) = ListenScripted(new ScriptedConnection.Behaviour
        {
            OnOpened = self =>
            {
                self.WriteText("thirteen byte");
                self.WriteText("thirteen byte");
                self.CloseNow();
            },
        });

        for (var i = 0; i < 100; i++)
        {
            using var peer = await Peer.ConnectAsync(endpoint);
            (await peer.ReadToEndAsync()).Should().HaveCount(26, "peer {0} was promised all of it", i);
        }
    }

    [Fact]
    public async Task Twenty_megabytes_queued_before_a_close_all_reach_a_slow_reader()
    {
        var bytes = new byte[20 * 1000 * 1000];
        new Random(1).NextBytes(bytes);
        var (_, endpoint) = ListenScripted(new ScriptedConnection.Behaviour
        {
            OnOpened = self =>
            {
                self.WriteBytes(bytes).Should().BeTrue();
                self.CloseNow();
            },
        });
        using var peer = await Peer.ConnectAsync(endpoint, receiveBuffer: 8 * 1024);

        var received = new MemoryStream();
        while (await peer.ReadSomeAsync(8 * 1024) is { Length: > 0 } some)
        {
            received.Write(some);
            await Task.Yield();
        }

        received.ToArray().AsSpan().SequenceEqual(bytes).Should().BeTrue("{0} of {1} bytes came", received.Length, bytes.Length);
        var closed = ExpectClosed();
        closed.Reason.Kind.Should().Be(CloseKind.Local);
        closed.BytesSent.Should().Be(bytes.Length);
        closed.BytesUnsent.Should().Be(0);
    }

    [Fact]
    public async Task Bytes_keep_their_order_both_ways()
    {
        var bytes = new byte[3 * 1000 * 1000];
        new Random(2).NextBytes(bytes);
        var (_, endpoint) = Listen(connection => Akka.Actor.Props.Create(() => new EchoConnection(connection, "")));
        using var peer = await Peer.ConnectAsync(endpoint);

        var sending = Task.Run(async () =>
        {
            await peer.SendAsync(bytes);
            peer.Finish();
        });
        var echoed = await peer.ReadToEndAsync();
        await sending;

        echoed.AsSpan().SequenceEqual(bytes).Should().BeTrue("{0} of {1} bytes came", echoed.Length, bytes.Length);
        ExpectClosed().Reason.Kind.Should().Be(CloseKind.Peer);
    }

    [Fact]
    [Trait("Upstream", "defect")] // 1.5.30 acks writes that failed
    public async Task Bytes_that_a_lost_peer_did_not_take_are_reported_as_unsent()
    {
        var (_, endpoint) = ListenScripted(new ScriptedConnection.Behaviour { OnOpened = self => self.WriteBytes(new byte[16 * 1024 * 1024]) });
        using (var peer = await Peer.ConnectAsync(endpoint, receiveBuffer: 8 * 1024))
        {
            await peer.ReadSomeAsync();
            peer.Reset();
        }

        var closed = ExpectClosed();
        closed.Reason.Kind.Should().Be(CloseKind.Error);
        closed.BytesUnsent.Should().BePositive();
        (closed.BytesSent + closed.BytesUnsent).Should().Be(16 * 1024 * 1024);
    }
}
