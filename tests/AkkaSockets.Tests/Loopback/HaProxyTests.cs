using System.Net;
using System.Net.Sockets;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Loopback;

/// <summary>A real HAProxy in front of the listener.</summary>
[Collection(nameof(CrowdTests))]
public sealed class HaProxyTests(ITestOutputHelper output) : ServerTest(output)
{
    private const string V1 = "send-proxy";
    private const string V2 = "send-proxy-v2";

    private static readonly bool ManyAddresses = OperatingSystem.IsLinux();

    private static ListenerSettings Behind { get; } = Loopback with
    {
        Proxy = ProxySettings.Default with { Mode = ProxyMode.On, Trusted = [IPNetwork.Parse("127.0.0.1/32")] },
    };

    private static ScriptedConnection.Behaviour WhoIsThere { get; } = new()
    {
        OnOpened = self =>
        {
            var connection = self.Connection;
            self.WriteText($"{connection.ProxyHeader?.Version} {connection.RemoteEndpoint} {connection.LocalEndpoint} {connection.ProxyEndpoint?.Address}\n");
        },
        OnReceived = (self, text) => self.WriteText(text),
    };

    [SkippableTheory]
    [InlineData(V1, "1")]
    [InlineData(V2, "2")]
    public async Task The_handler_of_each_of_many_clients_sees_that_client_s_address_and_port(string option, string version)
    {
        Skip.IfNot(ManyAddresses, "this system has one loopback address");
        var (listener, endpoint) = ListenScripted(WhoIsThere, Behind);
        await using var proxy = await HaProxy.Start(endpoint, option);

        var peers = await Task.WhenAll(Enumerable.Range(1, 60).Select(i => Peer.ConnectAsync(proxy.Endpoint, from: IPAddress.Parse($"127.0.2.{i}"))));
        foreach (var peer in peers)
        {
            var expected = $"{version} {peer.LocalEndpoint} {proxy.Endpoint} 127.0.0.1\n";
            (await peer.ReadTextAsync(expected.Length)).Should().Be(expected);
        }

        var opened = ReceiveN(60).Cast<ConnectionOpened>().Select(it => it.RemoteEndpoint.ToString());
        opened.Should().BeEquivalentTo(peers.Select(peer => $"{peer.LocalEndpoint}"));
        foreach (var peer in peers)
            peer.Dispose();
        await AwaitAssertAsync(async () => (await StatusOf(listener)).Connections.Should().Be(0), TimeSpan.FromSeconds(10));
    }

    [SkippableTheory]
    [InlineData(V1)]
    [InlineData(V2)]
    public async Task What_many_clients_send_comes_through_intact_both_ways_with_its_end(string option)
    {
        var (listener, endpoint) = Listen(connection => Akka.Actor.Props.Create(() => new EchoConnection(connection, "")), Behind);
        await using var proxy = await HaProxy.Start(endpoint, option);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(async seed =>
        {
            using var peer = await Peer.ConnectAsync(proxy.Endpoint);
            var bytes = new byte[300_000];
            new Random(seed).NextBytes(bytes);
            var reading = peer.ReadToEndAsync();
            await peer.SendAsync(bytes);
            peer.Finish();
            (await reading).AsSpan().SequenceEqual(bytes).Should().BeTrue();
        }));

        await AwaitAssertAsync(async () => (await StatusOf(listener)).Connections.Should().Be(0), TimeSpan.FromSeconds(10));
        (await StatusOf(listener)).Accepted.Should().Be(20);
    }

    [SkippableTheory]
    [InlineData(V1)]
    [InlineData(V2)]
    public async Task The_limit_of_an_address_is_that_of_the_client_s_and_not_of_the_proxy_s(string option)
    {
        Skip.IfNot(ManyAddresses, "this system has one loopback address");
        var (listener, endpoint) = ListenForEcho(Behind with { MaxConnectionsPerAddress = 1 });
        await using var proxy = await HaProxy.Start(endpoint, option);
        using var first = await Peer.ConnectAsync(proxy.Endpoint, from: IPAddress.Parse("127.0.2.1"));
        using var second = await Peer.ConnectAsync(proxy.Endpoint, from: IPAddress.Parse("127.0.2.2"));
        (await first.ReadTextAsync(11)).Should().Be("Hello World");
        (await second.ReadTextAsync(11)).Should().Be("Hello World");

        using var third = await Peer.ConnectAsync(proxy.Endpoint, from: IPAddress.Parse("127.0.2.1"));

        ExpectClosed().Reason.Kind.Should().Be(CloseKind.Refused);
        var status = await StatusOf(listener);
        (status.Connections, status.RefusedByReason[RefusalReason.MaxPerAddress]).Should().Be((2, 1));
    }

    [SkippableTheory]
    [InlineData(ProxyUntrusted.Reset)]
    [InlineData(ProxyUntrusted.Plain)]
    public async Task Who_comes_past_the_proxy_from_elsewhere_is_reset_or_served_by_its_own_address(ProxyUntrusted untrusted)
    {
        Skip.IfNot(ManyAddresses, "this system has one loopback address");
        var (listener, endpoint) = ListenScripted(WhoIsThere, Behind with { Proxy = Behind.Proxy with { Untrusted = untrusted } });
        await using var proxy = await HaProxy.Start(endpoint, V2);
        using var proxied = await Peer.ConnectAsync(proxy.Endpoint);
        await proxied.ReadTextAsync(2);

        using var direct = await Peer.ConnectAsync(endpoint, from: IPAddress.Parse("127.0.2.1"));

        if (untrusted == ProxyUntrusted.Plain)
        {
            var expected = $" {direct.LocalEndpoint} {endpoint} \n";
            (await direct.ReadTextAsync(expected.Length)).Should().Be(expected);
            await direct.SendAsync("PROXY TCP4 192.0.2.1 192.0.2.2 1 2\r\n");
            (await direct.ReadTextAsync(36)).Should().Be("PROXY TCP4 192.0.2.1 192.0.2.2 1 2\r\n", "it is no header there");
        }
        else
        {
            await direct.Invoking(it => it.ReadSomeAsync()).Should().ThrowAsync<SocketException>();
            (await StatusOf(listener)).RefusedByReason[RefusalReason.NotFromProxy].Should().Be(1);
        }
    }
}
