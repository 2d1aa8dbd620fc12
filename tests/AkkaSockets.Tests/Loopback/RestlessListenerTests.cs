using System.Buffers;
using System.Net;
using System.Net.Sockets;
using Akka.Actor;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Loopback;

/// <summary>Clients keep coming while the listener is suspended, resumed and restarted.</summary>
[Collection(nameof(CrowdTests))]
public sealed class RestlessListenerTests(ITestOutputHelper output) : ServerTest(output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [SkippableFact]
    public async Task Suspended_and_resumed_again_and_again_it_serves_every_client()
    {
        Skip.IfNot(Descriptors.Available, "this system doesn't show its descriptors");
        var (listener, endpoint) = ListenForEcho(Loopback with { Backlog = 512, AcceptRate = Off.Count });
        var baseline = Descriptors.Sockets();
        var load = Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            for (var i = 0; i < 20; i++)
            {
                using var peer = await Peer.ConnectAsync(endpoint);
                (await peer.ReadTextAsync(11)).Should().Be("Hello World");
            }
        }));

        for (var i = 0; i < 20; i++)
        {
            listener.Tell(Listener.Suspend.Instance);
            FishForMessage(message => message is Listener.StateChanged { State: ListenerState.Suspended });
            listener.Tell(Listener.Resume.Instance);
            ExpectListening();
        }

        await load.WaitAsync(Patience);
        await ExpectBaseline(listener, baseline);
        var status = await StatusOf(listener);
        (status.Accepted, status.Refused).Should().Be((400, 0));
    }

    [SkippableFact]
    public async Task While_it_is_suspended_clients_wait_and_are_served_afterwards()
    {
        Skip.IfNot(Descriptors.Available, "this system doesn't show its descriptors");
        var (listener, endpoint) = ListenForEcho();
        var baseline = Descriptors.Sockets();
        listener.Tell(Listener.Suspend.Instance);
        FishForMessage(message => message is Listener.StateChanged { State: ListenerState.Suspended });
        var peers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Peer.ConnectAsync(endpoint)));
        (await StatusOf(listener)).Accepted.Should().Be(0);

        listener.Tell(Listener.Resume.Instance);

        foreach (var peer in peers)
        {
            (await peer.ReadTextAsync(11)).Should().Be("Hello World");
            peer.Dispose();
        }

        await ExpectBaseline(listener, baseline);
    }

    [SkippableFact]
    [Trait("Upstream", "defect")] // 1.5.30 neither serves nor closes what it accepts while it unbinds, so a client hangs
    public async Task Restarted_under_load_it_serves_again_on_the_same_port_and_leaves_nothing_behind()
    {
        Skip.IfNot(Descriptors.Available, "this system doesn't show its descriptors");
        var settings = Loopback with
        {
            Endpoint = SocketEndpoint.Tcp(IPAddress.Loopback, FreePort()),
            BindRetry = new() { MinBackoff = TimeSpan.FromMilliseconds(10), MaxBackoff = TimeSpan.FromMilliseconds(20) },
            HandlerFailure = new() { Policy = HandlerFailurePolicy.Escalate },
            AcceptRate = Off.Count,
        };
        var (listener, endpoint) = Listen(connection => Props.Create(() => new BreakableConnection(connection)), settings);
        var baseline = Descriptors.Sockets();
        using var over = new CancellationTokenSource();
        var load = Task.WhenAll(Enumerable.Range(0, 10).Select(_ => ComeAndGoAsync(endpoint, over.Token)));

        for (var i = 0; i < 5; i++)
        {
            using var breaking = await ServedAsync(endpoint, "echo");
            await breaking.SendAsync("break");
            FishForMessage(message => message is Listener.StateChanged { State: ListenerState.Stopped }, Patience);

            // A restart ends the subscriptions.
            listener.Tell(new Listener.Subscribe(TestActor));
            FishForMessage(message => message is Listener.StateChanged { State: ListenerState.Listening }, Patience);
        }

        await over.CancelAsync();
        await load.WaitAsync(Patience);
        (await ServedAsync(endpoint, "echo")).Dispose();
        await ExpectBaseline(listener, baseline);
    }

    private static async Task ComeAndGoAsync(SocketEndpoint endpoint, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
            (await ServedAsync(endpoint, "echo")).Dispose();
    }

    /// <summary>Tries until it is served; meanwhile the server may be restarting.</summary>
    private static async Task<Peer> ServedAsync(SocketEndpoint endpoint, string word)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            limit.Token.ThrowIfCancellationRequested();
            Peer? peer = null;
            try
            {
                peer = await Peer.ConnectAsync(endpoint);
                await peer.SendAsync(word);
                (await peer.ReadTextAsync(word.Length)).Should().Be(word);
                return peer;
            }
            catch (Exception e) when (e is SocketException or EndOfStreamException)
            {
                peer?.Dispose();
            }
        }
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private async Task ExpectBaseline(IActorRef listener, int baseline) => await AwaitAssertAsync(
        async () =>
        {
            var status = await StatusOf(listener);
            (status.Connections, status.Waiting).Should().Be((0, 0));
            Descriptors.Sockets().Should().BeLessThanOrEqualTo(baseline);
        },
        TimeSpan.FromSeconds(10));

    /// <summary>Echoes, unless it is told to break.</summary>
    private sealed class BreakableConnection(ConnectionContext connection) : ConnectionActor(connection)
    {
        protected override void OnReceived(ReadOnlySequence<byte> data)
        {
            if (data.Length == 5)
                throw new InvalidOperationException("broken on purpose");
            Write(data);
        }
    }
}
