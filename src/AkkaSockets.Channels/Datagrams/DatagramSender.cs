using System.Net;
using System.Net.Sockets;

namespace AkkaSockets.Channels;

/// <summary>The sending half of a <see cref="DatagramChannel"/>: one datagram at a time, at once or when there is room.</summary>
internal sealed class DatagramSender
{
    private readonly Socket _socket;
    private readonly IDatagramChannelSink _sink;
    private readonly SocketAddress _address;
    private readonly Action _onCompleted;
    private ReadOnlyMemory<byte> _datagram;
    private SocketAddress? _target;
    private SocketOperation _operation;
    private volatile bool _sending;
    private volatile bool _closed;

    public DatagramSender(Socket socket, IDatagramChannelSink sink)
    {
        _socket = socket;
        _sink = sink;
        _address = new SocketAddress(socket.AddressFamily);
        _onCompleted = OnCompleted;
    }

    public bool IsSending => _sending;

    public SocketError Send(ReadOnlyMemory<byte> datagram, EndPoint? target)
    {
        if (_sending)
            throw new InvalidOperationException("The last datagram still waits to be sent.");
        if (!TrySetTarget(target))
            return SocketError.AddressFamilyNotSupported;

        _datagram = datagram;
        var error = Attempt();
        if (DatagramErrors.MayBeOfAnEarlierOne(error))
            error = Attempt(); // the operating system reported the other one's error once, instead of sending this one
        if (error != SocketError.IOPending)
            _datagram = default;
        return error;
    }

    public void Close() => _closed = true;

    private bool TrySetTarget(EndPoint? target)
    {
        switch (target)
        {
            case null:
                _target = null;
                return true;
            case IPEndPoint ip:
                _target = _address;
                return IPSocketAddress.TryWrite(ip, _address);
            case UnixDomainSocketEndPoint path when _socket.AddressFamily == AddressFamily.Unix:
                _target = path.Serialize();
                return true;
            default:
                return false;
        }
    }

    private SocketError Attempt()
    {
        try
        {
            // Errors are common on connected sockets, whose peer may be gone: this call tells them without an exception.
            if (_target is null)
            {
                _socket.Send(_datagram.Span, SocketFlags.None, out var error);
                if (error != SocketError.WouldBlock)
                    return error;
            }

            return Start();
        }
        catch (ObjectDisposedException)
        {
            return SocketError.OperationAborted;
        }
    }

    private SocketError Start()
    {
        var complete = _operation.Begin(_target is null
            ? _socket.SendAsync(_datagram, SocketFlags.None)
            : _socket.SendToAsync(_datagram, SocketFlags.None, _target));
        if (complete)
            return _operation.Finish(out _);

        _sending = true;
        _operation.WhenComplete(_onCompleted);
        return SocketError.IOPending;
    }

    private void OnCompleted()
    {
        var error = _operation.Finish(out _);
        if (DatagramErrors.MayBeOfAnEarlierOne(error) && !_closed)
        {
            error = Attempt();
            if (error == SocketError.IOPending)
                return;
        }

        _datagram = default;
        _sending = false;
        if (!_closed)
            _sink.OnSent(error);
    }
}
