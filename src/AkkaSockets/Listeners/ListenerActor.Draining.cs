using Akka.Actor;
using Akka.Event;
using Akka.IO;

namespace AkkaSockets;

// Stopping: connections finish first, the listening socket is closed last. Unbinding first would be simpler, but
// Akka.NET 1.5.30 resets every accepted connection with it; so until the end newcomers are reset one by one.
public sealed partial class ListenerActor
{
    private const string DrainTimer = "drain";
    private const string ProgressTimer = "progress";

    // For what should take no time: the end of aborted connections, and then the closing of the listening socket.
    internal static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    // Thousands of connections may end at the same time, and whoever follows it reads it as a person would.
    private static readonly TimeSpan ProgressPause = TimeSpan.FromMilliseconds(100);

    private DrainTally? _drain;
    private bool _progressDue;
    private bool _unbinding;

    private void Draining()
    {
        Receive<Tcp.Connected>(Accept);
        Receive<ConnectionBusy>(_ => HandleBusy());
        Receive<Listener.Stop>(stop => AskToFinish(stop.Deadline ?? _settings.DrainTimeout));
        Receive<DrainTimedOut>(_ => AbortStragglers());
        Receive<AbortTimedOut>(_ => Unbind());
        Receive<ProgressDue>(_ => PublishDueProgress());
        Receive<Tcp.Unbound>(_ => HandleUnbound(Array.Find(_sockets, socket => Sender.Equals(socket.Actor))));
        Receive<UnbindTimedOut>(_ => StopWith("the listening socket did not confirm its end"));
        Receive<BeginShutdown>(_ => _shutdown.Suspended());

        // An answer to an attempt to bind that was given up.
        Receive<Tcp.Bound>(_ => Sender.Tell(Tcp.Unbind.Instance));
        InEveryState();
    }

    private void Drain(Listener.Stop stop)
    {
        Timers.CancelAll();
        _attempting = false;
        Become(Draining);
        Enter(ListenerState.Draining);
        RefuseWaiting();
        _drain = new DrainTally(_clock, _connections.Count);
        AskToFinish(stop.Deadline ?? _settings.DrainTimeout);
        ContinueDrain();
    }

    private void AskToFinish(TimeSpan deadline)
    {
        if (_unbinding)
            return;
        _drain!.SetDeadline(deadline);
        Timers.Cancel(DrainTimer);
        if (deadline != Off.Time && deadline <= TimeSpan.Zero)
        {
            AbortStragglers();
            return;
        }

        var finish = new FinishConnection(deadline);
        foreach (var (handler, connection) in _connections)
        {
            handler.Tell(finish);
            ListenerReport.Draining(connection);
        }

        if (deadline != Off.Time)
            Timers.StartSingleTimer(DrainTimer, DrainTimedOut.Instance, deadline);
    }

    private void HandleBusy()
    {
        if (!_connections.TryGetValue(Sender, out var connection) || connection.IsBusy)
            return;
        connection.IsBusy = true;
        PublishProgress();
    }

    private void AbortStragglers()
    {
        var abort = new AbortConnection(new CloseReason(CloseKind.TimedOut, "not finished by the listener's deadline"));
        foreach (var (handler, connection) in _connections)
        {
            connection.IsAborted = true;
            handler.Tell(abort);

            // Directly too: a handler that hangs in a callback will not pass it on.
            connection.Context.Link.Transport.Tell(Tcp.Abort.Instance, handler);
        }

        if (_connections.Count > 0)
            Timers.StartSingleTimer(DrainTimer, AbortTimedOut.Instance, Grace);
    }

    private void ContinueDrain()
    {
        if (_connections.Count > 0)
        {
            PublishProgress();
            return;
        }

        FinishDrain();
        Unbind();
    }

    private void PublishProgress()
    {
        _progressDue = true;
        if (!Timers.IsTimerActive(ProgressTimer))
            PublishDueProgress();
    }

    private void PublishDueProgress()
    {
        if (!_progressDue || _drain!.IsOver)
            return;
        _progressDue = false;
        _subscribers.Publish(_drain.Progress(_connections.Count, _connections.Values.Count(connection => connection.IsBusy)));
        Timers.StartSingleTimer(ProgressTimer, ProgressDue.Instance, ProgressPause);
    }

    private void FinishDrain()
    {
        if (_drain is null || _drain.IsOver)
            return;
        _subscribers.Publish(_drain.Progress(remaining: 0, busy: 0));
        var finished = _drain.Finish();
        _report.Drained(_bound ?? _settings.Endpoint, finished);
        _subscribers.Publish(finished);
    }

    private void Unbind()
    {
        if (_unbinding)
            return;
        _unbinding = true;
        foreach (var socket in _sockets)
            socket.Actor?.Tell(Tcp.Unbind.Instance);
        Timers.StartSingleTimer(DrainTimer, UnbindTimedOut.Instance, Grace);
        HandleUnbound(null);
    }

    private void HandleUnbound(AcceptSocket? socket)
    {
        socket?.Lost();
        if (_unbinding && Array.TrueForAll(_sockets, other => other.Actor is null))
            StopWith("");
    }

    private sealed class DrainTimedOut
    {
        public static readonly DrainTimedOut Instance = new();
    }

    private sealed class AbortTimedOut
    {
        public static readonly AbortTimedOut Instance = new();
    }

    private sealed class UnbindTimedOut
    {
        public static readonly UnbindTimedOut Instance = new();
    }

    private sealed class ProgressDue : IDeadLetterSuppression
    {
        public static readonly ProgressDue Instance = new();
    }
}
