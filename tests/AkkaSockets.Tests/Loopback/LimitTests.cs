using System.Net.Sockets;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Loopback;

public sealed class LimitTests(ITestOutputHelper output) : ServerTest(output)
{
    [Fact]
    public async Task Connections_over_the_maximum_are_reset_and_counted_until_one_ends()
    {
        var (listener, endpoint) = ListenForEcho(Loopback with { MaxConnections = 2 });
        var first = await Peer.ConnectAsync(endpoint);
        await first.ReadTextAsync(11);
        using var second = await Peer.ConnectAsync(endpoint);
        await second.ReadTextAsync(11);

        using var third = await Peer.ConnectAsync(endpoint);
        await third.Invoking(it => it.ReadSomeAsync()).Should().ThrowAsync<SocketException>();
        ExpectClosed().Reason.Kind.Should().Be(CloseKind.Refused);
        var status = await StatusOf(listener);
        (status.Connections, status.Accepted, status.Refused).Should().Be((2, 2, 1));

        first.Dispose();
        ExpectClosed().Reason.Kind.Should().Be(CloseKind.Peer);
        using var fourth = await Peer.ConnectAsync(endpoint);
        (await fourth.ReadTextAsync(11)).Should().Be("Hello World");
    }

    [Fact]
    public async Task A_write_over_the_hard_limit_is_refused_and_ends_the_connection()
    {
        var settings = Loopback with { Connection = new() { HardLimit = 100_000 } };
        var (_, endpoint) = ListenScripted(
            new ScriptedConnection.Behaviour { OnOpened = self => self.Report(self.WriteBytes(new byte[100_001])) },
            settings);
        using var peer = await Peer.ConnectAsync(endpoint);

        Handler.ExpectMsg<ScriptedConnection.Opened>();
        Handler.ExpectMsg(false);
        var closed = ExpectClosed();
        closed.Reason.Kind.Should().Be(CloseKind.OutputOverflow);
        closed.BytesUnsent.Should().Be(100_001);
    }

    [Fact]
    public async Task A_peer_that_asks_without_reading_is_not_read_from_above_the_high_water_mark()
    {
        // Each byte asks for 4 KiB, far more than the kernel's buffers take.
        const int answer = 4096;
        const int questions = 8 * 1024;
        var (_, endpoint) = ListenScripted(new ScriptedConnection.Behaviour
        {
            OnReceived = (self, text) =>
            {
                self.WriteBytes(new byte[answer * text.Length]);
                if (self.Connection.BytesUnsent > (64 * 1024) + (answer * text.Length))
                    self.Report("read above the mark");
            },
        });
        using var peer = await Peer.ConnectAsync(endpoint, receiveBuffer: 8 * 1024);
        await peer.SendAsync(new byte[questions]);

        long received = 0;
        while (received < (long)answer * questions)
            received += (await peer.ReadSomeAsync()).Length;

        Handler.ExpectMsg<ScriptedConnection.Opened>();
        Handler.ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_closing_connection_whose_peer_never_reads_is_aborted_after_the_close_timeout()
    {
        var settings = Loopback with { Connection = new() { CloseTimeout = TimeSpan.FromMilliseconds(200) } };
        var (_, endpoint) = ListenScripted(
            new ScriptedConnection.Behaviour
            {
                OnOpened = self =>
                {
                    self.WriteBytes(new byte[30 * 1024 * 1024]);
                    self.CloseNow();
                },
            },
            settings);
        using var peer = await Peer.ConnectAsync(endpoint, receiveBuffer: 8 * 1024);

        var closed = ExpectClosed();
        closed.Reason.Kind.Should().Be(CloseKind.TimedOut);
        closed.BytesUnsent.Should().BePositive();
        (closed.BytesSent + closed.BytesUnsent).Should().Be(30 * 1024 * 1024);
    }
}
