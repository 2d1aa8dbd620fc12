using System.Net;
using System.Net.Sockets;

namespace AkkaSockets.Channels.Tests.Support;

/// <summary>A datagram channel and a plain blocking socket that can reach it.</summary>
internal sealed class DatagramPair : IDisposable
{
    public DatagramPair(IPAddress? address = null, bool connected = false, IPAddress? peerAddress = null)
    {
        address ??= IPAddress.Loopback;
        Peer = DatagramSocket.Open(new IPEndPoint(peerAddress ?? address, 0));
        Peer.ReceiveTimeout = 10_000;
        var remote = connected ? Peer.LocalEndPoint : null;
        Channel = new DatagramChannel(DatagramSocket.Open(new IPEndPoint(address, 0), remote), Sink);
    }

    public RecordingDatagramSink Sink { get; } = new();

    public DatagramChannel Channel { get; }

    public Socket Peer { get; }

    public IPEndPoint PeerEndPoint => (IPEndPoint)Peer.LocalEndPoint!;

    public IPEndPoint EndPoint => (IPEndPoint)Channel.LocalEndPoint!;

    /// <summary>Sends to the channel.</summary>
    public void SendToChannel(byte[] bytes) => Peer.SendTo(bytes, EndPoint).Should().Be(bytes.Length);

    /// <summary>Waits for the channel's next datagram.</summary>
    public async Task<(byte[] Bytes, EndPoint Sender)> Receive()
    {
        while (true)
        {
            if (TryReceive() is { } received)
                return received;
            (await Sink.Next()).Should().Be("readable");
        }
    }

    public (byte[] Bytes, EndPoint Sender)? TryReceive() =>
        Channel.TryReceive(out var datagram) ? (datagram.Bytes.ToArray(), datagram.Sender) : null;

    /// <summary>Waits for what the peer gets next.</summary>
    public byte[] ReceiveByPeer()
    {
        var buffer = new byte[64 * 1024];
        return buffer[..Peer.Receive(buffer)];
    }

    public void Dispose()
    {
        Channel.Dispose();
        Peer.Dispose();
    }
}
