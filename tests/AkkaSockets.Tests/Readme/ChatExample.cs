using System.Buffers;
using System.Text;
using Akka.Actor;
using AkkaSockets;

sealed class Chat(ConnectionContext connection) : ConnectionActor(connection)
{
    public static IActorRef Listen(ActorSystem system, string endpoint) => system.Sockets().Listen(
        "chat",
        ListenerSettings.Default with { Endpoint = SocketEndpoint.Parse(endpoint), Framing = FrameCodec.Lines() },
        connection => Props.Create(() => new Chat(connection)));

    protected override void OnOpened()
    {
        JoinGroup("chat");
        SendToGroup("chat", $"{Connection.RemoteEndpoint} came");
    }

    protected override void OnFrame(ReadOnlySequence<byte> line) =>
        SendToGroup("chat", $"{Connection.RemoteEndpoint}: {Encoding.UTF8.GetString(line)}");

    protected override void OnClosed(ConnectionClosed closed) => SendToGroup("chat", $"{Connection.RemoteEndpoint} went");
}
