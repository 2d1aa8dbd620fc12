using System.Net;
using Akka.Actor;
using Akka.IO;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Listeners;

public sealed class ProxiedClientsTests(ITestOutputHelper output) : ListenerStage(output)
{
    private static readonly OverLimitSettings Politely = new(LimitAction.Refuse, "too many");

    [Fact]
    public async Task A_client_counts_by_the_address_that_its_proxy_names_and_is_opened_then()
    {
        StartBehindProxy();
        var first = ConnectProxied();
        var second = ConnectProxied();
        var third = ConnectProxied();
        ExpectNoMsg(Moment);
        (await Status()).Accepted.Should().Be(0);

        first.Tell(SocketEndpoint.Parse("tcp://192.0.2.1:5"));
        Handler.ExpectMsg<AdmitConnection>();
        ExpectMsg<ConnectionOpened>().RemoteEndpoint.ToString().Should().Be("tcp://192.0.2.1:5");
        second.Tell(SocketEndpoint.Parse("tcp://192.0.2.2:5"));
        Handler.ExpectMsg<AdmitConnection>();
        ExpectMsg<ConnectionOpened>();
        third.Tell(SocketEndpoint.Parse("tcp://192.0.2.1:6"));
        var refusal = Handler.ExpectMsg<RefuseConnection>();
        refusal.Over.Should().Be(Politely);
        refusal.Reason.Kind.Should().Be(CloseKind.Refused);
        ExpectNoMsg(Moment);
        var status = await Status();
        (status.Accepted, status.RefusedByReason[RefusalReason.MaxPerAddress]).Should().Be((2, 1));
    }

    [Fact]
    public void Its_end_frees_the_place_of_the_address_that_was_named()
    {
        StartBehindProxy();
        var first = ConnectProxied();
        first.Tell(SocketEndpoint.Parse("tcp://192.0.2.1:5"));
        Handler.ExpectMsg<AdmitConnection>();
        ExpectMsg<ConnectionOpened>();
        Sys.Stop(first);
        ExpectMsg<ConnectionClosed>();

        ConnectProxied().Tell(SocketEndpoint.Parse("tcp://192.0.2.1:6"));
        Handler.ExpectMsg<AdmitConnection>();
    }

    [Fact]
    public void Who_is_not_behind_the_proxy_counts_by_its_own_address_at_once()
    {
        StartBehindProxy();
        Connect("192.0.2.9");
        Handler.ExpectMsg<(IActorRef Actor, bool ExpectsHeader)>().ExpectsHeader.Should().BeFalse();
        ExpectMsg<ConnectionOpened>();
        Connect("192.0.2.9");
        ExpectRefused();
    }

    [Fact]
    public void While_draining_nobody_is_admitted_any_more()
    {
        StartBehindProxy();
        var first = ConnectProxied();
        Listener.Tell(new Listener.Stop(TimeSpan.FromMinutes(1)), TestActor);
        ExpectState(ListenerState.Draining);

        first.Tell(SocketEndpoint.Parse("tcp://192.0.2.1:5"));

        Handler.ExpectMsg<RefuseConnection>().Over.Action.Should().Be(LimitAction.Reset);
    }

    [Fact]
    public async Task Who_must_come_by_the_proxy_and_does_not_is_reset()
    {
        StartBehindProxy(ProxyUntrusted.Reset);
        ConnectProxied();
        Connect("192.0.2.9").ExpectMsg<Tcp.Abort>();
        ExpectRefused().Reason.Detail.Should().Contain("proxy");
        (await Status()).RefusedByReason[RefusalReason.NotFromProxy].Should().Be(1);
    }

    private void StartBehindProxy(ProxyUntrusted untrusted = ProxyUntrusted.Plain)
    {
        var proxy = new ProxySettings { Mode = ProxyMode.On, Trusted = [IPNetwork.Parse("10.0.0.1/32")], Untrusted = untrusted };
        var observer = Handler.Ref;
        StartListening(
            Settings with { MaxConnectionsPerAddress = 1, OverMaxPerAddress = Politely, Proxy = proxy },
            connection => Props.Create(() => new ProxiedHandler(connection, observer)));
    }

    private IActorRef ConnectProxied()
    {
        Connect("10.0.0.1");
        var (actor, expectsHeader) = Handler.ExpectMsg<(IActorRef Actor, bool ExpectsHeader)>();
        expectsHeader.Should().BeTrue();
        return actor;
    }
}
