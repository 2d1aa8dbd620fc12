using System.Buffers;
using System.Net.Sockets;
using Akka.Actor;
using AkkaSockets.Channels;

namespace Akka.IO;

/// <summary>
/// The sending side of a datagram actor: gives datagrams to the channel, keeps those that have to wait, and tells each one's sender what
/// became of it.
/// </summary>
/// <param name="actor">The actor.</param>
/// <param name="report">Takes what the log may be told: the datagram, and what became of it.</param>
internal sealed class DatagramSends(IActorRef actor, Action<OutgoingDatagram, SocketError> report)
{
    /// <summary>How many datagrams of a socket may wait.</summary>
    public const int Limit = 1024;

    // No datagram of either version of IP is larger. What is too large for the one in use, the operating system refuses.
    private const int LargestPayload = 65_535;

    private readonly Queue<OutgoingDatagram> _waiting = new();
    private DatagramChannel? _channel;
    private OutgoingDatagram _current;
    private byte[]? _joined;
    private bool _sending;

    public void Start(DatagramChannel channel) => _channel = channel;

    /// <summary>Sends a datagram, now or as soon as those before it are sent.</summary>
    public void Accept(in OutgoingDatagram datagram)
    {
        if (!_sending)
            Transmit(datagram);
        else if (_waiting.Count < Limit)
            _waiting.Enqueue(datagram);
        else
            Refuse(datagram, SocketError.NoBufferSpaceAvailable);
    }

    /// <summary>Tells the sender of a datagram that it will not be sent.</summary>
    public void Refuse(in OutgoingDatagram datagram, SocketError reason) => Settle(datagram, reason);

    /// <summary>Goes on after the datagram that had to wait.</summary>
    /// <param name="outcome">What became of it.</param>
    public void Continue(SocketError outcome)
    {
        _sending = false;
        ReturnJoined();
        Settle(_current, outcome);
        while (!_sending && _waiting.TryDequeue(out var next))
            Transmit(next);
    }

    /// <summary>Tells the senders of all that wait that it will not be sent.</summary>
    public void FailAll()
    {
        // What was joined for it is left to the garbage collector: the operating system may still read it.
        if (_sending)
            Refuse(_current, SocketError.OperationAborted);

        while (_waiting.TryDequeue(out var datagram))
            Refuse(datagram, SocketError.OperationAborted);
    }

    private void Transmit(in OutgoingDatagram datagram)
    {
        var outcome = datagram.Payload.Count > LargestPayload
            ? SocketError.MessageSize
            : _channel!.Send(InOnePiece(datagram.Payload), datagram.Target);
        if (outcome == SocketError.IOPending)
        {
            _current = datagram;
            _sending = true;
        }
        else
        {
            ReturnJoined();
            Settle(datagram, outcome);
        }
    }

    private ReadOnlyMemory<byte> InOnePiece(ByteString payload)
    {
        if (payload.IsCompact)
        {
            var segments = payload.Segments();
            return segments.MoveNext() ? segments.Current : default;
        }

        _joined = ArrayPool<byte>.Shared.Rent(payload.Count);
        payload.CopyTo(_joined, 0, payload.Count);
        return _joined.AsMemory(0, payload.Count);
    }

    private void ReturnJoined()
    {
        if (_joined is null)
            return;
        ArrayPool<byte>.Shared.Return(_joined);
        _joined = null;
    }

    private void Settle(in OutgoingDatagram datagram, SocketError outcome)
    {
        report(datagram, outcome);
        if (outcome != SocketError.Success)
            datagram.Sender.Tell(datagram.Failure, actor);
        else if (datagram.Ack is not null)
            datagram.Sender.Tell(datagram.Ack, actor);
    }
}
