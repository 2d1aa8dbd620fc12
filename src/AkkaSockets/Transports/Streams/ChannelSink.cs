using System.Net.Sockets;
using Akka.Actor;
using Akka.IO;
using AkkaSockets.Channels;

namespace AkkaSockets.Transports.Streams;

/// <summary>Turns what happens on a channel into messages to the connection: at most one for each, and none allocated.</summary>
internal sealed class ChannelSink(IActorRef connection) : IByteChannelSink
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
        connection.Tell(StreamEvent.Received, ActorRefs.NoSender);
    }

    public void OnEndOfStream() => connection.Tell(StreamEvent.EndOfStream, ActorRefs.NoSender);

    public void OnSent()
    {
        if (Interlocked.Exchange(ref _sentTold, 1) == 0)
            connection.Tell(StreamEvent.Sent, ActorRefs.NoSender);
    }

    public void OnFailed(SocketError error)
    {
        _error = error;
        connection.Tell(StreamEvent.Failed, ActorRefs.NoSender);
    }
}
