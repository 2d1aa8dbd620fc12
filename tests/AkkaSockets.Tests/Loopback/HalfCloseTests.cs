using System.Text;
using Akka.Actor;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Loopback;

public sealed class HalfCloseTests(ITestOutputHelper output) : ServerTest(output)
{
    [Fact]
    public async Task After_CloseWrite_the_peer_sees_the_end_and_its_bytes_are_still_read()
    {
        var (_, endpoint) = ListenScripted(new ScriptedConnection.Behaviour
        {
            OnOpened = self =>
            {
                self.WriteText("all of it");
                self.CloseWriteNow();
                self.Report(self.WriteText("too late"));
            },
        });
        using var peer = await Peer.ConnectAsync(endpoint);
        Encoding.UTF8.GetString(await peer.ReadToEndAsync()).Should().Be("all of it");
        Handler.ExpectMsg<ScriptedConnection.Opened>();
        Handler.ExpectMsg(false);

        await peer.SendAsync("one");
        Handler.ExpectMsg<ScriptedConnection.Received>().Text.Should().Be("one");
        await peer.SendAsync("two");
        Handler.ExpectMsg<ScriptedConnection.Received>().Text.Should().Be("two");
        peer.Finish();

        ExpectClosed().Reason.Should().Be(new CloseReason(CloseKind.Local));
        Handler.ExpectMsg<ScriptedConnection.Ended>();
    }

    [Fact]
    public async Task After_the_peer_has_finished_it_can_still_be_written_to()
    {
        var (_, endpoint) = ListenScripted(new ScriptedConnection.Behaviour { OnPeerFinished = self => self.WriteText("still ") });
        using var peer = await Peer.ConnectAsync(endpoint);
        Handler.ExpectMsg<ScriptedConnection.Opened>();
        var actor = Handler.LastSender;
        peer.Finish();
        Handler.ExpectMsg<ScriptedConnection.PeerFinished>();
        (await peer.ReadTextAsync(6)).Should().Be("still ");

        actor.Tell(new ScriptedConnection.Do(self =>
        {
            self.WriteText("here");
            self.CloseNow();
        }));

        Encoding.UTF8.GetString(await peer.ReadToEndAsync()).Should().Be("here");
        ExpectClosed().Reason.Should().Be(new CloseReason(CloseKind.Peer));
    }

    [Fact]
    public async Task CloseWrite_after_the_peer_has_finished_ends_the_connection()
    {
        var (_, endpoint) = ListenScripted(new ScriptedConnection.Behaviour
        {
            OnPeerFinished = self =>
            {
                self.WriteText("bye");
                self.CloseWriteNow();
            },
        });
        using var peer = await Peer.ConnectAsync(endpoint);
        peer.Finish();

        Encoding.UTF8.GetString(await peer.ReadToEndAsync()).Should().Be("bye");
        ExpectClosed().Reason.Should().Be(new CloseReason(CloseKind.Peer));
    }

    [Fact]
    public async Task Close_after_CloseWrite_waits_for_the_peer_no_longer_than_the_close_timeout()
    {
        var settings = Loopback with { Connection = new() { CloseTimeout = TimeSpan.FromMilliseconds(200) } };
        var (_, endpoint) = ListenScripted(
            new ScriptedConnection.Behaviour
            {
                OnOpened = self => self.CloseWriteNow(),
                OnReceived = (self, _) => self.CloseNow(),
            },
            settings);
        using var peer = await Peer.ConnectAsync(endpoint);
        (await peer.ReadToEndAsync()).Should().BeEmpty();
        await peer.SendAsync("x");

        ExpectClosed().Reason.Kind.Should().Be(CloseKind.TimedOut);
    }

    [Fact]
    public async Task Abort_resets_the_peer()
    {
        var (_, endpoint) = ListenScripted(new ScriptedConnection.Behaviour { OnReceived = (self, _) => self.AbortNow() });
        using var peer = await Peer.ConnectAsync(endpoint);
        await peer.SendAsync("x");

        await peer.Invoking(it => it.ReadSomeAsync()).Should().ThrowAsync<System.Net.Sockets.SocketException>();
        ExpectClosed().Reason.Should().Be(new CloseReason(CloseKind.Aborted));
    }

    [Fact]
    public async Task A_peers_reset_is_reported_as_an_error()
    {
        var (_, endpoint) = ListenForEcho();
        var peer = await Peer.ConnectAsync(endpoint);
        await peer.ReadTextAsync(11);
        peer.Reset();

        var closed = ExpectClosed();
        closed.Reason.Kind.Should().Be(CloseKind.Error);
        closed.Reason.Detail.Should().NotBeEmpty();
    }

    [Fact]
    public async Task What_arrives_after_Close_is_thrown_away_and_the_rest_still_sent()
    {
        var bytes = new byte[4 * 1000 * 1000];
        new Random(4).NextBytes(bytes);
        var (_, endpoint) = ListenScripted(new ScriptedConnection.Behaviour
        {
            OnOpened = self =>
            {
                self.WriteBytes(bytes);
                self.CloseNow();
            },
        });
        using var peer = await Peer.ConnectAsync(endpoint, receiveBuffer: 8 * 1024);
        await peer.SendAsync("ignored");

        (await peer.ReadToEndAsync()).AsSpan().SequenceEqual(bytes).Should().BeTrue();
        Handler.ExpectMsg<ScriptedConnection.Opened>();
        Handler.ExpectMsg<ScriptedConnection.Ended>();
    }
}
