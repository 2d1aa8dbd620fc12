using System.Net;
using Akka.Actor;
using Akka.TestKit.Xunit2;
using Xunit.Abstractions;

namespace AkkaSockets.Tests;

/// <summary>Tests with a real listener on loopback; the test actor is subscribed to it.</summary>
public abstract class ServerTest(ITestOutputHelper output, string config = "") : TestKit(config, output: output)
{
    protected static ListenerSettings Loopback { get; } =
        ListenerSettings.Default with { Endpoint = SocketEndpoint.Tcp(IPAddress.Loopback, 0) };

    protected (IActorRef Listener, SocketEndpoint Endpoint) Listen(
        Func<ConnectionContext, Props> connectionProps,
        ListenerSettings? settings = null)
    {
        var listener = Sys.ActorOf(ListenerActor.Props(settings ?? Loopback, connectionProps));
        listener.Tell(new Listener.Subscribe(TestActor));
        var bound = (Listener.StateChanged)FishForMessage(message => message is Listener.StateChanged { State: ListenerState.Listening });
        return (listener, bound.Endpoint);
    }

    protected (IActorRef Listener, SocketEndpoint Endpoint) ListenForEcho(ListenerSettings? settings = null) =>
        Listen(connection => Props.Create(() => new EchoConnection(connection, "Hello World")), settings);
}
