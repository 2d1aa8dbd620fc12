using System.Buffers;
using System.Net.Sockets;

namespace AkkaSockets.Channels;

/// <summary>The receiving half of a <see cref="SocketChannel"/>: one receive for each request.</summary>
internal sealed class SocketReceiver : IDisposable
{
    // Enough for a typical small message, so that such a message costs one receive call; little enough for ten thousand idle connections.
    private const int WaitSize = 256;

    private const int Idle = 0;
    private const int Receiving = 1;
    private const int Delivering = 2;
    private const int DeliveringThenReceive = 3;
    private const int Ended = 4;

    private readonly SocketChannel _channel;
    private readonly Socket _socket;
    private readonly int _size;
    private readonly int _waitSize;
    private SocketAsyncEventArgs? _args;
    private byte[]? _waitBuffer;
    private SocketError _deferredError = SocketError.Success;
    private bool _eager;
    private int _state;
    private int _disposed;

    public SocketReceiver(SocketChannel channel, Socket socket, int size)
    {
        _channel = channel;
        _socket = socket;
        _size = size;
        _waitSize = Math.Min(WaitSize, size);
    }

    public void Receive()
    {
        if (Interlocked.CompareExchange(ref _state, Receiving, Idle) == Idle)
        {
            Run();
            return;
        }

        // Asked for again from within the callback, or from another thread before the callback returned: the loop that called it goes on.
        var state = Interlocked.CompareExchange(ref _state, DeliveringThenReceive, Delivering);
        if (state is Delivering or Ended)
            return;

        // The callback may have returned in between.
        if (Interlocked.CompareExchange(ref _state, Receiving, Idle) == Idle)
            Run();
        else
            throw new InvalidOperationException("The last receive is not answered yet.");
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
            _args?.Dispose();
    }

    private void Run()
    {
        try
        {
            while (_deferredError == SocketError.Success)
            {
                if (!TryReceiveEagerly() && StartWaiting())
                    return;
                if (!Next())
                    return;
            }

            _channel.Fail(_deferredError);
        }
        catch (ObjectDisposedException)
        {
            // Closed meanwhile: whoever closed wants to hear nothing.
        }
    }

    // Says whether another receive was asked for while the last one was delivered.
    private bool Next()
    {
        if (Interlocked.CompareExchange(ref _state, Idle, Delivering) == Delivering)
            return false;
        return Interlocked.CompareExchange(ref _state, Receiving, DeliveringThenReceive) == DeliveringThenReceive;
    }

    // While the peer fills whole buffers, waiting for the first bytes of the next one would cost two calls more.
    private bool TryReceiveEagerly()
    {
        if (!_eager)
            return false;

        _eager = false;
        var buffer = ArrayPool<byte>.Shared.Rent(_size);
        int count;
        SocketError error;
        try
        {
            count = _socket.Receive(buffer.AsSpan(0, _size), SocketFlags.None, out error);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }

        if (error == SocketError.Success && count > 0)
        {
            _eager = count >= _size / 2;
            Deliver(new ReceivedBytes(buffer, count, pooled: true));
            return true;
        }

        ArrayPool<byte>.Shared.Return(buffer);
        if (error == SocketError.WouldBlock)
            return false;
        Finish(error);
        return true;
    }

    private bool StartWaiting()
    {
        var args = _args ??= CreateArgs();
        _waitBuffer ??= GC.AllocateUninitializedArray<byte>(_waitSize);
        args.SetBuffer(_waitBuffer, 0, _waitSize);
        if (_socket.ReceiveAsync(args))
            return true;

        Complete(args);
        return false;
    }

    private SocketAsyncEventArgs CreateArgs()
    {
        // No execution context flows: callbacks belong to the channel, not to whoever happened to ask for the receive.
        var args = new SocketAsyncEventArgs(true);
        args.Completed += OnCompleted;
        return args;
    }

    private void OnCompleted(object? sender, SocketAsyncEventArgs args)
    {
        try
        {
            Complete(args);
        }
        catch (ObjectDisposedException)
        {
            return;
        }

        if (Next())
            Run();
    }

    private void Complete(SocketAsyncEventArgs args)
    {
        var count = args.BytesTransferred;
        if (args.SocketError != SocketError.Success || count == 0)
            Finish(args.SocketError);
        else if (count < _waitSize || _waitSize == _size)
            Deliver(new ReceivedBytes(_waitBuffer!, count, pooled: false));
        else
            ReceiveRest(count);
    }

    // The wait buffer is full, so there is probably more: it goes to the same delivery.
    private void ReceiveRest(int count)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(_size);
        int more;
        SocketError error;
        try
        {
            _waitBuffer.AsSpan(0, count).CopyTo(buffer);
            more = _socket.Receive(buffer.AsSpan(count, _size - count), SocketFlags.None, out error);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }

        // A reset is reported by one call only, and after the bytes that came before it. The end of the stream would be reported again.
        if (error is not (SocketError.Success or SocketError.WouldBlock))
        {
            more = 0;
            _deferredError = error;
        }

        _eager = count + more >= _size / 2;
        Deliver(new ReceivedBytes(buffer, count + more, pooled: true));
    }

    private void Deliver(ReceivedBytes bytes)
    {
        try
        {
            Volatile.Write(ref _state, Delivering);
            if (_channel.IsOpen)
                _channel.Sink.OnReceived(ref bytes);
        }
        finally
        {
            bytes.Release();
        }
    }

    private void Finish(SocketError error)
    {
        Volatile.Write(ref _state, Ended);
        if (error == SocketError.OperationAborted || !_channel.IsOpen)
            return;
        if (error == SocketError.Success && _channel.WasReset)
            error = SocketError.ConnectionReset;
        if (error == SocketError.Success)
            _channel.Sink.OnEndOfStream();
        else
            _channel.Fail(error);
    }
}
