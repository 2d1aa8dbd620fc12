using System.Net;
using System.Net.Sockets;

namespace AkkaSockets.Channels;

/// <summary>
/// A byte channel over a connected stream socket (TCP or Unix domain), which it owns from then on.
/// </summary>
/// <remarks>
/// An idle channel holds no pooled buffer: it waits with a few bytes of its own and takes a buffer when more arrives.
/// </remarks>
public sealed class SocketChannel : IByteChannel
{
    private const int Open = 0;
    private const int Failed = 1;
    private const int Closed = 2;

    private readonly Socket _socket;
    private readonly SocketReceiver _receiver;
    private readonly SocketSender _sender;
    private IByteChannelSink? _sink;
    private int _state;

    /// <summary>Makes a channel of a connected socket and sets that socket to non-blocking.</summary>
    /// <param name="socket">A connected stream socket. The channel closes it.</param>
    /// <param name="receiveSize">The most bytes one receive brings: 1 to 1 MiB. Default: 64 KiB.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="receiveSize"/> is out of range.</exception>
    public SocketChannel(Socket socket, int receiveSize = 64 * 1024)
    {
        ArgumentNullException.ThrowIfNull(socket);
        ArgumentOutOfRangeException.ThrowIfLessThan(receiveSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(receiveSize, 1024 * 1024);
        _socket = socket;
        try
        {
            // Direct calls must return at once rather than wait for the peer.
            socket.Blocking = false;
            LocalEndPoint = socket.LocalEndPoint;
            RemoteEndPoint = socket.RemoteEndPoint;
        }
        catch (SocketException e)
        {
            // The peer may be gone already. The first receive or send would say the same, so it is kept for them.
            _state = Failed;
            InitialError = e.SocketErrorCode;
        }

        _receiver = new SocketReceiver(this, socket, receiveSize);
        _sender = new SocketSender(this, socket);
    }

    /// <inheritdoc/>
    public EndPoint? LocalEndPoint { get; }

    /// <inheritdoc/>
    public EndPoint? RemoteEndPoint { get; }

    /// <inheritdoc/>
    public long Sent => _sender.Sent;

    internal IByteChannelSink Sink => _sink ?? throw new InvalidOperationException("The channel has no sink: call Attach first.");

    internal bool IsOpen => Volatile.Read(ref _state) == Open;

    /// <summary>
    /// Whether the stream ended by a reset. The system tells of one once, and if a send has asked first, a receive sees what
    /// looks like the end of the stream. The state comes first: a close by this side in between would explain it.
    /// </summary>
    internal bool WasReset => SocketOptions.IsDisconnected(_socket) && _sender.IsOpen;

    private SocketError? InitialError { get; }

    /// <inheritdoc/>
    public void Attach(IByteChannelSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        if (Interlocked.CompareExchange(ref _sink, sink, null) is not null)
            throw new InvalidOperationException("The channel has a sink already.");
        if (InitialError is { } error)
            sink.OnFailed(error);
    }

    /// <inheritdoc/>
    public void Receive()
    {
        _ = Sink;
        if (IsOpen)
            _receiver.Receive();
    }

    /// <inheritdoc/>
    public void DetectFailure()
    {
        _ = Sink;
        if (IsOpen && SocketOptions.TryTakeError(_socket) is { } error)
            Fail(error);
    }

    /// <inheritdoc/>
    public bool Send(ReadOnlyMemory<byte> bytes)
    {
        _ = Sink;
        return IsOpen && _sender.Send(bytes);
    }

    /// <inheritdoc/>
    public void CompleteSending()
    {
        if (IsOpen)
            _sender.Complete();
    }

    /// <inheritdoc/>
    public void Abort()
    {
        var before = Interlocked.Exchange(ref _state, Closed);
        if (before != Closed)
            Release(abort: true);
    }

    /// <summary>
    /// Closes the channel; the sink hears nothing more. When everything is written, the peer reads it all and then the end of the stream,
    /// even if it is still sending: what it sends is discarded for up to two seconds, since closing on unread bytes would reset the
    /// connection and take the last written bytes with it. Bytes that still wait are dropped, and then the peer sees a reset.
    /// </summary>
    public void Dispose()
    {
        var before = Interlocked.Exchange(ref _state, Closed);
        if (before == Closed)
            return;

        if (before == Failed || _sender.HasPending)
        {
            Release(abort: true);
            return;
        }

        _sender.TryShutdown();
        if (SocketLinger.IsNeeded(_socket))
            SocketLinger.Start(_socket);
        else
            _socket.Dispose();
        Recycle();
    }

    internal void Fail(SocketError error)
    {
        // After a failure the descriptor is of no use: it goes at once, whenever the owner disposes.
        if (Interlocked.CompareExchange(ref _state, Failed, Open) != Open)
            return;

        _socket.Dispose();
        Recycle();
        Sink.OnFailed(error);
    }

    private void Release(bool abort)
    {
        if (abort)
            SocketOptions.TryResetOnClose(_socket);
        _socket.Dispose();
        Recycle();
    }

    private void Recycle()
    {
        _receiver.Dispose();
        _sender.Dispose();
    }
}
