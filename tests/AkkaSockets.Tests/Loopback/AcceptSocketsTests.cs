using System.Globalization;
using Akka.Actor;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Loopback;

[Collection(nameof(CrowdTests))]
public sealed class AcceptSocketsTests(ITestOutputHelper output) : ServerTest(output)
{
    [SkippableFact]
    public async Task Several_sockets_share_the_port_and_the_connections_and_all_are_gone_with_the_listener()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "only Linux shows its listening sockets and spreads connections among them");
        var (listener, endpoint) = ListenScripted(
            new ScriptedConnection.Behaviour { OnOpened = self => self.WriteText("Hello World") },
            Loopback with { AcceptSockets = 4, AcceptRate = Off.Count });
        Listening(endpoint.Port).Should().Be(4);
        (await StatusOf(listener)).AcceptSockets.Should().Be(4);

        var peers = await Task.WhenAll(Enumerable.Range(0, 120).Select(_ => Peer.ConnectAsync(endpoint)));
        foreach (var peer in peers)
            (await peer.ReadTextAsync(11)).Should().Be("Hello World");

        // Each listening socket has an actor, whose children are the connections that it accepted.
        var acceptors = peers.Select(_ => Handler.ExpectMsg<ScriptedConnection.Opened>().Connection.Link.Transport.Path.Parent).Distinct();
        acceptors.Should().HaveCount(4);
        foreach (var peer in peers)
            peer.Dispose();
        Watch(listener);
        listener.Tell(new Listener.Stop(TimeSpan.FromSeconds(5)));
        FishForMessage(message => message is Terminated, TimeSpan.FromSeconds(10));
        await AwaitAssertAsync(() => Listening(endpoint.Port).Should().Be(0));
    }

    [SkippableFact]
    public async Task Sockets_that_are_lost_are_bound_again_and_clients_are_served()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "only Linux shows its listening sockets and spreads connections among them");
        var quick = new BackoffSettings { MinBackoff = TimeSpan.FromMilliseconds(20), MaxBackoff = TimeSpan.FromMilliseconds(50) };
        var (listener, _) = ListenForEcho(Loopback with { AcceptSockets = 3, BindRetry = quick });
        Sys.ActorSelection("/system/IO-TCP/*").Tell(PoisonPill.Instance);
        FishForMessage(message => message is Listener.BindFailed);

        await AwaitAssertAsync(
            async () =>
            {
                var status = await StatusOf(listener);
                (status.State, status.AcceptSockets).Should().Be((ListenerState.Listening, 3));
                Listening(status.BoundEndpoint!.Port).Should().Be(3);
                using var peer = await Peer.ConnectAsync(status.BoundEndpoint);
                (await peer.ReadTextAsync(11)).Should().Be("Hello World");
            },
            TimeSpan.FromSeconds(15));
    }

    private static int Listening(int port)
    {
        const string listen = "0A";
        var suffix = string.Create(CultureInfo.InvariantCulture, $":{port:X4}");
        return File.ReadLines("/proc/net/tcp")
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Count(fields => fields.Length > 3 && fields[1].EndsWith(suffix, StringComparison.Ordinal) && fields[3] == listen);
    }
}
