using System.Buffers;
using System.Net;
using System.Net.Sockets;

namespace AkkaSockets.Channels;

/// <summary>The receiving half of a <see cref="DatagramChannel"/>.</summary>
internal sealed class DatagramReceiver
{
    // More than the largest datagram, so that none is ever cut. Memory that no datagram has reached yet costs little.
    private const int BufferSize = 64 * 1024;

    // Each error is reported once for a datagram that was sent, and none is sent meanwhile: more than these mean that the socket is broken.
    private const int MostErrors = 16;

    private const int Idle = 0;
    private const int Waiting = 1;
    private const int Ready = 2;
    private const int Closed = 3;

    private readonly Socket _socket;
    private readonly IDatagramChannelSink _sink;
    private readonly EndPoint? _peer;
    private readonly SocketAddress? _address;
    private readonly SenderCache? _senders;
    private readonly Action _onCompleted;
    private readonly int _addressSize;
    private byte[]? _buffer;
    private SocketOperation _operation;
    private int _state;

    public DatagramReceiver(Socket socket, EndPoint? peer, IDatagramChannelSink sink)
    {
        _socket = socket;
        _sink = sink;
        _peer = peer;
        _onCompleted = OnCompleted;
        if (peer is null && socket.LocalEndPoint is { } local)
        {
            _address = new SocketAddress(socket.AddressFamily);
            _addressSize = _address.Size;
            _senders = new SenderCache(local);
        }
    }

    public bool TryReceive(out ReceivedDatagram datagram)
    {
        if (_peer is null && _senders is null)
            throw new InvalidOperationException("The socket is neither bound nor connected, so nothing can reach it.");

        datagram = default;
        var state = Volatile.Read(ref _state);
        for (var errors = 0; state is Idle or Ready; errors++)
        {
            if (state == Idle && !TryStart())
                return false;

            Volatile.Write(ref _state, Idle);
            var error = _operation.Finish(out var count);
            if (error == SocketError.Success)
            {
                datagram = new ReceivedDatagram(_buffer.AsSpan(0, count), _peer ?? _senders!.Find(_address!));
                return true;
            }

            if (errors == MostErrors || !DatagramErrors.MayBeOfAnEarlierOne(error))
                throw new SocketException((int)error);
            state = Idle;
        }

        return false;
    }

    public void Close()
    {
        // The buffer of a receive that is under way is given back when that has ended.
        if (Interlocked.Exchange(ref _state, Closed) is Idle or Ready)
            ReturnBuffer();
    }

    // False: there is nothing yet, and OnCompleted will be called.
    private bool TryStart()
    {
        _buffer ??= ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            if (_operation.Begin(Receive(_buffer.AsMemory(0, BufferSize))))
                return true;
        }
        catch (ObjectDisposedException)
        {
            throw new SocketException((int)SocketError.OperationAborted); // closed by someone else who holds the socket
        }

        Volatile.Write(ref _state, Waiting);
        _operation.WhenComplete(_onCompleted);
        return false;
    }

    private ValueTask<int> Receive(Memory<byte> buffer)
    {
        if (_address is null)
            return _socket.ReceiveAsync(buffer, SocketFlags.None);
        _address.Size = _addressSize;
        return _socket.ReceiveFromAsync(buffer, SocketFlags.None, _address);
    }

    private void OnCompleted()
    {
        if (Interlocked.CompareExchange(ref _state, Ready, Waiting) == Waiting)
        {
            _sink.OnReadable();
            return;
        }

        _operation.Finish(out _);
        ReturnBuffer();
    }

    private void ReturnBuffer()
    {
        if (Interlocked.Exchange(ref _buffer, null) is { } buffer)
            ArrayPool<byte>.Shared.Return(buffer);
    }
}
