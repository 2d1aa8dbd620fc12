using System.Net;
using System.Net.Sockets;

namespace AkkaSockets.Channels;

/// <summary>
/// A datagram socket, which the channel owns. Datagrams are received when asked for and are always whole; they are sent at once, or as soon
/// as the operating system has room.
/// </summary>
/// <remarks>
/// <para>One caller at a time, for disposing too. In the steady state nothing is allocated, neither for receiving nor for sending.</para>
/// <para>
/// What an earlier datagram brought about is ignored, in both directions: that nobody listens at its destination, or that there is no way
/// to it. Whoever receives it or not, UDP promises nothing.
/// </para>
/// </remarks>
public sealed class DatagramChannel : IDisposable
{
    private readonly Socket _socket;
    private readonly DatagramReceiver _receiver;
    private readonly DatagramSender _sender;

    /// <summary>Makes a channel of a datagram socket and sets that socket to non-blocking.</summary>
    /// <param name="socket">A datagram socket, bound, connected, or neither if it only sends. The channel closes it.</param>
    /// <param name="sink">Who is told what happens.</param>
    public DatagramChannel(Socket socket, IDatagramChannelSink sink)
    {
        ArgumentNullException.ThrowIfNull(socket);
        ArgumentNullException.ThrowIfNull(sink);
        _socket = socket;
        socket.Blocking = false;
        LocalEndPoint = socket.LocalEndPoint;
        RemoteEndPoint = socket.Connected ? socket.RemoteEndPoint : null;
        _receiver = new DatagramReceiver(socket, RemoteEndPoint, sink);
        _sender = new DatagramSender(socket, sink);
    }

    /// <summary>Gets the address of the socket, with the actual port; null while it is not bound.</summary>
    public EndPoint? LocalEndPoint { get; }

    /// <summary>Gets the peer that the socket is connected to; null if it is not.</summary>
    public EndPoint? RemoteEndPoint { get; }

    /// <summary>Gets whether a datagram waits for the operating system to have room, so that no other can be sent.</summary>
    public bool IsSending => _sender.IsSending;

    /// <summary>
    /// Takes the next datagram, if there is one. If not, <see cref="IDatagramChannelSink.OnReadable"/> will be called as soon as there is;
    /// it is of no use to ask before.
    /// </summary>
    /// <param name="datagram">The datagram.</param>
    /// <returns>Whether there was one. Always <see langword="false"/> once the channel is disposed.</returns>
    /// <exception cref="SocketException">The socket is broken and receives nothing any more.</exception>
    /// <exception cref="InvalidOperationException">The socket is neither bound nor connected.</exception>
    public bool TryReceive(out ReceivedDatagram datagram) => _receiver.TryReceive(out datagram);

    /// <summary>Sends a datagram.</summary>
    /// <param name="datagram">
    /// The bytes, none included; at most 65,507 (over IPv6 65,527). They are not copied: after <see cref="SocketError.IOPending"/> they are
    /// to be left alone until <see cref="IDatagramChannelSink.OnSent"/> is called.
    /// </param>
    /// <param name="target">The destination: an <see cref="IPEndPoint"/>. Null on a connected socket, whose peer it goes to.</param>
    /// <returns>
    /// <see cref="SocketError.Success"/>: the operating system has it. <see cref="SocketError.IOPending"/>: it will have it later, and
    /// <see cref="IDatagramChannelSink.OnSent"/> tells. Anything else: it was not sent, and this is why.
    /// </returns>
    /// <exception cref="InvalidOperationException">The last datagram still waits.</exception>
    public SocketError Send(ReadOnlyMemory<byte> datagram, EndPoint? target = null) => _sender.Send(datagram, target);

    /// <summary>Closes the socket. The sink hears nothing more; a datagram that waits to be sent is dropped.</summary>
    public void Dispose()
    {
        // Both first: closing the socket completes what is under way, on another thread, and that is not to be told.
        _sender.Close();
        _receiver.Close();
        _socket.Dispose();
    }
}
