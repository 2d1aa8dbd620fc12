using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Akka.Tests.IO.Support;

/// <summary>The other end of a UDP socket: a plain blocking one, which gives up after ten seconds.</summary>
public sealed class DatagramPeer : IDisposable
{
    public DatagramPeer(IPAddress? address = null)
        : this(new IPEndPoint(address ?? IPAddress.Loopback, 0))
    {
    }

    public DatagramPeer(IPEndPoint endPoint)
    {
        Socket = new Socket(endPoint.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 10_000 };
        Socket.Bind(endPoint);
    }

    public Socket Socket { get; }

    public IPEndPoint EndPoint => (IPEndPoint)Socket.LocalEndPoint!;

    public void Send(string text, EndPoint target) => Send(Encoding.UTF8.GetBytes(text), target);

    public void Send(byte[] bytes, EndPoint target) => Socket.SendTo(bytes, target).Should().Be(bytes.Length);

    public byte[] Receive(out EndPoint sender)
    {
        var buffer = new byte[64 * 1024];
        sender = new IPEndPoint(EndPoint.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any, 0);
        return buffer[..Socket.ReceiveFrom(buffer, ref sender)];
    }

    public string ReceiveText() => Encoding.UTF8.GetString(Receive(out _));

    public bool HasNothing() => Socket.Available == 0;

    public void Dispose() => Socket.Dispose();
}
