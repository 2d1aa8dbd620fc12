using System.Buffers;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace AkkaSockets.Channels;

/// <summary>
/// The sending half of a <see cref="SocketChannel"/>: sends at once on the caller's thread, queues what the operating system does not take,
/// and gathers small pieces that wait into one call.
/// </summary>
internal sealed class SocketSender : IDisposable
{
    // Pieces below this are copied together; from here on a call of their own costs less than the copy.
    private const int GatherLimit = 16 * 1024;
    private const int GatherSize = 64 * 1024;

    // Waiting sends complete with their last byte. In portions, Sent tells a slow peer from one that takes nothing.
    private const int PortionSize = 64 * 1024;

    private readonly SocketChannel _channel;
    private readonly Socket _socket;
    private readonly Lock _gate = new();
    private Queue<ReadOnlyMemory<byte>>? _waiting;
    private SocketAsyncEventArgs? _args;
    private byte[]? _gathered;
    private ReadOnlyMemory<byte> _current;
    private long _sent;
    private bool _sending;
    private bool _completed;
    private bool _closed;
    private bool _disposed;

    public SocketSender(SocketChannel channel, Socket socket)
    {
        _channel = channel;
        _socket = socket;
    }

    public long Sent => Interlocked.Read(ref _sent);

    /// <summary>This side has not ended its stream.</summary>
    public bool IsOpen
    {
        get
        {
            lock (_gate)
                return !_completed && !_disposed;
        }
    }

    public bool HasPending
    {
        get
        {
            lock (_gate)
                return _sending;
        }
    }

    public bool Send(ReadOnlyMemory<byte> bytes)
    {
        lock (_gate)
        {
            if (_disposed || _closed)
                return false;
            if (_completed)
                throw new InvalidOperationException("The sending side of the channel is closed.");
            if (_sending)
            {
                (_waiting ??= new Queue<ReadOnlyMemory<byte>>()).Enqueue(bytes);
                return true;
            }

            _sending = true;
        }

        _current = bytes;
        return !Pump();
    }

    public void Complete()
    {
        lock (_gate)
        {
            if (_completed)
                return;
            _completed = true;
            if (_sending)
                return; // the pump does it
        }

        Shutdown();
    }

    public void TryShutdown()
    {
        lock (_gate)
        {
            // A send that another thread has just begun comes too late, which is no mistake of that thread.
            _closed = true;
            if (_completed)
                return;
            _completed = true;
        }

        try
        {
            _socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Reset meanwhile; there is no one left to tell.
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            _disposed = true;
            _waiting = null;
            if (_sending)
                return; // the pump ends it; the closed socket makes sure that it does
        }

        ReleaseResources();
    }

    // Sends until nothing waits (true) or the operating system takes no more for now (false). Only one thread is ever here.
    private bool Pump()
    {
        while (true)
        {
            var outcome = SendCurrent();
            if (outcome is null)
                return false;

            if (outcome != SocketError.Success)
            {
                Stop();
                Fail(outcome.Value);
                return true;
            }

            if (!TakeNext(out var shutdown))
            {
                if (shutdown)
                    Shutdown();
                return true;
            }
        }
    }

    // Null: the rest is on its way and OnCompleted goes on.
    private SocketError? SendCurrent()
    {
        try
        {
            while (!_current.IsEmpty)
            {
                var count = _socket.Send(_current.Span, SocketFlags.None, out var error);
                Advance(count);
                if (_current.IsEmpty)
                    break;
                if (error is not (SocketError.Success or SocketError.WouldBlock))
                    return error;

                var args = _args ??= CreateArgs();
                args.SetBuffer(MemoryMarshal.AsMemory(_current[..Math.Min(_current.Length, PortionSize)]));
                if (_socket.SendAsync(args))
                    return null;
                if (args.SocketError != SocketError.Success)
                    return args.SocketError;
                Advance(args.BytesTransferred);
            }

            return SocketError.Success;
        }
        catch (ObjectDisposedException)
        {
            return SocketError.OperationAborted;
        }
    }

    private void Advance(int count)
    {
        _current = _current[count..];
        Interlocked.Add(ref _sent, count);
    }

    private void OnCompleted(object? sender, SocketAsyncEventArgs args)
    {
        if (args.SocketError != SocketError.Success)
        {
            Stop();
            Fail(args.SocketError);
            return;
        }

        Advance(args.BytesTransferred);
        Pump();
        if (_channel.IsOpen)
            _channel.Sink.OnSent();
    }

    private bool TakeNext(out bool shutdown)
    {
        bool release;
        lock (_gate)
        {
            shutdown = false;
            if (_waiting is { Count: > 0 } && !_disposed)
            {
                _current = Gather(_waiting);
                return true;
            }

            _current = default;
            _sending = false;
            shutdown = _completed && !_disposed;
            release = _disposed;
        }

        if (release)
            ReleaseResources();
        else
            ReturnGathered();
        return false;
    }

    private ReadOnlyMemory<byte> Gather(Queue<ReadOnlyMemory<byte>> waiting)
    {
        var first = waiting.Dequeue();
        if (waiting.Count == 0 || first.Length >= GatherLimit)
            return first;

        var buffer = _gathered ??= ArrayPool<byte>.Shared.Rent(GatherSize);
        var used = 0;
        var piece = first;
        while (true)
        {
            piece.CopyTo(buffer.AsMemory(used));
            used += piece.Length;
            if (!waiting.TryPeek(out piece) || piece.Length >= GatherLimit || used + piece.Length > buffer.Length)
                return buffer.AsMemory(0, used);
            waiting.Dequeue();
        }
    }

    private void Stop()
    {
        lock (_gate)
        {
            _sending = false;
            _disposed = true;
            _waiting = null;
            _current = default;
        }

        ReleaseResources();
    }

    private void Fail(SocketError error)
    {
        // A broken pipe is what a send after the peer's reset gets; this side has not shut down, or it would not send.
        if (error != SocketError.OperationAborted)
            _channel.Fail(error == SocketError.Shutdown ? SocketError.ConnectionReset : error);
    }

    private void Shutdown()
    {
        try
        {
            _socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException e)
        {
            _channel.Fail(e.SocketErrorCode);
        }
        catch (ObjectDisposedException)
        {
            // Closed meanwhile.
        }
    }

    private SocketAsyncEventArgs CreateArgs()
    {
        var args = new SocketAsyncEventArgs(true);
        args.Completed += OnCompleted;
        return args;
    }

    private void ReturnGathered()
    {
        if (Interlocked.Exchange(ref _gathered, null) is { } buffer)
            ArrayPool<byte>.Shared.Return(buffer);
    }

    private void ReleaseResources()
    {
        ReturnGathered();
        Interlocked.Exchange(ref _args, null)?.Dispose();
    }
}
