using Akka.Actor;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Loopback;

public sealed class HandlerFailureTests(ITestOutputHelper output) : ServerTest(output)
{
    private static readonly ScriptedConnection.Behaviour Fragile = new()
    {
        OnOpened = self => self.WriteText("hello"),
        OnReceived = (self, text) =>
        {
            if (text.StartsWith("boom", StringComparison.Ordinal))
                throw new InvalidOperationException("boom");
            self.WriteText($"<{text}>");
        },
    };

    [Fact]
    public async Task A_handler_that_throws_restarts_and_its_socket_stays()
    {
        var (listener, endpoint) = ListenScripted(Fragile);
        using var peer = await Peer.ConnectAsync(endpoint);
        (await peer.ReadTextAsync(5)).Should().Be("hello");
        Handler.ExpectMsg<ScriptedConnection.Opened>();

        await peer.SendAsync("boom");
        Handler.ExpectMsg<ScriptedConnection.Restarted>().Cause.Should().Be("boom");
        Handler.ExpectMsg<ScriptedConnection.Restarted>().Cause.Should().Be("boom", "the bytes are given to the next instance, once");
        await peer.SendAsync("x");

        (await peer.ReadTextAsync(3)).Should().Be("<x>");
        (await StatusOf(listener)).HandlerFailures.Should().Be(2);
    }

    [Fact]
    public async Task Bytes_queued_before_a_crash_are_sent_after_it()
    {
        var bytes = new byte[4 * 1000 * 1000];
        new Random(3).NextBytes(bytes);
        var (_, endpoint) = ListenScripted(new ScriptedConnection.Behaviour
        {
            OnReceived = (self, text) =>
            {
                if (text == "c")
                {
                    self.CloseNow();
                    return;
                }

                self.WriteBytes(bytes);
                throw new InvalidOperationException("after writing");
            },
        });
        using var peer = await Peer.ConnectAsync(endpoint, receiveBuffer: 8 * 1024);
        await peer.SendAsync("w");
        Handler.FishForMessage(message => message is ScriptedConnection.Restarted);

        var reading = peer.ReadToEndAsync();
        await peer.SendAsync("c");

        (await reading).AsSpan().SequenceEqual(bytes).Should().BeTrue();
    }

    [Fact]
    public async Task State_in_the_context_outlives_the_crash_but_not_the_connection()
    {
        var (_, endpoint) = ListenScripted(new ScriptedConnection.Behaviour
        {
            OnReceived = (self, text) =>
            {
                var seen = (string?)self.Connection.State + text;
                self.Connection.State = seen;
                if (text == "!")
                    throw new InvalidOperationException(text);
                self.WriteText(seen);
            },
        });
        using var first = await Peer.ConnectAsync(endpoint);
        await first.SendAsync("a");
        (await first.ReadTextAsync(1)).Should().Be("a");
        await first.SendAsync("!");
        Handler.FishForMessage(message => message is ScriptedConnection.Restarted);
        Handler.FishForMessage(message => message is ScriptedConnection.Restarted);
        await first.SendAsync("b");
        (await first.ReadTextAsync(4)).Should().Be("a!!b");

        using var second = await Peer.ConnectAsync(endpoint);
        await second.SendAsync("c");
        (await second.ReadTextAsync(1)).Should().Be("c");
    }

    [Fact]
    public async Task A_handler_over_its_budget_costs_its_own_connection_and_no_other()
    {
        var (_, endpoint) = ListenScripted(Fragile, Loopback with { HandlerFailure = new() { MaxRestarts = 2 } });
        using var other = await Peer.ConnectAsync(endpoint);
        await other.ReadTextAsync(5);
        using var peer = await Peer.ConnectAsync(endpoint);
        await peer.ReadTextAsync(5);

        for (var i = 0; i < 2; i++)
        {
            await peer.SendAsync("boom");
            Handler.FishForMessage(message => message is ScriptedConnection.Restarted);
        }

        await peer.SendAsync("boom");

        var closed = ExpectClosed();
        closed.Reason.Kind.Should().Be(CloseKind.HandlerFailed);
        closed.Reason.Detail.Should().Contain("boom");
        await peer.Invoking(it => it.ReadSomeAsync()).Should().ThrowAsync<System.Net.Sockets.SocketException>("the peer sees a reset");
        await other.SendAsync("y");
        (await other.ReadTextAsync(3)).Should().Be("<y>");
    }

    [Fact]
    public async Task With_the_policy_close_the_first_failure_ends_the_connection()
    {
        var (_, endpoint) = ListenScripted(Fragile, Loopback with { HandlerFailure = new() { Policy = HandlerFailurePolicy.Close } });
        using var peer = await Peer.ConnectAsync(endpoint);
        await peer.ReadTextAsync(5);
        await peer.SendAsync("boom");

        ExpectClosed().Reason.Kind.Should().Be(CloseKind.HandlerFailed);
        Handler.FishForMessage(message => message is ScriptedConnection.Ended);
    }

    [Fact]
    public async Task With_the_policy_escalate_the_listener_fails_and_its_supervisor_restarts_it()
    {
        var (listener, endpoint) = ListenScripted(Fragile, Loopback with { HandlerFailure = new() { Policy = HandlerFailurePolicy.Escalate } });
        using var peer = await Peer.ConnectAsync(endpoint);
        await peer.ReadTextAsync(5);
        await peer.SendAsync("boom");

        ExpectClosed().Reason.Kind.Should().Be(CloseKind.HandlerFailed);
        FishForMessage(message => message is Listener.StateChanged { State: ListenerState.Stopped });
        await AwaitAssertAsync(async () => (await StatusOf(listener)).State.Should().Be(ListenerState.Listening), TimeSpan.FromSeconds(10));
        using var next = await Peer.ConnectAsync((await StatusOf(listener)).BoundEndpoint!);
        (await next.ReadTextAsync(5)).Should().Be("hello");
    }

    [Fact]
    public async Task A_constructor_that_throws_costs_its_connection_only()
    {
        var (listener, endpoint) = ListenScripted(new ScriptedConnection.Behaviour { ThrowInConstructor = true });
        using var peer = await Peer.ConnectAsync(endpoint);

        ExpectClosed().Reason.Kind.Should().Be(CloseKind.HandlerFailed);
        await peer.Invoking(it => it.ReadSomeAsync()).Should().ThrowAsync<System.Net.Sockets.SocketException>();
        (await StatusOf(listener)).State.Should().Be(ListenerState.Listening);
    }

    [Fact]
    public async Task A_greeting_that_throws_ends_the_connection_since_it_would_not_be_repeated()
    {
        var (_, endpoint) = ListenScripted(new ScriptedConnection.Behaviour { OnOpened = _ => throw new InvalidOperationException("greeting") });
        using var peer = await Peer.ConnectAsync(endpoint);

        var closed = ExpectClosed();
        closed.Reason.Kind.Should().Be(CloseKind.HandlerFailed);
        closed.Reason.Detail.Should().Contain("greeting");
    }

    [Fact]
    public async Task A_factory_that_throws_costs_its_connection_only()
    {
        var calls = 0;
        var (listener, endpoint) = Listen(connection => Interlocked.Increment(ref calls) == 1
            ? throw new InvalidOperationException("factory")
            : Props.Create(() => new EchoConnection(connection, "second")));
        using var first = await Peer.ConnectAsync(endpoint);
        ExpectClosed().Reason.Should().Be(new CloseReason(CloseKind.HandlerFailed, "InvalidOperationException: factory"));

        using var second = await Peer.ConnectAsync(endpoint);
        (await second.ReadTextAsync(6)).Should().Be("second");
        (await StatusOf(listener)).Accepted.Should().Be(1);
    }

    [Fact]
    public async Task An_OnClosed_that_throws_changes_nothing_about_the_end()
    {
        var (listener, endpoint) = ListenScripted(new ScriptedConnection.Behaviour { ThrowInOnClosed = true });
        (await Peer.ConnectAsync(endpoint)).Dispose();

        ExpectClosed().Reason.Kind.Should().Be(CloseKind.Peer);
        (await StatusOf(listener)).HandlerFailures.Should().Be(0);
    }

    [Fact]
    public async Task A_stopped_connection_actor_resets_its_peer_and_says_so()
    {
        var (_, endpoint) = ListenScripted(new ScriptedConnection.Behaviour());
        using var peer = await Peer.ConnectAsync(endpoint);
        Handler.ExpectMsg<ScriptedConnection.Opened>();
        Handler.LastSender.Tell(PoisonPill.Instance);

        ExpectClosed().Reason.Should().Be(new CloseReason(CloseKind.ActorStopped));
        Handler.ExpectMsg<ScriptedConnection.Ended>().Closed.Reason.Kind.Should().Be(CloseKind.ActorStopped);
        await peer.Invoking(it => it.ReadSomeAsync()).Should().ThrowAsync<System.Net.Sockets.SocketException>();
    }
}
