using System.Net.Sockets;
using Akka.Actor;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Loopback;

public sealed class DrainTests(ITestOutputHelper output) : ServerTest(output)
{
    [Fact]
    public async Task A_listener_told_to_stop_lets_its_connections_finish_and_frees_its_port()
    {
        var bytes = new byte[6 * 1000 * 1000];
        new Random(5).NextBytes(bytes);
        var (listener, endpoint) = ListenScripted(new ScriptedConnection.Behaviour { OnOpened = self => self.WriteBytes(bytes) });
        Watch(listener);
        using var busy = await Peer.ConnectAsync(endpoint, receiveBuffer: 8 * 1024);
        using var idle = await Peer.ConnectAsync(endpoint);
        (await idle.ReadSomeAsync()).Should().NotBeEmpty();
        Handler.ExpectMsg<ScriptedConnection.Opened>();
        Handler.ExpectMsg<ScriptedConnection.Opened>();

        listener.Tell(new Listener.Stop(TimeSpan.FromSeconds(30)));

        FishForMessage(message => message is Listener.StateChanged { State: ListenerState.Draining });
        await idle.ReadToEndAsync();
        (await busy.ReadToEndAsync()).AsSpan().SequenceEqual(bytes).Should().BeTrue();
        ExpectClosed().Reason.Should().Be(new CloseReason(CloseKind.Local));
        ExpectClosed().Reason.Should().Be(new CloseReason(CloseKind.Local));
        FishForMessage(message => message is Listener.StateChanged { State: ListenerState.Stopped });
        ExpectTerminated(listener);
        await endpoint.Invoking(it => Peer.ConnectAsync(it)).Should().ThrowAsync<SocketException>();
    }

    [Fact]
    public async Task Connections_that_do_not_finish_are_aborted_at_the_deadline()
    {
        var (listener, endpoint) = ListenScripted(new ScriptedConnection.Behaviour { OnOpened = self => self.WriteBytes(new byte[30 * 1024 * 1024]) });
        Watch(listener);
        using var peer = await Peer.ConnectAsync(endpoint, receiveBuffer: 8 * 1024);
        Handler.ExpectMsg<ScriptedConnection.Opened>();

        listener.Tell(new Listener.Stop(TimeSpan.FromMilliseconds(200)));

        var closed = ExpectClosed();
        closed.Reason.Kind.Should().Be(CloseKind.TimedOut);
        closed.BytesUnsent.Should().BePositive();
        FishForMessage(message => message is Listener.StateChanged { State: ListenerState.Stopped });
        ExpectTerminated(listener);
    }

    [Fact]
    public async Task A_deadline_of_zero_aborts_at_once()
    {
        var (listener, endpoint) = ListenForEcho();
        using var peer = await Peer.ConnectAsync(endpoint);
        await peer.ReadTextAsync(11);

        listener.Tell(new Listener.Stop(TimeSpan.Zero));

        ExpectClosed();
        FishForMessage(message => message is Listener.StateChanged { State: ListenerState.Stopped });
    }

    [Fact]
    public async Task Newcomers_are_refused_while_draining()
    {
        var (listener, endpoint) = ListenScripted(new ScriptedConnection.Behaviour { OnOpened = self => self.WriteBytes(new byte[30 * 1024 * 1024]) });
        using var peer = await Peer.ConnectAsync(endpoint, receiveBuffer: 8 * 1024);
        Handler.ExpectMsg<ScriptedConnection.Opened>();
        listener.Tell(new Listener.Stop(TimeSpan.FromMilliseconds(500)));
        FishForMessage(message => message is Listener.StateChanged { State: ListenerState.Draining });

        // Reset one by one or together with the listening socket, but served in no case.
        using var newcomer = await Peer.ConnectAsync(endpoint);
        await newcomer.Invoking(it => it.ReadSomeAsync()).Should().ThrowAsync<SocketException>();
        Handler.FishForMessage(message => message is ScriptedConnection.Ended);
        Handler.ExpectNoMsg(TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public async Task Stopping_the_system_drains_first()
    {
        var bytes = new byte[6 * 1000 * 1000];
        new Random(6).NextBytes(bytes);
        var (_, endpoint) = ListenScripted(new ScriptedConnection.Behaviour { OnOpened = self => self.WriteBytes(bytes) });
        using var peer = await Peer.ConnectAsync(endpoint, receiveBuffer: 8 * 1024);
        Handler.ExpectMsg<ScriptedConnection.Opened>();

        var terminated = Sys.Terminate();

        (await peer.ReadToEndAsync()).AsSpan().SequenceEqual(bytes).Should().BeTrue();
        await terminated.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Stopping_the_listeners_actor_resets_its_connections()
    {
        var (listener, endpoint) = ListenForEcho();
        using var peer = await Peer.ConnectAsync(endpoint);
        await peer.ReadTextAsync(11);

        listener.Tell(PoisonPill.Instance);

        ExpectClosed().Reason.Should().Be(new CloseReason(CloseKind.ActorStopped));
        ExpectMsg<Listener.StateChanged>().State.Should().Be(ListenerState.Stopped);
        await peer.Invoking(it => it.ReadSomeAsync()).Should().ThrowAsync<SocketException>();
    }
}
