using System.Net;
using System.Net.Sockets;

namespace AkkaSockets.Channels.Tests.Support;

/// <summary>A channel and, at the other end of a loopback connection, a plain blocking socket.</summary>
internal sealed class SocketPair : IDisposable
{
    public SocketPair(int receiveSize = 64 * 1024, int? kernelBuffers = null)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        if (kernelBuffers is { } size)
            listener.ReceiveBufferSize = listener.SendBufferSize = size;
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        Peer = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        Peer.ReceiveTimeout = Peer.SendTimeout = 10_000;
        if (kernelBuffers is { } peerSize)
            Peer.ReceiveBufferSize = Peer.SendBufferSize = peerSize;
        Peer.Connect(listener.LocalEndPoint!);
        Channel = new SocketChannel(listener.Accept(), receiveSize);
        Channel.Attach(Sink);
    }

    public Socket Peer { get; }

    public SocketChannel Channel { get; }

    public RecordingSink Sink { get; } = new();

    public void ResetByPeer()
    {
        Peer.LingerState = new LingerOption(true, 0);
        Peer.Dispose();
    }

    /// <summary>Reads what the peer gets until the end of the stream; null stands for a reset.</summary>
    public byte[]? ReadToEnd()
    {
        using var all = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var count = Peer.Receive(buffer, SocketFlags.None, out var error);
            if (error == SocketError.ConnectionReset)
                return null;
            error.Should().Be(SocketError.Success);
            if (count == 0)
                return all.ToArray();
            all.Write(buffer, 0, count);
        }
    }

    public void Dispose()
    {
        Channel.Abort();
        Peer.Dispose();
    }
}
