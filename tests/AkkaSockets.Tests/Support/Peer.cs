using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AkkaSockets.Tests;

/// <summary>The other end of a connection, over a plain socket; every wait is bounded.</summary>
public sealed class Peer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Socket _socket;

    private Peer(Socket socket) => _socket = socket;

    public EndPoint RemoteEndPoint => _socket.RemoteEndPoint!;

    public SocketEndpoint LocalEndpoint => SocketEndpoint.From(_socket.LocalEndPoint!);

    public static Peer Of(Socket socket) => new(socket);

    public static async Task<Peer> ConnectAsync(SocketEndpoint endpoint, int? receiveBuffer = null, IPAddress? from = null)
    {
        var socket = new Socket(endpoint.Address!.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        if (receiveBuffer is { } size)
            socket.ReceiveBufferSize = size;
        if (from is not null)
            socket.Bind(new IPEndPoint(from, 0));

        // Not ConnectAsync, which fails if the other side's reset arrives before it has looked.
        try
        {
            await Task.Run(() => socket.Connect(endpoint.Address, endpoint.Port)).WaitAsync(Patience);
            return new Peer(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        for (var rest = bytes; !rest.IsEmpty;)
            rest = rest[await _socket.SendAsync(rest, SocketFlags.None).AsTask().WaitAsync(Patience)..];
    }

    /// <summary>One read; empty at the other side's FIN.</summary>
    public async Task<byte[]> ReadSomeAsync(int max = 64 * 1024)
    {
        var buffer = new byte[max];
        return buffer[..await _socket.ReceiveAsync(buffer).WaitAsync(Patience)];
    }

    public async Task<string> ReadTextAsync(int length)
    {
        var buffer = new byte[length];
        for (var count = 0; count < length;)
        {
            var read = await _socket.ReceiveAsync(buffer.AsMemory(count)).AsTask().WaitAsync(Patience);
            if (read == 0)
                throw new EndOfStreamException($"{count} of {length} bytes came: {Encoding.UTF8.GetString(buffer, 0, count)}");
            count += read;
        }

        return Encoding.UTF8.GetString(buffer);
    }

    /// <summary>Everything up to the other side's FIN.</summary>
    public async Task<byte[]> ReadToEndAsync()
    {
        var all = new MemoryStream();
        while (await ReadSomeAsync() is { Length: > 0 } some)
            all.Write(some);
        return all.ToArray();
    }

    /// <summary>Half-close: FIN, reading goes on.</summary>
    public void Finish() => _socket.Shutdown(SocketShutdown.Send);

    /// <summary>RST.</summary>
    public void Reset()
    {
        _socket.LingerState = new LingerOption(true, 0);
        _socket.Dispose();
    }

    public void Dispose() => _socket.Dispose();
}
