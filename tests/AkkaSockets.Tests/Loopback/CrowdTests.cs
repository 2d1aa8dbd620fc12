using Akka.Actor;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Loopback;

[Collection(nameof(CrowdTests))]
[CollectionDefinition(nameof(CrowdTests), DisableParallelization = true)]
public sealed class CrowdTests(ITestOutputHelper output) : ServerTest(output)
{
    [SkippableFact]
    public async Task A_thousand_clients_in_a_row_are_served_and_leave_nothing_behind()
    {
        Skip.IfNot(Descriptors.Available, "this system doesn't show its descriptors");
        var (listener, endpoint) = ListenForEcho();
        var baseline = Descriptors.Sockets();

        for (var i = 0; i < 1000; i++)
        {
            using var peer = await Peer.ConnectAsync(endpoint);
            (await peer.ReadTextAsync(11)).Should().Be("Hello World");
        }

        await ExpectBaseline(listener, baseline, served: 1000);
    }

    [SkippableFact]
    public async Task Two_hundred_clients_at_once_are_served_and_leave_nothing_behind()
    {
        Skip.IfNot(Descriptors.Available, "this system doesn't show its descriptors");
        var (listener, endpoint) = ListenForEcho();
        var baseline = Descriptors.Sockets();

        var peers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Peer.ConnectAsync(endpoint)));
        await Task.WhenAll(peers.Select(async peer => (await peer.ReadTextAsync(11)).Should().Be("Hello World")));
        (await StatusOf(listener)).Connections.Should().Be(200);
        foreach (var peer in peers)
            peer.Dispose();

        await ExpectBaseline(listener, baseline, served: 200);
    }

    [SkippableFact]
    public async Task Clients_that_reset_in_the_middle_harm_nobody_and_leave_nothing_behind()
    {
        Skip.IfNot(Descriptors.Available, "this system doesn't show its descriptors");
        var (listener, endpoint) = ListenForEcho();
        var baseline = Descriptors.Sockets();

        for (var i = 0; i < 100; i++)
        {
            using var peer = await Peer.ConnectAsync(endpoint);
            if (i % 3 == 0)
            {
                // At once: often before the server has accepted it.
                peer.Reset();
                continue;
            }

            (await peer.ReadTextAsync(11)).Should().Be("Hello World");
            await peer.SendAsync("ping");
            if (i % 3 == 1)
                peer.Reset();
            else
                (await peer.ReadTextAsync(4)).Should().Be("ping");
        }

        await ExpectBaseline(listener, baseline);
    }

    private async Task ExpectBaseline(IActorRef listener, int baseline, int? served = null)
    {
        await AwaitAssertAsync(
            async () =>
            {
                var status = await StatusOf(listener);
                status.Connections.Should().Be(0);
                if (served is { } count)
                    status.Accepted.Should().Be(count);
                Descriptors.Sockets().Should().BeLessThanOrEqualTo(baseline);
            },
            TimeSpan.FromSeconds(10));
    }
}
