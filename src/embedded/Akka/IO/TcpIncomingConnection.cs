using AkkaSockets.Channels;
using AkkaSockets.Transports.Streams;

namespace Akka.IO;

/// <summary>A connection that a listener accepted.</summary>
internal sealed class TcpIncomingConnection(TcpExt tcp, Tcp.Bind bind, SocketChannel channel) : StreamConnection(tcp.Streams)
{
    protected override void PreStart() => Open(channel, bind.Handler, bind.PullMode);

    protected override bool Receive(object message) => false;
}
