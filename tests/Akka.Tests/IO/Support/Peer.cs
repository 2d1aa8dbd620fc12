using System.Net;
using System.Net.Sockets;

namespace Akka.Tests.IO.Support;

/// <summary>The other end of a connection: a plain blocking socket, which gives up after ten seconds.</summary>
public sealed class Peer : IDisposable
{
    public const string Fin = "FIN";
    public const string Rst = "RST";

    public Peer(Socket socket)
    {
        Socket = socket;
        socket.ReceiveTimeout = 10_000;
        socket.SendTimeout = 10_000;
    }

    public Socket Socket { get; }

    public IPEndPoint LocalEndPoint => (IPEndPoint)Socket.LocalEndPoint!;

    public static Peer ConnectTo(EndPoint endPoint, int? kernelBuffers = null)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (kernelBuffers is { } size)
            socket.ReceiveBufferSize = socket.SendBufferSize = size;
        socket.Connect(endPoint);
        return new Peer(socket);
    }

    public static Socket Listen(int backlog = 100, int? kernelBuffers = null)
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        if (kernelBuffers is { } size)
            listener.ReceiveBufferSize = listener.SendBufferSize = size;
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(backlog);
        return listener;
    }

    public void Send(byte[] bytes) => Socket.Send(bytes).Should().Be(bytes.Length);

    public void ShutDownSending() => Socket.Shutdown(SocketShutdown.Send);

    public void Reset()
    {
        Socket.LingerState = new LingerOption(true, 0);
        Socket.Dispose();
    }

    /// <summary>
    /// Goes away as a machine does that loses its power: the other end is told nothing. Linux lets a privileged process do that to a socket
    /// in repair mode.
    /// </summary>
    public void Vanish()
    {
        const int Tcp = 6;
        const int Repair = 19;
        try
        {
            Socket.SetRawSocketOption(Tcp, Repair, BitConverter.GetBytes(1));
        }
        catch (SocketException e)
        {
            throw new SkipException($"needs the right to put a socket into repair mode: {e.Message}");
        }

        Socket.Dispose();
    }

    /// <summary>Reads exactly that many bytes.</summary>
    public byte[] Read(int count)
    {
        var bytes = new byte[count];
        var used = 0;
        while (used < count)
        {
            var got = Socket.Receive(bytes, used, count - used, SocketFlags.None);
            got.Should().BePositive("the peer expects {0} bytes and has {1}", count, used);
            used += got;
        }

        return bytes;
    }

    /// <summary>
    /// Reads until the connection ends; <paramref name="end"/> is <see cref="Fin"/>, <see cref="Rst"/> or another error's name.
    /// </summary>
    public byte[] ReadToEnd(out string end)
    {
        using var all = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var count = Socket.Receive(buffer, SocketFlags.None, out var error);
            if (error != SocketError.Success)
                end = error == SocketError.ConnectionReset ? Rst : error.ToString();
            else if (count == 0)
                end = Fin;
            else
            {
                all.Write(buffer, 0, count);
                continue;
            }

            return all.ToArray();
        }
    }

    public string ReadEnd()
    {
        ReadToEnd(out var end);
        return end;
    }

    public void Dispose() => Socket.Dispose();
}
