using System.Diagnostics;
using Akka.Actor;
using Akka.IO;
using AkkaSockets.Memory;

namespace AkkaSockets;

/// <summary>
/// The handler's side of the Akka.IO connection protocol: one acked write in flight, one pulled read outstanding, and the
/// close command only after the last ack. It belongs to the connection and not to the actor instance.
/// </summary>
internal sealed partial class ConnectionLink(IActorRef transport, ConnectionSettings settings, SocketClock clock)
{
    private IActorRef _handler = ActorRefs.Nobody;
    private MessageProgress? _message;
    private bool _paused;
    private TimeSpan? _pausedAt;
    private Closing _closing = Closing.No;
    private bool _closeSent;
    private bool _peerWasFirst;
    private CloseReason? _abortReason;
    private CloseReason? _closeReason;

    private enum Closing
    {
        No,
        Write,
        Both,
        Abort,
    }

    public IActorRef Transport => transport;

    public long BytesReceived { get; private set; }

    public long BytesSent { get; private set; }

    /// <summary>The reason of the terminal event, null while the connection lives.</summary>
    public CloseReason? Ended { get; private set; }

    /// <summary>The timestamp of the terminal event, null while the connection lives.</summary>
    public long? EndedAt { get; private set; }

    /// <summary>When the peer last sent something, or was first asked to after a pause.</summary>
    public TimeSpan PeerActiveAt { get; private set; } = clock.Now;

    /// <summary>When something was last sent, or began to wait after nothing had.</summary>
    public TimeSpan ProgressAt { get; private set; } = clock.Now;

    /// <summary>A read is outstanding: it is the peer's turn.</summary>
    public bool IsReading { get; private set; }

    /// <summary>The connection's part of the server's memory; null if that has no budget.</summary>
    public MemoryLease? Memory { get; set; }

    /// <summary>The message that is arriving.</summary>
    public MessageProgress Message => _message ??= new MessageProgress(this, clock);

    /// <summary>The handler wants no input for now.</summary>
    public bool IsSuspended { get; set; }

    /// <summary>The server's memory is short, and this connection holds much of it.</summary>
    public bool IsShortOfMemory { get; set; }

    /// <summary>Unsent bytes went over the high-water mark and have not come down to the low one.</summary>
    public bool IsOutputHigh
    {
        get
        {
            _paused = _paused ? _output.Unsent > settings.LowWaterMark : _output.Unsent > settings.HighWaterMark;
            return _paused;
        }
    }

    /// <summary>The peer's FIN has arrived.</summary>
    public bool PeerFinished { get; private set; }

    /// <summary>This side has asked for the end of its output; nothing more can be written.</summary>
    public bool IsClosing => _closing != Closing.No;

    /// <summary>What arrives is still wanted: neither closed nor aborted.</summary>
    public bool WantsInput => Ended is null && _closing is Closing.No or Closing.Write;

    public void Apply(ConnectionSettings changed) => settings = changed;

    public void Register(IActorRef handler)
    {
        _handler = handler;
        // keepOpenOnPeerClosed, because a peer that has finished sending may still be reading.
        Tell(new Tcp.Register(handler, keepOpenOnPeerClosed: true));
    }

    /// <summary>Asks for the next read unless one is outstanding, the peer has finished or too much is unsent.</summary>
    public void Pull()
    {
        if (Ended is not null || IsReading || PeerFinished || _closing == Closing.Abort)
            return;

        // A closing connection reads on and throws away: unread input would turn the FIN into a reset, which can
        // destroy at the peer what was flushed.
        if (WantsInput && (IsSuspended || IsShortOfMemory || IsOutputHigh))
        {
            _pausedAt ??= clock.Now;
            return;
        }

        if (_pausedAt is { } pausedAt)
        {
            PeerActiveAt = clock.Now;
            Message.Excuse(PeerActiveAt - pausedAt);
            _pausedAt = null;
        }

        IsReading = true;
        Tell(Tcp.ResumeReading.Instance);
    }

    /// <summary>The time before didn't count for the handler's limits.</summary>
    public void NoteOpened() => PeerActiveAt = ProgressAt = clock.Now;

    public void OnReceived(int count)
    {
        IsReading = false;
        BytesReceived += count;
        PeerActiveAt = clock.Now;
    }

    /// <summary>Half-close: everything written, then FIN; reading goes on until the peer's FIN.</summary>
    public void CloseWrite() => BeginClose(Closing.Write);

    /// <summary>Everything written, then FIN; what still arrives is thrown away.</summary>
    /// <param name="reason">Why, if it isn't the handler's wish.</param>
    public void Close(CloseReason? reason = null)
    {
        _closeReason ??= reason;
        BeginClose(Closing.Both);
    }

    /// <summary>Reset, now.</summary>
    public void Abort(CloseReason reason)
    {
        if (Ended is not null || _closing == Closing.Abort)
            return;
        _closing = Closing.Abort;
        _abortReason = reason;
        Tell(Tcp.Abort.Instance);
    }

    /// <returns>Whether the connection has ended; false for the peer's FIN, after which writing goes on.</returns>
    public bool OnConnectionClosed(Tcp.ConnectionClosed closed)
    {
        IsReading = false;
        if (closed.IsPeerClosed)
        {
            PeerFinished = true;
            _peerWasFirst = !IsClosing;
            return false;
        }

        End(ReasonOf(closed));
        return true;
    }

    public void OnTransportTerminated() => End(_abortReason ?? new CloseReason(CloseKind.TransportLost));

    /// <summary>Nobody handles the connection any more: reset it unless it has ended.</summary>
    public void Abandon(CloseReason reason)
    {
        if (Ended is not null)
            return;
        Tell(Tcp.Abort.Instance);
        End(_abortReason ?? reason);
    }

    private void BeginClose(Closing kind)
    {
        if (Ended is not null || kind <= _closing)
            return;
        _closing = kind;
        ProgressAt = clock.Now;
        Flush();
        if (!_corked)
            Pull();
    }

    private void SendClose()
    {
        _closeSent = true;
        // After ConfirmedClose nothing but Abort is possible, so only a half-close uses it.
        Tell(_closing == Closing.Write ? Tcp.ConfirmedClose.Instance : Tcp.Close.Instance);
    }

    private CloseReason ReasonOf(Tcp.ConnectionClosed closed)
    {
        // A write fails because of what ends the connection, which is told after it.
        if (_abortReason is not null && !(_writeFailed && closed.IsErrorClosed))
            return _abortReason;
        if (closed.IsErrorClosed)
            return new CloseReason(CloseKind.Error, closed.Cause ?? "");
        if (closed.IsAborted)
            return new CloseReason(CloseKind.Aborted);
        if (_output.Unsent > 0)
            return new CloseReason(CloseKind.Error, "closed before everything was sent");
        return _closeReason ?? new CloseReason(_peerWasFirst ? CloseKind.Peer : CloseKind.Local);
    }

    private void End(CloseReason reason)
    {
        if (Ended is not null)
            return;
        Ended = reason;
        EndedAt = Stopwatch.GetTimestamp();
        _lost += _output.Unsent;
        _output.Discard();
        _receipts.Failed(reason, _handler);
        Memory?.Dispose();
    }

    private void Tell(object message) => transport.Tell(message, _handler);
}
