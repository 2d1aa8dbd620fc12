using System.Collections.Concurrent;
using System.Net.Sockets;
using Akka.Actor;
using Akka.Event;
using AkkaSockets.Channels;

namespace Akka.IO;

/// <summary>
/// Accepted sockets on their way to the listener. They wait here rather than in messages, so that none is lost, and left open, when the
/// listener stops.
/// </summary>
internal sealed class TcpAcceptQueue(IActorRef listener) : IAcceptSink
{
    private readonly ConcurrentQueue<Socket> _sockets = new();
    private int _told;
    private volatile bool _closed;

    /// <summary>Takes a socket. Call it until there is none each time <see cref="Accepted"/> arrives.</summary>
    public bool TryTake(out Socket socket) => _sockets.TryDequeue(out socket!);

    /// <summary>Lets the next <see cref="Accepted"/> come; call it before taking sockets.</summary>
    public void ExpectAccepted() => Volatile.Write(ref _told, 0);

    /// <summary>Closes the sockets that wait, and those that still come.</summary>
    public void Close()
    {
        _closed = true;
        while (TryTake(out var socket))
            socket.Dispose();
    }

    public void OnAccepted(Socket socket)
    {
        _sockets.Enqueue(socket);
        if (_closed)
            Close();
        else if (Interlocked.Exchange(ref _told, 1) == 0)
            listener.Tell(Accepted.Instance, ActorRefs.NoSender);
    }

    public void OnPaused(SocketError error) => listener.Tell(new AcceptTrouble(error, IsFatal: false), ActorRefs.NoSender);

    public void OnFailed(SocketError error) => listener.Tell(new AcceptTrouble(error, IsFatal: true), ActorRefs.NoSender);

    /// <summary>Tells the listener that sockets wait.</summary>
    internal sealed class Accepted : INoSerializationVerificationNeeded, IDeadLetterSuppression
    {
        public static readonly Accepted Instance = new();
    }

    /// <summary>Tells the listener that accepting pauses, or has ended.</summary>
    internal sealed record AcceptTrouble(SocketError Error, bool IsFatal) : INoSerializationVerificationNeeded, IDeadLetterSuppression;
}
