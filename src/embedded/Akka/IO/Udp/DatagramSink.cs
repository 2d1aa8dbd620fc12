using System.Net.Sockets;
using Akka.Actor;
using AkkaSockets.Channels;

namespace Akka.IO;

/// <summary>Turns what happens on a channel into messages to its actor; none is allocated.</summary>
internal sealed class DatagramSink(IActorRef actor) : IDatagramChannelSink
{
    private SocketError _outcome;

    /// <summary>What became of the datagram that had to wait. Valid once <see cref="DatagramEvent.Sent"/> has arrived.</summary>
    public SocketError Outcome => _outcome;

    public void OnReadable() => actor.Tell(DatagramEvent.Readable, ActorRefs.NoSender);

    public void OnSent(SocketError error)
    {
        // One datagram waits at a time, so there is one place.
        _outcome = error;
        actor.Tell(DatagramEvent.Sent, ActorRefs.NoSender);
    }
}
