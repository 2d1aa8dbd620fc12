using System.Net;
using System.Net.Sockets;
using Akka.Actor;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Loopback;

public sealed class ClientTests(ITestOutputHelper output) : ServerTest(output)
{
    [Fact]
    public async Task A_client_exchanges_bytes_with_any_server_and_ends_with_it()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var client = Connect(new ScriptedConnection.Behaviour(), EndpointOf(server));
        Watch(client);
        using var peer = Peer.Of(await server.AcceptSocketAsync());

        ExpectMsg<Client.StateChanged>().State.Should().Be(ClientState.Connecting);
        var connected = ExpectMsg<Client.StateChanged>();
        connected.State.Should().Be(ClientState.Connected);
        var opened = ExpectMsg<ConnectionOpened>();
        opened.RemoteEndpoint.Should().Be(EndpointOf(server));
        opened.LocalEndpoint.Should().Be(SocketEndpoint.From(peer.RemoteEndPoint));

        await peer.SendAsync("Hello World");
        Handler.ExpectMsg<ScriptedConnection.Opened>();
        Handler.ExpectMsg<ScriptedConnection.Received>().Text.Should().Be("Hello World");
        connected.Connection!.Tell(new ScriptedConnection.Do(self => self.WriteText("thanks")));
        (await peer.ReadTextAsync(6)).Should().Be("thanks");
        peer.Dispose();

        ExpectMsg<ConnectionClosed>().Reason.Should().Be(new CloseReason(CloseKind.Peer));
        var stopped = ExpectMsg<Client.StateChanged>();
        (stopped.State, stopped.Reason).Should().Be((ClientState.Stopped, new CloseReason(CloseKind.Peer)));
        ExpectTerminated(client);
    }

    [Fact]
    public async Task A_client_and_a_listener_understand_each_other_by_name()
    {
        var (_, endpoint) = ListenForEcho();
        Connect(new ScriptedConnection.Behaviour(), SocketEndpoint.Parse($"tcp://localhost:{endpoint.Port}"));

        Handler.ExpectMsg<ScriptedConnection.Opened>();
        Handler.ExpectMsg<ScriptedConnection.Received>().Text.Should().Be("Hello World");
        await Task.CompletedTask;
    }

    [Fact]
    public void A_refused_connect_stops_the_client_with_the_reason()
    {
        var client = Connect(new ScriptedConnection.Behaviour(), UnusedEndpoint());
        Watch(client);

        ExpectMsg<Client.StateChanged>().State.Should().Be(ClientState.Connecting);
        var stopped = ExpectMsg<Client.StateChanged>();
        stopped.State.Should().Be(ClientState.Stopped);
        stopped.Reason!.Kind.Should().Be(CloseKind.Refused);
        stopped.Reason.Detail.Should().NotBeEmpty();
        ExpectTerminated(client);
    }

    [Fact]
    public void A_name_that_does_not_resolve_stops_the_client()
    {
        Connect(new ScriptedConnection.Behaviour(), SocketEndpoint.Parse("tcp://no-such-host.invalid:1"));

        var stopped = (Client.StateChanged)FishForMessage(
            message => message is Client.StateChanged { State: ClientState.Stopped },
            TimeSpan.FromSeconds(20));
        stopped.Reason!.Kind.Should().Be(CloseKind.Refused);
    }

    [Fact]
    public async Task A_client_told_to_stop_flushes_and_closes()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var client = Connect(new ScriptedConnection.Behaviour { OnOpened = self => self.WriteBytes(new byte[5_000_000]) }, EndpointOf(server));
        using var peer = Peer.Of(await server.AcceptSocketAsync());
        Handler.ExpectMsg<ScriptedConnection.Opened>();

        client.Tell(Client.Stop.Instance);

        (await peer.ReadToEndAsync()).Should().HaveCount(5_000_000);
        ExpectClosed().Reason.Should().Be(new CloseReason(CloseKind.Local));
    }

    [Fact]
    public async Task A_crash_of_the_clients_handler_leaves_the_connection_open()
    {
        var (_, endpoint) = ListenForEcho();
        Connect(
            new ScriptedConnection.Behaviour
            {
                OnReceived = (self, text) =>
                {
                    if (text.StartsWith("Hello", StringComparison.Ordinal))
                        throw new InvalidOperationException("boom");
                    self.Report(text);
                },
            },
            endpoint);
        Handler.ExpectMsg<ScriptedConnection.Opened>();
        Handler.ExpectMsg<ScriptedConnection.Restarted>();
        Handler.ExpectMsg<ScriptedConnection.Restarted>();
        Handler.ExpectMsg<FrameSetAside>();

        Handler.LastSender.Tell(new ScriptedConnection.Do(self => self.WriteText("echo")));
        Handler.ExpectMsg("echo");
        await Task.CompletedTask;
    }

    private static SocketEndpoint EndpointOf(TcpListener server) => SocketEndpoint.From(server.LocalEndpoint);

    private static SocketEndpoint UnusedEndpoint()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        return EndpointOf(server);
    }

    private IActorRef Connect(ScriptedConnection.Behaviour behaviour, SocketEndpoint endpoint)
    {
        var observer = Handler.Ref;
        var client = Sys.ActorOf(ClientActor.Props(
            ClientSettings.Default with { Endpoint = endpoint },
            connection => Props.Create(() => new ScriptedConnection(connection, observer, behaviour))));
        client.Tell(new Client.Subscribe(TestActor));
        return client;
    }
}
