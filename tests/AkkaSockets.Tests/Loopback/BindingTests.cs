using System.Net;
using System.Net.Sockets;
using Akka.Actor;
using Akka.IO;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Loopback;

public sealed class BindingTests(ITestOutputHelper output) : ServerTest(output)
{
    private static readonly BackoffSettings Quick = new() { MinBackoff = TimeSpan.FromMilliseconds(20), MaxBackoff = TimeSpan.FromMilliseconds(50) };

    [Fact]
    public async Task A_busy_port_is_waited_for()
    {
        using var occupant = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        occupant.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        occupant.Listen();
        var busy = SocketEndpoint.Tcp(IPAddress.Loopback, ((IPEndPoint)occupant.LocalEndPoint!).Port);
        var listener = StartSubscribed(Loopback with { Endpoint = busy, BindRetry = Quick });

        ExpectMsg<Listener.StateChanged>().State.Should().Be(ListenerState.Binding);
        var failed = ExpectMsg<Listener.BindFailed>();
        failed.Endpoint.Should().Be(busy);
        failed.Error.Should().ContainEquivalentOf("in use");
        failed.RetryIn.Should().BeGreaterThanOrEqualTo(Quick.MinBackoff);
        (await StatusOf(listener)).State.Should().Be(ListenerState.Binding);
        occupant.Dispose();

        ExpectListening().Should().Be(busy);
        var status = await StatusOf(listener);
        status.BoundEndpoint.Should().Be(busy);
        status.BindFailures.Should().Be(0, "it counts since the last success");
        using var peer = await Peer.ConnectAsync(busy);
        (await peer.ReadTextAsync(11)).Should().Be("Hello World");
    }

    [Fact]
    public void Without_retries_a_busy_port_stops_the_listener_with_the_error()
    {
        using var occupant = new TcpListener(IPAddress.Loopback, 0);
        occupant.Start();
        var busy = SocketEndpoint.Tcp(IPAddress.Loopback, ((IPEndPoint)occupant.LocalEndpoint).Port);
        var listener = StartSubscribed(Loopback with { Endpoint = busy, BindRetry = Quick with { MaxRetries = 0 } });
        Watch(listener);

        ExpectMsg<Listener.StateChanged>().State.Should().Be(ListenerState.Binding);
        var failed = ExpectMsg<Listener.BindFailed>();
        failed.RetryIn.Should().BeNull();
        var stopped = ExpectMsg<Listener.StateChanged>();
        stopped.State.Should().Be(ListenerState.Stopped);
        stopped.Detail.Should().Be(failed.Error);
        ExpectTerminated(listener);
    }

    [Fact]
    public void An_address_of_another_machine_is_no_reason_to_retry()
    {
        // TEST-NET-3 is nobody's.
        StartSubscribed(Loopback with { Endpoint = SocketEndpoint.Parse("tcp://203.0.113.1:0"), BindRetry = Quick });

        FishForMessage(message => message is Listener.BindFailed { RetryIn: null });
        FishForMessage(message => message is Listener.StateChanged { State: ListenerState.Stopped });
    }

    [Fact]
    public void A_name_that_does_not_resolve_is_no_reason_to_retry()
    {
        StartSubscribed(Loopback with { Endpoint = SocketEndpoint.Parse("tcp://no-such-host.invalid:0"), BindRetry = Quick });

        FishForMessage(message => message is Listener.BindFailed { RetryIn: null }, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_name_is_resolved_before_binding()
    {
        StartSubscribed(Loopback with { Endpoint = SocketEndpoint.Parse("tcp://localhost:0") });
        var endpoint = ExpectListening();

        endpoint.Port.Should().NotBe(0);
        using var peer = await Peer.ConnectAsync(endpoint);
        (await peer.ReadTextAsync(11)).Should().Be("Hello World");
    }

    [SkippableFact]
    public async Task IPv6_is_served_too()
    {
        Skip.IfNot(Socket.OSSupportsIPv6 && CanBind(IPAddress.IPv6Loopback), "this system has no IPv6 loopback");
        StartSubscribed(Loopback with { Endpoint = SocketEndpoint.Parse("tcp://[::1]:0") });
        var endpoint = ExpectListening();

        endpoint.Host.Should().Be("::1");
        using var peer = await Peer.ConnectAsync(endpoint);
        (await peer.ReadTextAsync(11)).Should().Be("Hello World");
        ExpectMsg<ConnectionOpened>().RemoteEndpoint.Host.Should().Be("::1");
    }

    [Fact]
    public async Task A_listening_socket_that_dies_is_bound_again()
    {
        var listener = StartSubscribed(Loopback with { BindRetry = Quick });
        ExpectListening();
        Sys.ActorSelection("/system/IO-TCP/*").Tell(PoisonPill.Instance);

        FishForMessage(message => message is Listener.StateChanged { State: ListenerState.Binding });
        var endpoint = ExpectListening();

        using var peer = await Peer.ConnectAsync(endpoint);
        (await peer.ReadTextAsync(11)).Should().Be("Hello World");
        (await StatusOf(listener)).State.Should().Be(ListenerState.Listening);
    }

    [Fact]
    public async Task A_stray_message_to_the_manager_ends_no_serving()
    {
        // 1.5.30's manager restarts over it and takes every socket along; then the listener binds again.
        var listener = StartSubscribed(Loopback with { BindRetry = Quick });
        ExpectListening();
        Tcp.Manager(Sys).Tell("stray");

        await AwaitAssertAsync(
            async () =>
            {
                using var peer = await Peer.ConnectAsync((await StatusOf(listener)).BoundEndpoint!);
                (await peer.ReadTextAsync(11)).Should().Be("Hello World");
            },
            TimeSpan.FromSeconds(10));
    }

    private static bool CanBind(IPAddress address)
    {
        try
        {
            using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(address, 0));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private IActorRef StartSubscribed(ListenerSettings settings)
    {
        var listener = Sys.ActorOf(ListenerActor.Props(settings, connection => Props.Create(() => new EchoConnection(connection, "Hello World"))));
        listener.Tell(new Listener.Subscribe(TestActor));
        return listener;
    }
}
