using System.Net.Sockets;
using Akka.Actor;
using Akka.IO;
using AkkaSockets.Channels;

namespace AkkaSockets.Transports.Streams;

/// <summary>Turns what happens on a channel into messages to the connection: at most one for each, and none allocated.</summary>
internal sealed class ChannelSink(IActorRef connection, IEventTeller teller) : IByteChannelSink
{
    private Tcp.Received? _received;
    private SocketError _error;
    private int _sentTold;

    /// <summary>Why the channel failed. Valid once <see cref="StreamEvent.Failed"/> has arrived.</summary>
    public SocketError Error => _error;

    /// <summary>
    /// Takes what <see cref="StreamEvent.Received"/> announced. One receive is under way at a time, so there is one place.
    /// </summary>
    public Tcp.Received TakeReceived()
    {
        var received = _received!;
        _received = null;
        return received;
    }

    /// <summary>Lets the next <see cref="StreamEvent.Sent"/> come; call it before looking at what was sent.</summary>
    public void ExpectSent() => Volatile.Write(ref _sentTold, 0);

    public void OnReceived(ref ReceivedBytes bytes)
    {
        _received = new Tcp.Received(ByteString.FromBytes(bytes.Take()));
        teller.Tell(connection, StreamEvent.Received);
    }

    public void OnEndOfStream() => teller.Tell(connection, StreamEvent.EndOfStream);

    public void OnSent()
    {
        if (Interlocked.Exchange(ref _sentTold, 1) == 0)
            teller.Tell(connection, StreamEvent.Sent);
    }

    public void OnFailed(SocketError error)
    {
        _error = error;
        teller.Tell(connection, StreamEvent.Failed);
    }
}
