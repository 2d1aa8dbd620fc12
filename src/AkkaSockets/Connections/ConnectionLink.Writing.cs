using Akka.Actor;
using Akka.IO;
using AkkaSockets.Buffers;

namespace AkkaSockets;

// From the handler's writes to the one that is in flight.
internal sealed partial class ConnectionLink
{
    /// <summary>The most bytes of one Tcp.Write: large enough to keep a socket busy, small enough that acks tell of progress.</summary>
    public const int MaxWriteSize = 64 * 1024;

    private readonly OutputBuffer _output = new();
    private readonly WriteReceipts _receipts = new();
    private CloseReason? _refusal;
    private bool _corked;
    private bool _writeFailed;
    private long _lost;

    /// <summary>Bytes that may still be sent.</summary>
    public long Unsent => _output.Unsent;

    /// <summary>Bytes written that were not sent, those that were lost included.</summary>
    public long BytesUnsent => _output.Unsent + _lost;

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
        var before = _output.Unsent;
        try
        {
            codec.Encode(payload, _output);
        }
        catch
        {
            // A user's own codec may have written a part.
            _output.Remove(_output.Unsent - before);
            throw;
        }

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

    /// <summary>A write that the transport refused is lost, so nothing can follow it: the stream would have a hole.</summary>
    public void OnWriteFailed(Tcp.CommandFailed failed)
    {
        _writeFailed = true;
        var cause = failed.Cause.HasValue ? failed.Cause.Value.Message : "the transport gave no cause";
        Abort(new CloseReason(CloseKind.Error, $"a write was refused: {cause}"));
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
}
