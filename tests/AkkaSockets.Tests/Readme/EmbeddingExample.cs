using System.Buffers;
using Akka.Actor;
using AkkaSockets;

var system = ActorSystem.Create("example");
var settings = ListenerSettings.Default with { Endpoint = SocketEndpoint.Parse("tcp://127.0.0.1:2345") };
system.ActorOf(ListenerActor.Props(settings, connection => Props.Create(() => new Echo(connection))), "echo");
await system.WhenTerminated;

sealed class Echo(ConnectionContext connection) : ConnectionActor(connection)
{
    protected override void OnOpened() => Write("Hello World");

    protected override void OnReceived(ReadOnlySequence<byte> data) => Write(data);
}
