using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Akka.Actor;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Loopback;

/// <summary>More clients at once than the limits allow, from many addresses: 127.0.0.0/8 is all this machine's.</summary>
[Collection(nameof(CrowdTests))]
public sealed class FloodTests(ITestOutputHelper output) : ServerTest(output)
{
    private static readonly bool ManyAddresses = OperatingSystem.IsLinux();

    private static ListenerSettings Roomy { get; } = Loopback with { Backlog = 512, AcceptRate = Off.Count };

    [SkippableFact]
    public async Task The_maximum_of_connections_holds_exactly_and_everything_returns_to_the_baseline()
    {
        Skip.IfNot(ManyAddresses && Descriptors.Available, "this system has one loopback address, or doesn't show its descriptors");
        var (listener, endpoint) = ListenForEcho(Roomy with { MaxConnections = 50 });
        var baseline = Descriptors.Sockets();

        var clients = await FloodAsync(endpoint, addresses: 30, each: 10);

        clients.Count(client => client.Greeted).Should().Be(50);
        var status = await StatusOf(listener);
        (status.Connections, status.Accepted, status.RefusedByReason[RefusalReason.MaxConnections]).Should().Be((50, 50, 250));
        await ExpectBaseline(listener, clients, baseline);
        using var another = await Peer.ConnectAsync(endpoint);
        (await another.ReadTextAsync(11)).Should().Be("Hello World");
    }

    [SkippableFact]
    public async Task The_maximum_of_an_address_holds_exactly_for_each()
    {
        Skip.IfNot(ManyAddresses && Descriptors.Available, "this system has one loopback address, or doesn't show its descriptors");
        var (listener, endpoint) = ListenForEcho(Roomy with { MaxConnectionsPerAddress = 3 });
        var baseline = Descriptors.Sockets();

        var clients = await FloodAsync(endpoint, addresses: 25, each: 10);

        clients.GroupBy(client => client.Address).Should().OnlyContain(group => group.Count(client => client.Greeted) == 3);
        var status = await StatusOf(listener);
        (status.Connections, status.RefusedByReason[RefusalReason.MaxPerAddress]).Should().Be((75, 175));
        await ExpectBaseline(listener, clients, baseline);
    }

    [SkippableFact]
    public async Task The_accept_rate_lets_a_burst_in_and_then_no_more_than_its_share()
    {
        Skip.IfNot(ManyAddresses && Descriptors.Available, "this system has one loopback address, or doesn't show its descriptors");
        var (listener, endpoint) = ListenForEcho(Roomy with { AcceptRate = 1, AcceptBurst = 20, OverAcceptRate = OverLimitSettings.Reset });
        var baseline = Descriptors.Sockets();
        var begun = Stopwatch.StartNew();

        var clients = await FloodAsync(endpoint, addresses: 10, each: 20);

        var status = await StatusOf(listener);
        status.Accepted.Should().BeInRange(20, 20 + 1 + (long)begun.Elapsed.TotalSeconds);
        status.RefusedByReason[RefusalReason.AcceptRate].Should().Be(200 - status.Accepted);
        await ExpectBaseline(listener, clients, baseline);
    }

    [SkippableFact]
    public async Task Who_waits_for_a_place_gets_it_and_there_are_never_more_than_the_maximum()
    {
        Skip.IfNot(Descriptors.Available, "this system doesn't show its descriptors");
        var (listener, endpoint) = ListenScripted(
            new ScriptedConnection.Behaviour { OnOpened = self => self.WriteText("Hello World") },
            Roomy with { MaxConnections = 5, OverMaxConnections = OverLimitSettings.Wait });
        var baseline = Descriptors.Sockets();

        // Each gives up its place as soon as it has been greeted, so nobody waits for long.
        await Task.WhenAll(Enumerable.Range(0, 60).Select(async _ =>
        {
            using var peer = await Peer.ConnectAsync(endpoint);
            (await peer.ReadTextAsync(11)).Should().Be("Hello World");
        }));

        await AwaitAssertAsync(async () => (await StatusOf(listener)).Connections.Should().Be(0), TimeSpan.FromSeconds(10));
        (await StatusOf(listener)).Refused.Should().Be(0);
        var open = 0;
        foreach (var message in ReceiveWhile(TimeSpan.Zero, message => message is ConnectionOpened or ConnectionClosed ? message : null))
        {
            open += message is ConnectionOpened ? 1 : -1;
            open.Should().BeInRange(0, 5);
        }

        await ExpectBaseline(listener, [], baseline);
    }

    [Fact]
    public async Task Whoever_is_refused_politely_gets_the_whole_message_even_after_having_sent()
    {
        var settings = Roomy with { MaxConnections = 1, OverMaxConnections = new(LimitAction.Refuse, "421 too many\r\n") };
        var (listener, endpoint) = ListenForEcho(settings);
        using var first = await Peer.ConnectAsync(endpoint);
        await first.ReadTextAsync(11);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
        {
            using var peer = await Peer.ConnectAsync(endpoint);
            await peer.SendAsync("HELO somebody\r\n");
            Encoding.UTF8.GetString(await peer.ReadToEndAsync()).Should().Be("421 too many\r\n");
        }));

        (await StatusOf(listener)).RefusedByReason[RefusalReason.MaxConnections].Should().Be(50);
        await first.SendAsync("ping");
        (await first.ReadTextAsync(4)).Should().Be("ping");
    }

    private static async Task<List<Client>> FloodAsync(SocketEndpoint endpoint, int addresses, int each)
    {
        var all = from address in Enumerable.Range(1, addresses) from _ in Enumerable.Range(0, each) select ComeAsync(endpoint, IPAddress.Parse($"127.0.1.{address}"));
        return [.. await Task.WhenAll(all.ToArray())];
    }

    private static async Task<Client> ComeAsync(SocketEndpoint endpoint, IPAddress from)
    {
        var peer = await Peer.ConnectAsync(endpoint, from: from);
        try
        {
            return new Client(peer, from, await peer.ReadTextAsync(11) == "Hello World");
        }
        catch (SocketException)
        {
            return new Client(peer, from, Greeted: false);
        }
    }

    private async Task ExpectBaseline(IActorRef listener, List<Client> clients, int baseline)
    {
        foreach (var client in clients)
            client.Peer.Dispose();
        await AwaitAssertAsync(
            async () =>
            {
                var status = await StatusOf(listener);
                (status.Connections, status.Waiting).Should().Be((0, 0));
                Descriptors.Sockets().Should().BeLessThanOrEqualTo(baseline);
            },
            TimeSpan.FromSeconds(10));
    }

    private sealed record Client(Peer Peer, IPAddress Address, bool Greeted);
}
