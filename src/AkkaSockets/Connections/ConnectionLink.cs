using System.Diagnostics;
using Akka.Actor;
using Akka.IO;
using AkkaSockets.Buffers;

namespace AkkaSockets;

/// <summary>
/// The handler's side of the Akka.IO connection protocol: one acked write in flight, one pulled read outstanding, and the
/// close command only after the last ack. It belongs to the connection and not to the actor instance.
/// </summary>
internal sealed class ConnectionLink(IActorRef transport, ConnectionSettings settings)
{
    /// <summary>The most bytes of one Tcp.Write: large enough to keep a socket busy, small enough that acks tell of progress.</summary>
    public const int MaxWriteSize = 64 * 1024;

    private readonly OutputBuffer _output = new();
    private IActorRef _handler = ActorRefs.Nobody;
    private bool _reading;
    private bool _paused;
    private Closing _closing = Closing.No;
    private bool _closeSent;
    private bool _peerWasFirst;
    private CloseReason? _abortReason;
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

    public long BytesUnsent => _output.Unsent + _lost;

    /// <summary>The reason of the terminal event, null while the connection lives.</summary>
    public CloseReason? Ended { get; private set; }

    /// <summary>The timestamp of the terminal event, null while the connection lives.</summary>
    public long? EndedAt { get; private set; }

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
        if (Ended is not null || _reading || PeerFinished || _closing == Closing.Abort)
            return;

        // A closing connection reads on and throws away: unread input would turn the FIN into a reset, which can
        // destroy at the peer what was flushed.
        _paused = WantsInput && (_paused ? _output.Unsent > settings.LowWaterMark : _output.Unsent > settings.HighWaterMark);
        if (_paused)
            return;

        _reading = true;
        Tell(Tcp.ResumeReading.Instance);
    }

    public void OnReceived(int count)
    {
        _reading = false;
        BytesReceived += count;
    }

    /// <returns>Whether the bytes were taken.</returns>
    public bool Write(ReadOnlySpan<byte> bytes)
    {
        if (Ended is not null || IsClosing)
            return false;
        if (_output.Unsent + bytes.Length > settings.HardLimit)
        {
            _lost += bytes.Length;
            Abort(new CloseReason(CloseKind.OutputOverflow, $"{BytesUnsent} bytes, the hard limit is {settings.HardLimit}"));
            return false;
        }

        _output.Append(bytes);
        Flush();
        return true;
    }

    public void OnAck()
    {
        BytesSent += _output.Release();
        Flush();
        Pull();
    }

    /// <summary>Half-close: everything written, then FIN; reading goes on until the peer's FIN.</summary>
    public void CloseWrite() => BeginClose(Closing.Write);

    /// <summary>Everything written, then FIN; what still arrives is thrown away.</summary>
    public void Close() => BeginClose(Closing.Both);

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
        _reading = false;
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
    public void OnWriteFailed(Tcp.CommandFailed failed) =>
        Abort(new CloseReason(CloseKind.Error, $"a write was refused: {failed.CauseString}"));

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
        Flush();
        Pull();
    }

    private void Flush()
    {
        if (_output.InFlight > 0 || _closing == Closing.Abort || Ended is not null)
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
        if (_abortReason is not null)
            return _abortReason;
        if (closed.IsErrorClosed)
            return new CloseReason(CloseKind.Error, closed.Cause ?? "");
        if (closed.IsAborted)
            return new CloseReason(CloseKind.Aborted);
        if (_output.Unsent > 0)
            return new CloseReason(CloseKind.Error, "closed before everything was sent");
        return new CloseReason(_peerWasFirst ? CloseKind.Peer : CloseKind.Local);
    }

    private void End(CloseReason reason)
    {
        if (Ended is not null)
            return;
        Ended = reason;
        EndedAt = Stopwatch.GetTimestamp();
        _lost += _output.Unsent;
        _output.Discard();
    }

    private void Tell(object message) => transport.Tell(message, _handler);
}
