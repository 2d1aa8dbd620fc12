using System.Globalization;
using Akka.Actor;
using Akka.Event;
using Akka.IO;

namespace AkkaSockets;

// Accepting connections and outliving them.
public sealed partial class ListenerActor
{
    private const string GrantTimer = "grant";

    private void Listening()
    {
        Receive<Tcp.Connected>(connected =>
        {
            Grant(_credit.Accepted(Now));
            if (_connections.Count < _settings.MaxConnections)
                Serve(connected);
            else
                Refuse(connected);
        });
        Receive<GrantDue>(_ => Grant(_credit.AfterWait(Now)));
        Receive<Listener.Stop>(Drain);
        ReceiveStray();
        InEveryState();
    }

    // An answer to an attempt to bind that had been given up: its socket must not stay.
    private void ReceiveStray() => Receive<Tcp.Bound>(_ => Sender.Tell(Tcp.Unbind.Instance), _ => !Sender.Equals(_acceptor));

    private void Grant(int accepts)
    {
        if (accepts > 0)
            _acceptor!.Tell(new Tcp.ResumeAccepting(accepts));
        if (_credit.Wait is { } wait && !Timers.IsTimerActive(GrantTimer))
            Timers.StartSingleTimer(GrantTimer, GrantDue.Instance, wait);
    }

    private void Serve(Tcp.Connected connected)
    {
        var connection = new ConnectionContext(
            ++_lastId,
            SocketEndpoint.From(connected.LocalAddress),
            SocketEndpoint.From(connected.RemoteAddress),
            _settings.Connection,
            Sender);
        IActorRef child;
        try
        {
            child = Context.ActorOf(_connectionProps(connection), string.Create(CultureInfo.InvariantCulture, $"connection-{connection.Id}"));
        }
        catch (Exception e)
        {
            // The factory is the user's; its failure costs this connection and nothing else.
            _log.Error(e, "No actor for connection {0} from {1}", connection.Id, connection.RemoteEndpoint);
            _handlerFailures++;
            connection.HandlerFailure = e;
            _subscribers.Publish(connection.Conclude());
            return;
        }

        _accepted++;
        _connections.Add(Context.Watch(child), connection);
        _subscribers.Publish(connection.Opened);
    }

    private void Refuse(Tcp.Connected connected)
    {
        _refused++;
        var connection = new ConnectionContext(
            ++_lastId,
            SocketEndpoint.From(connected.LocalAddress),
            SocketEndpoint.From(connected.RemoteAddress),
            _settings.Connection,
            Sender);
        var detail = _state == ListenerState.Listening
            ? string.Create(CultureInfo.InvariantCulture, $"the maximum of {_settings.MaxConnections} connections is reached")
            : "the listener accepts no more";
        connection.Link.Abandon(new CloseReason(CloseKind.Refused, detail));
        _subscribers.Publish(connection.Conclude());
    }

    private void HandleTerminated(IActorRef actor)
    {
        if (_connections.Remove(actor, out var connection))
        {
            _subscribers.Publish(connection.Conclude());
            if (_state == ListenerState.Draining)
                UnbindWhenDrained();
        }
        else if (actor.Equals(_acceptor))
        {
            HandleAcceptorLost();
        }
        else
        {
            _subscribers.Forget(actor);
        }
    }

    private void HandleAcceptorLost()
    {
        _acceptor = null;
        if (_state == ListenerState.Listening)
            Rebind("the listening socket was lost");
        else if (_unbinding)
            StopWith("");
    }

    private sealed class GrantDue
    {
        public static readonly GrantDue Instance = new();
    }
}
