using System.Diagnostics;
using Akka.Actor;
using Akka.IO;
using AkkaSockets.Buffers;
using AkkaSockets.Memory;

namespace AkkaSockets;

/// <summary>
/// The handler's side of the Akka.IO connection protocol: one acked write in flight, one pulled read outstanding, and the
/// close command only after the last ack. It belongs to the connection and not to the actor instance.
/// </summary>
internal sealed class ConnectionLink(IActorRef transport, ConnectionSettings settings, SocketClock clock)
{
    /// <summary>The most bytes of one Tcp.Write: large enough to keep a socket busy, small enough that acks tell of progress.</summary>
    public const int MaxWriteSize = 64 * 1024;

    private readonly OutputBuffer _output = new();
    private readonly WriteReceipts _receipts = new();
    private IActorRef _handler = ActorRefs.Nobody;
    private MessageProgress? _message;
    private CloseReason? _refusal;
    private bool _corked;
    private bool _paused;
    private TimeSpan? _pausedAt;
    private bool _writeFailed;
    private Closing _closing = Closing.No;
    private bool _closeSent;
    private bool _peerWasFirst;
    private CloseReason? _abortReason;
    private CloseReason? _closeReason;
    private long _lost;

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

    /// <summary>Bytes that may still be sent.</summary>
    public long Unsent => _output.Unsent;

    /// <summary>Bytes written that were not sent, those that were lost included.</summary>
    public long BytesUnsent => _output.Unsent + _lost;

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

    public void Apply(ConnectionSettings changed)
    {
        settings = changed;
        Pull();
    }

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

    /// <returns>Whether the bytes were taken.</returns>
    public bool Write(ReadOnlySpan<byte> bytes)
    {
        if (!CanTake(bytes.Length))
            return false;
        BeginWaiting();
        _output.Append(bytes);
        Flush();
        return true;
    }

    /// <returns>Whether the frame was taken.</returns>
    /// <exception cref="ArgumentException">The codec can't represent it; nothing was written.</exception>
    public bool WriteFrame(FrameCodec codec, ReadOnlySpan<byte> payload)
    {
        if (!CanTake((long)payload.Length + codec.MaxOverhead))
            return false;
        BeginWaiting();
        codec.Encode(payload, _output);
        Flush();
        return true;
    }

    /// <summary>Holds back what is written until <see cref="Uncork"/>, so that the writes of one callback go out as one.</summary>
    public void Cork() => _corked = true;

    public void Uncork()
    {
        _corked = false;
        Flush();
        if (IsClosing)
            Pull();
    }

    /// <summary>Takes back what has been written since a number of bytes was unsent; all of it was held back.</summary>
    public void TakeBack(long unsentBefore, Exception cause)
    {
        var count = _output.Unsent - unsentBefore;
        if (count <= 0 || Ended is not null)
            return;
        _output.Remove(count);
        _receipts.TakenBack(BytesSent + _output.Unsent, new CloseReason(CloseKind.HandlerFailed, $"taken back, since the callback threw: {cause.Message}"), _handler);
    }

    /// <returns>Whether the bytes were taken.</returns>
    public bool WriteShared(SharedPayload payload)
    {
        if (!CanTake(payload.Bytes.Length))
            return false;
        BeginWaiting();
        _output.AppendShared(payload.Bytes);
        Flush();
        return true;
    }

    /// <summary>Reports to an actor once all that has been written until now is handed over, or can't be any more.</summary>
    /// <param name="notify">Who is told.</param>
    /// <param name="tag">What the report carries.</param>
    /// <param name="count">The bytes of the write that is reported.</param>
    public void ReportWrite(IActorRef notify, object? tag, long count)
    {
        if (_output.Unsent == 0 && Ended is null)
            notify.Tell(new WriteResult(tag, count), _handler);
        else
            _receipts.Add(BytesSent + _output.Unsent, notify, tag, count);
    }

    /// <returns>Whether unsent bytes came down to the low-water mark by it.</returns>
    public bool OnAck()
    {
        var wasHigh = IsOutputHigh;
        BytesSent += _output.Release();
        ProgressAt = clock.Now;
        _receipts.Sent(BytesSent, _handler);
        Flush();
        return wasHigh && !IsOutputHigh;
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

    /// <summary>A write that the transport refused is lost, so nothing can follow it: the stream would have a hole.</summary>
    public void OnWriteFailed(Tcp.CommandFailed failed)
    {
        _writeFailed = true;
        var cause = failed.Cause.HasValue ? failed.Cause.Value.Message : "the transport gave no cause";
        Abort(new CloseReason(CloseKind.Error, $"a write was refused: {cause}"));
    }

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

    private void Flush()
    {
        if (_corked || _output.InFlight > 0 || _closing == Closing.Abort || Ended is not null)
            return;
        if (_output.Waiting > 0)
            Tell(ByteStrings.Write(_output.Take(MaxWriteSize), WriteAck.Instance));
        else if (IsClosing && !_closeSent)
            SendClose();
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

    private bool CanTake(long count)
    {
        if (Ended is not null || IsClosing)
            return false;
        if (_output.Unsent + count > settings.HardLimit)
            _refusal = new CloseReason(CloseKind.OutputOverflow, $"{BytesUnsent + count} bytes, the hard limit is {settings.HardLimit}");
        else if (Memory is not null && !Memory.TryGrow(_output.Unsent + count))
            _refusal = new CloseReason(CloseKind.OutputOverflow, $"{BytesUnsent + count} bytes, and the server's memory budget is used up");
        else
            return true;
        if (settings.OverHardLimit == LimitAction.Refuse)
            return false;
        _lost += count;
        Abort(_refusal);
        return false;
    }

    /// <summary>Why a write isn't taken now.</summary>
    public CloseReason WhyNotTaken() => Ended ?? _abortReason ?? (IsClosing
        ? new CloseReason(CloseKind.Local, "the connection is closing")
        : _refusal!);

    private void BeginWaiting()
    {
        if (_output.Unsent == 0)
            ProgressAt = clock.Now;
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
