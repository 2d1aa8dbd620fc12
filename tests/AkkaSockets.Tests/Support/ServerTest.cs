using System.Net;
using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.Xunit2;
using Xunit.Abstractions;

namespace AkkaSockets.Tests;

/// <summary>
/// Tests with a real listener on loopback. The test actor is subscribed to the listener; scripted connections report to
/// the handler probe.
/// </summary>
public abstract class ServerTest : TestKit
{
    protected ServerTest(ITestOutputHelper output, string config = "")
        : base(config, output: output) =>
        Handler = CreateTestProbe();

    protected static ListenerSettings Loopback { get; } =
        ListenerSettings.Default with { Endpoint = SocketEndpoint.Tcp(IPAddress.Loopback, 0) };

    protected TestProbe Handler { get; }

    protected (IActorRef Listener, SocketEndpoint Endpoint) Listen(
        Func<ConnectionContext, Props> connectionProps,
        ListenerSettings? settings = null)
    {
        var listener = Sys.ActorOf(ListenerActor.Props(settings ?? Loopback, connectionProps));
        listener.Tell(new Listener.Subscribe(TestActor));
        return (listener, ExpectListening());
    }

    protected (IActorRef Listener, SocketEndpoint Endpoint) ListenForEcho(ListenerSettings? settings = null) =>
        Listen(connection => Props.Create(() => new EchoConnection(connection, "Hello World")), settings);

    protected (IActorRef Listener, SocketEndpoint Endpoint) ListenScripted(
        ScriptedConnection.Behaviour behaviour,
        ListenerSettings? settings = null)
    {
        var observer = Handler.Ref;
        return Listen(connection => Props.Create(() => new ScriptedConnection(connection, observer, behaviour)), settings);
    }

    protected SocketEndpoint ExpectListening() =>
        ((Listener.StateChanged)FishForMessage(message => message is Listener.StateChanged { State: ListenerState.Listening })).Endpoint;

    protected ConnectionClosed ExpectClosed(TimeSpan? max = null) =>
        (ConnectionClosed)FishForMessage(message => message is ConnectionClosed, max ?? TimeSpan.FromSeconds(10));

    protected Task<ListenerStatus> StatusOf(IActorRef listener) =>
        listener.Ask<ListenerStatus>(Listener.GetStatus.Instance, TimeSpan.FromSeconds(5));
}
