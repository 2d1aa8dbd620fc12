using System.Buffers;
using Akka.Actor;
using Akka.Event;
using Akka.IO;
using AkkaSockets.Buffers;

namespace AkkaSockets;

// What the actor cell and the transport call; it comes before the behaviour, so that Become can't switch it off.
public abstract partial class ConnectionActor
{
    /// <inheritdoc />
    public override void AroundPreStart()
    {
        Context.Watch(_link.Transport);
        _link.Register(Self);
        base.AroundPreStart();
        OnOpened();
        _link.Pull();
    }

    /// <inheritdoc />
    public override void AroundPostRestart(Exception cause, object message)
    {
        Connection.HandlerFailure = null;
        base.AroundPostRestart(cause, message);
        OnRestarted(cause);
        if (_link.PeerFinished && !_link.IsClosing)
            OnPeerFinished();
        _link.Pull();
    }

    /// <inheritdoc />
    public override void AroundPostStop()
    {
        Connection.CloseTimer?.Cancel();
        ReportClosed();
        base.AroundPostStop();
    }

    /// <inheritdoc />
    protected override bool AroundReceive(Receive receive, object message)
    {
        switch (message)
        {
            case Tcp.Event tcpEvent when _link.Transport.Equals(Sender):
                return HandleTransport(tcpEvent) || base.AroundReceive(receive, message);
            case Terminated terminated when _link.Transport.Equals(terminated.ActorRef):
                _link.OnTransportTerminated();
                End();
                return true;
            case FinishConnection finish:
                HandleFinish(finish);
                return true;
            case ApplySettings apply:
                Connection.Apply(apply.Connection);
                return true;
            case AbortConnection abort:
                _link.Abort(abort.Reason);
                return true;
            case CheckClose check:
                HandleCheckClose(check);
                return true;
            default:
                return base.AroundReceive(receive, message);
        }
    }

    private bool HandleTransport(Tcp.Event message)
    {
        switch (message)
        {
            case Tcp.Received received:
                HandleReceived(received);
                return true;
            case WriteAck:
                _link.OnAck();
                return true;
            case Tcp.ConnectionClosed closed:
                if (_link.OnConnectionClosed(closed))
                    End();
                else if (!_link.IsClosing)
                    OnPeerFinished();
                return true;
            case Tcp.CommandFailed { Cmd: Tcp.WriteCommand } failed:
                _link.OnWriteFailed(failed);
                return true;
            default:
                return false;
        }
    }

    private void HandleReceived(Tcp.Received received)
    {
        var bytes = ByteStrings.Rent(received, out var length);
        try
        {
            _link.OnReceived(length);
            if (_link.WantsInput)
                OnReceived(new ReadOnlySequence<byte>(bytes, 0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }

        _link.Pull();
    }

    private void HandleFinish(FinishConnection finish)
    {
        var answer = OnDrain(new DrainRequest(finish.TimeLeft, 0));
        if (answer.Busy is null)
            Close();
    }

    private void End()
    {
        ReportClosed();
        Context.Stop(Self);
    }

    private void ReportClosed()
    {
        if (Connection.ClosedReported)
            return;
        Connection.ClosedReported = true;
        var closed = Connection.Conclude();
        try
        {
            OnClosed(closed);
        }
        catch (Exception e)
        {
            // The connection is gone, so there is nothing that a restart could serve.
            Context.GetLogger().Error(e, "OnClosed of connection {0} failed", Connection.Id);
        }
    }

    private void WatchClose()
    {
        if (_link.Ended is null && Connection.CloseTimer is null)
            ScheduleCheckClose();
    }

    private void HandleCheckClose(CheckClose check)
    {
        if (_link.BytesSent == check.BytesSent)
            _link.Abort(new CloseReason(CloseKind.TimedOut, $"nothing sent for {Connection.Settings.CloseTimeout} while closing"));
        else
            ScheduleCheckClose();
    }

    private void ScheduleCheckClose() =>
        Connection.CloseTimer = Context.System.Scheduler.ScheduleTellOnceCancelable(
            Connection.Settings.CloseTimeout,
            Self,
            new CheckClose(_link.BytesSent),
            Self);
}
