using Akka.Actor;
using Akka.Event;
using Akka.IO;
using AkkaSockets.Telemetry;

namespace AkkaSockets;

// What the actor cell and the transport call; it comes before the behaviour, so that Become can't switch it off.
public abstract partial class ConnectionActor
{
    /// <inheritdoc />
    public override void AroundPreStart()
    {
        Context.Watch(_link.Transport);
        _link.Register(Self);
        _link.Memory = Connection.Environment.Budget?.Lease(new ConnectionBudgetHolder(Self));
        _link.Cork();
        base.AroundPreStart();
        if (Connection.Opening == ConnectionOpening.Open)
            OnOpened();
        _link.Uncork();
        _link.Pull();
        RearmLimits();
    }

    /// <inheritdoc />
    public override void AroundPostRestart(Exception cause, object message)
    {
        Connection.HandlerFailure = null;
        Connection.FinishReported = false;
        base.AroundPostRestart(cause, message);
        if (Connection.Opening == ConnectionOpening.Open)
            OnRestarted(cause);
        if (Connection.Input.FrameIsSpent)
            SetAside(cause);

        // Not from here: what fails in here counts as an instance that can't be made.
        Self.Tell(ContinueInput.Instance);
        if (Connection.Drain is not null)
            Self.Tell(DrainDue.Instance);
    }

    /// <inheritdoc />
    public override void AroundPostStop()
    {
        Connection.LimitTimer?.Cancel();
        Connection.Drain?.Timer?.Cancel();
        try
        {
            ReportClosed();
            base.AroundPostStop();
        }
        finally
        {
            // After what the user's code may have joined: nothing would ever take out an actor that is gone.
            Connection.Environment.Groups?.LeaveAll(Self);
            Connection.Input.Discard();
        }
    }

    /// <inheritdoc />
    protected override bool AroundReceive(Receive receive, object message)
    {
        _link.Cork();
        try
        {
            return Dispatch(receive, message);
        }
        finally
        {
            _link.Uncork();
        }
    }

    private bool Dispatch(Receive receive, object message)
    {
        switch (message)
        {
            case Tcp.Event tcpEvent when _link.Transport.Equals(Sender):
                return HandleTransport(tcpEvent) || base.AroundReceive(receive, message);
            case Terminated terminated when _link.Transport.Equals(terminated.ActorRef):
                _link.OnTransportTerminated();
                End();
                return true;
            case IConnectionCommand command:
                HandleCommand(command);
                return true;
            case GroupWrite write:
                HandleGroupWrite(write);
                return true;
            default:
                return base.AroundReceive(receive, message);
        }
    }

    private void HandleCommand(IConnectionCommand command)
    {
        switch (command)
        {
            case ContinueInput:
                ProcessInput();
                break;
            case CheckLimits:
                HandleCheckLimits();
                break;
            case FinishConnection finish:
                HandleFinish(finish);
                break;
            case DrainDue:
                AskToFinish();
                break;
            case ApplySettings apply:
                Connection.Apply(apply.Connection);
                ProcessInput();
                RearmLimits();
                break;
            case MemoryShortage shortage:
                _link.IsShortOfMemory = shortage.IsShort;
                _link.Pull();
                break;
            case AdmitConnection:
                Admit();
                break;
            case RefuseConnection refuse:
                EndAs(refuse.Reason, refuse.Over);
                break;
            case AbortConnection abort:
                _link.Abort(abort.Reason);
                break;
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
                HandleAck();
                return true;
            case Tcp.ConnectionClosed closed:
                if (_link.OnConnectionClosed(closed))
                    End();
                else
                    HandlePeerFinished();
                return true;
            case Tcp.CommandFailed { Cmd: Tcp.WriteCommand } failed:
                _link.OnWriteFailed(failed);
                return true;
            default:
                return false;
        }
    }

    private void HandleAck()
    {
        var sentBefore = _link.BytesSent;
        var writable = _link.OnAck();
        Connection.Environment.Metrics?.BytesSent(_link.BytesSent - sentBefore);
        AccountHeld();
        if (writable)
        {
            OnWritable();
            ProcessInput();
        }
        else
        {
            _link.Uncork();
            _link.Pull();
        }
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

        // What was never opened is not closed either, for the handler.
        if (Connection.Opening != ConnectionOpening.Open)
            return;
        try
        {
            OnClosed(closed);
        }
        catch (Exception e)
        {
            // The connection is gone, so there is nothing that a restart could serve.
            SocketsLog.For(Context.GetLogger()).OnClosedFailed(e, Connection.Id);
        }
    }
}
