using System.Net;
using System.Net.Sockets;
using Akka.Actor;
using Akka.IO;
using Akka.TestKit;
using Akka.TestKit.Xunit2;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Clients;

/// <summary>Probes play the manager and its connection.</summary>
public sealed class ClientProtocolTests : TestKit
{
    private readonly TestProbe _manager;
    private readonly TestProbe _transport;

    public ClientProtocolTests(ITestOutputHelper output)
        : base(output: output)
    {
        _manager = CreateTestProbe();
        _transport = CreateTestProbe();
    }

    [Fact]
    public void It_connects_in_pull_mode_and_leaves_names_to_be_resolved()
    {
        Start(ClientSettings.Default with { Endpoint = SocketEndpoint.Parse("tcp://example.org:80") });

        var connect = _manager.ExpectMsg<Tcp.Connect>();
        connect.RemoteAddress.Should().Be(new DnsEndPoint("example.org", 80));
        connect.PullMode.Should().BeTrue();
        connect.Timeout.Should().Be(ClientSettings.Default.ConnectTimeout);
    }

    [Fact]
    public void Without_an_answer_it_gives_up_after_the_connect_timeout()
    {
        var client = Start(ClientSettings.Default with { ConnectTimeout = TimeSpan.FromMilliseconds(50) });
        Watch(client);

        ExpectMsg<Client.StateChanged>().State.Should().Be(ClientState.Connecting);
        var stopped = ExpectMsg<Client.StateChanged>();
        stopped.State.Should().Be(ClientState.Stopped);
        stopped.Reason!.Kind.Should().Be(CloseKind.TimedOut);
        ExpectTerminated(client);
    }

    [Fact]
    public void A_failed_connect_is_reported_with_its_cause()
    {
        var client = Start(ClientSettings.Default);
        var connect = _manager.ExpectMsg<Tcp.Connect>();
        _manager.Send(client, new Tcp.CommandFailed(connect).WithCause(new SocketException((int)SocketError.ConnectionRefused)));

        ExpectMsg<Client.StateChanged>();
        var reason = ExpectMsg<Client.StateChanged>().Reason!;
        reason.Kind.Should().Be(CloseKind.Refused);
        reason.Detail.Should().ContainEquivalentOf("refused");
    }

    [Fact]
    public async Task Its_status_has_the_endpoints_while_connected()
    {
        var client = Start(ClientSettings.Default);
        (await StatusOf(client)).Should().Be(new ClientStatus(ClientState.Connecting, ClientSettings.Default.Endpoint, null, null));
        Connect(client);

        var status = await StatusOf(client);

        status.State.Should().Be(ClientState.Connected);
        status.LocalEndpoint.Should().Be(SocketEndpoint.Parse("tcp://127.0.0.1:5"));
        status.RemoteEndpoint.Should().Be(SocketEndpoint.Parse("tcp://127.0.0.1:2345"));
    }

    [Fact]
    public void Told_to_stop_before_it_is_connected_it_gives_up()
    {
        var client = Start(ClientSettings.Default);
        Watch(client);
        client.Tell(Client.Stop.Instance);

        ExpectMsg<Client.StateChanged>();
        ExpectMsg<Client.StateChanged>().Reason.Should().Be(new CloseReason(CloseKind.Local));
        ExpectTerminated(client);
    }

    [Fact]
    public void Stopping_its_actor_resets_the_connection()
    {
        var client = Start(ClientSettings.Default);
        Connect(client);
        _transport.ExpectMsg<Tcp.Register>();
        client.Tell(PoisonPill.Instance);

        _transport.FishForMessage(message => message is Tcp.Abort);
        FishForMessage(message => message is ConnectionClosed { Reason.Kind: CloseKind.ActorStopped });
        ExpectMsg<Client.StateChanged>().Reason!.Kind.Should().Be(CloseKind.ActorStopped);
    }

    [Fact]
    public void A_factory_that_throws_resets_the_connection_and_stops_the_client()
    {
        var client = Sys.ActorOf(ClientActor.Props(ClientSettings.Default, _ => throw new InvalidOperationException("factory"), _manager.Ref));
        client.Tell(new Client.Subscribe(TestActor));
        Connect(client);

        _transport.ExpectMsg<Tcp.Abort>();
        ExpectMsg<Client.StateChanged>();
        ExpectMsg<ConnectionClosed>().Reason.Kind.Should().Be(CloseKind.HandlerFailed);
        ExpectMsg<Client.StateChanged>().Reason!.Detail.Should().Contain("factory");
    }

    private static Task<ClientStatus> StatusOf(IActorRef client) =>
        client.Ask<ClientStatus>(Client.GetStatus.Instance, TimeSpan.FromSeconds(5));

    private IActorRef Start(ClientSettings settings)
    {
        var observer = CreateTestProbe().Ref;
        var client = Sys.ActorOf(ClientActor.Props(
            settings,
            connection => Props.Create(() => new ScriptedConnection(connection, observer, new ScriptedConnection.Behaviour())),
            _manager.Ref));
        client.Tell(new Client.Subscribe(TestActor));
        return client;
    }

    private void Connect(IActorRef client) =>
        _transport.Send(client, new Tcp.Connected(new IPEndPoint(IPAddress.Loopback, 2345), new IPEndPoint(IPAddress.Loopback, 5)));
}
