using Akka.Actor;
using Akka.IO;

namespace AkkaSockets;

// Stopping: connections finish first, the listening socket is closed last. Unbinding first would be simpler, but
// Akka.NET 1.5.30 resets every accepted connection with it; so until the end newcomers are reset one by one.
public sealed partial class ListenerActor
{
    private const string DrainTimer = "drain";

    // For what should take no time: the end of aborted connections, and then the closing of the listening socket.
    internal static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    private bool _unbinding;

    private void Draining()
    {
        Receive<Tcp.Connected>(Refuse);
        Receive<Listener.Stop>(stop => StartDrainTimer(stop.Deadline ?? _settings.DrainTimeout));
        Receive<DrainTimedOut>(_ => AbortStragglers());
        Receive<AbortTimedOut>(_ => Unbind());
        Receive<Tcp.Unbound>(_ => StopWith(""));
        Receive<UnbindTimedOut>(_ => StopWith("the listening socket did not confirm its end"));
        ReceiveStray();
        InEveryState();
    }

    private void Drain(Listener.Stop stop)
    {
        Timers.Cancel(GrantTimer);
        Timers.Cancel(BindTimer);
        Become(Draining);
        Enter(ListenerState.Draining);
        _shutdown.Draining();
        foreach (var connection in _connections.Keys)
            connection.Tell(new FinishConnection(stop.Deadline ?? _settings.DrainTimeout));
        StartDrainTimer(stop.Deadline ?? _settings.DrainTimeout);
        UnbindWhenDrained();
    }

    private void StartDrainTimer(TimeSpan deadline)
    {
        if (deadline <= TimeSpan.Zero)
            AbortStragglers();
        else
            Timers.StartSingleTimer(DrainTimer, DrainTimedOut.Instance, deadline);
    }

    private void AbortStragglers()
    {
        var abort = new AbortConnection(new CloseReason(CloseKind.TimedOut, "not finished by the listener's deadline"));
        foreach (var (handler, connection) in _connections)
        {
            handler.Tell(abort);

            // Directly too: a handler that hangs in a callback will not pass it on.
            connection.Link.Transport.Tell(Tcp.Abort.Instance, handler);
        }

        if (_connections.Count > 0)
            Timers.StartSingleTimer(DrainTimer, AbortTimedOut.Instance, Grace);
    }

    private void UnbindWhenDrained()
    {
        if (_connections.Count == 0)
            Unbind();
    }

    private void Unbind()
    {
        if (_unbinding)
            return;
        _unbinding = true;
        if (_acceptor is null)
        {
            StopWith("");
            return;
        }

        _acceptor.Tell(Tcp.Unbind.Instance);
        Timers.StartSingleTimer(DrainTimer, UnbindTimedOut.Instance, Grace);
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
}
