using System.Buffers;
using Akka.Actor;
using Akka.IO;
using AkkaSockets.Buffers;

namespace AkkaSockets;

// From what arrives to the callbacks.
public abstract partial class ConnectionActor
{
    private const int LongestSetAside = 64 * 1024;

    private bool _processing;
    private bool _messageBegun;

    private void HandleReceived(Tcp.Received received)
    {
        if (_link.WantsInput)
            _link.OnReceived(ByteStrings.AppendTo(Connection.Input, received));
        else
            _link.OnReceived(received.Data.Count);
        Connection.Environment.Metrics?.BytesReceived(received.Data.Count);
        AccountHeld();
        ProcessInput();
    }

    private void HandlePeerFinished()
    {
        Connection.Input.Finished = true;
        ProcessInput();
    }

    // Hands over what is there for as long as it is wanted, and then asks for more.
    private void ProcessInput()
    {
        if (_processing)
            return;
        if (Connection.Opening != ConnectionOpening.Open)
        {
            ReadProxyHeader();
            return;
        }

        _processing = true;
        try
        {
            while (_link.WantsInput && !_link.IsSuspended && !_link.IsOutputHigh)
            {
                if (!TryTake(out var frame))
                {
                    HandleStarved();
                    break;
                }

                Deliver(frame);
                FrameDone();
            }
        }
        finally
        {
            _processing = false;
        }

        // The answers before the next request.
        _link.Uncork();
        AccountHeld();
        _link.Pull();
        if (_messageBegun)
            RearmLimits();
        _messageBegun = false;
    }

    private void Deliver(in ReadOnlySequence<byte> frame)
    {
        var unsent = _link.Unsent;
        try
        {
            if (Connection.Framing is null)
                OnReceived(frame);
            else
                OnFrame(frame);
        }
        catch (Exception cause)
        {
            // Another instance will do it all again. Where none will, what was written stays: after the last attempt it may
            // say what is wrong, and a callback that has closed the connection has said its last word.
            if (!Connection.Input.FrameIsSpent && !_link.IsClosing)
                _link.TakeBack(unsent, cause);
            throw;
        }
    }

    private bool TryTake(out ReadOnlySequence<byte> frame)
    {
        try
        {
            return Connection.Input.TryTake(out frame);
        }
        catch (ProtocolViolationException violation)
        {
            frame = default;
            Connection.Reading.End();
            OnProtocolViolation(violation);
            _link.Close(new CloseReason(CloseKind.ProtocolViolation, violation.Message));
            RearmLimits();
            return false;
        }
    }

    private void FrameDone()
    {
        Connection.Input.Done();
        if (Connection.Framing is null)
            return;
        Connection.Reading.End();
        Connection.Environment.Metrics?.FrameReceived();
    }

    private void HandleStarved()
    {
        var input = Connection.Input;
        if (input.Finished && !_link.IsClosing && !Connection.FinishReported)
        {
            Connection.FinishReported = true;
            OnPeerFinished();
        }
        else if (input.HasPartialFrame && !Connection.Reading.IsOpen)
        {
            Connection.Reading.Begin(input.Length);
            _messageBegun = true;
        }
    }

    private void AccountHeld()
    {
        _link.Memory?.Set(Connection.Input.Length + _link.Unsent);
        Connection.MeasureUnsent();
    }

    private void SetAside(Exception cause)
    {
        var frame = Connection.Input.Frame;
        var aside = new FrameSetAside(
            Connection.Id,
            Connection.RemoteEndpoint,
            frame.Slice(0, Math.Min(frame.Length, LongestSetAside)).ToArray(),
            frame.Length,
            cause);
        FrameDone();
        Connection.Environment.Metrics?.FrameSetAside();
        Context.Parent.Tell(aside);
        OnFrameSetAside(aside);
    }
}
