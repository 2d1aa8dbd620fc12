using System.Buffers;
using Akka.Actor;

namespace AkkaSockets.Host.Serving;

/// <summary>Greets, then sends back whatever arrives, until the peer has finished sending.</summary>
internal sealed class EchoConnection(ConnectionContext connection, string greeting) : ConnectionActor(connection)
{
    public static Props Props(ConnectionContext connection, string greeting) =>
        Akka.Actor.Props.Create(() => new EchoConnection(connection, greeting));

    protected override void OnOpened()
    {
        if (greeting.Length > 0)
            Write(greeting);
    }

    protected override void OnReceived(ReadOnlySequence<byte> data) => Write(data);
}
