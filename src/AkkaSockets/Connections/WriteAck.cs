using Akka.IO;

namespace AkkaSockets;

/// <summary>The ack of the one write in flight.</summary>
internal sealed class WriteAck : Tcp.Event
{
    public static readonly WriteAck Instance = new();
}
