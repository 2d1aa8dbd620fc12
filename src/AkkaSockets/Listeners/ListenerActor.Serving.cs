using System.Globalization;
using System.Net;
using Akka.Actor;
using Akka.IO;

namespace AkkaSockets;

// Accepting connections and outliving them, while listening or suspended.
public sealed partial class ListenerActor
{
    private bool _suspended;
    private bool _shuttingDown;

    private void Serving()
    {
        Receive<Tcp.Connected>(Accept);
        Receive<GrantDue>(due => Grant(due.Socket, MayGrant ? due.Socket.Credit.AfterWait(Now) : 0));
        Receive<PlaceDue>(_ => LetIn());
        Receive<Listener.Suspend>(_ => Suspend(""));
        Receive<Listener.Resume>(_ => Resume());
        Receive<BeginShutdown>(_ => SuspendForShutdown());
        Receive<Listener.Stop>(Drain);
        ReceiveBindEvents();
        InEveryState();
    }

    private bool MayGrant => _state == ListenerState.Listening && _waiting.Count == 0;

    private void Suspend(string detail)
    {
        _suspended = true;
        if (_state == ListenerState.Listening)
            Enter(ListenerState.Suspended, detail);
    }

    private void SuspendForShutdown()
    {
        _shuttingDown = true;
        Suspend("the actor system shuts down");
        _shutdown.Suspended();
    }

    private void Resume()
    {
        // Once the system shuts down, there is no way back.
        if (_shuttingDown)
            return;
        _suspended = false;
        if (_state != ListenerState.Suspended)
            return;
        Enter(ListenerState.Listening);
        LetIn();
    }

    private void Accept(Tcp.Connected connected)
    {
        Decide(Welcome(connected));
        if (_state is ListenerState.Listening or ListenerState.Suspended && AcceptedBy(Sender) is { } socket)
            Grant(socket, socket.Credit.Accepted(Now, MayGrant));
    }

    private Newcomer Welcome(Tcp.Connected connected)
    {
        var address = (connected.RemoteAddress as IPEndPoint)?.Address;
        var behindProxy = _settings.Proxy.Mode == ProxyMode.On && _settings.Proxy.Trusts(address);
        return new Newcomer(
            ++_lastId,
            Sender,
            SocketEndpoint.From(connected.LocalAddress),
            SocketEndpoint.From(connected.RemoteAddress),
            behindProxy ? null : AddressKey.Of(address),
            behindProxy,
            _clock.Now);
    }

    private void Decide(Newcomer newcomer)
    {
        if (_state is not (ListenerState.Listening or ListenerState.Suspended))
        {
            Refuse(newcomer, RefusalReason.NotListening);
            return;
        }

        if (_settings.Proxy is { Mode: ProxyMode.On, Untrusted: ProxyUntrusted.Reset } && !newcomer.BehindProxy)
        {
            Refuse(newcomer, RefusalReason.NotFromProxy);
            return;
        }

        if (!_admission.TryEnterFrom(newcomer.Address))
        {
            Refuse(newcomer, RefusalReason.MaxPerAddress);
            return;
        }

        LetInWaiting();
        if (_state == ListenerState.Suspended)
            Hold(newcomer);
        else if (_admission.Enter() is not { } reason)
            Serve(newcomer);
        else if (_admission.Over(reason).Action == LimitAction.Wait)
            Hold(newcomer);
        else
            Refuse(newcomer, reason, placed: true);
    }

    // Connections are told apart by whose children they are, where a manager has an actor for each listening socket. One of
    // a socket that is gone by now was granted to that.
    private AcceptSocket? AcceptedBy(IActorRef transport)
    {
        var parent = transport.Path.Parent;
        var socket = Array.Find(_sockets, socket => parent.Equals(socket.Actor?.Path));
        if (socket is null && !Array.Exists(_sockets, other => other.Actor is { } actor && actor.Path.Parent.Equals(parent.Parent)))
            return _sockets[0];
        return socket;
    }

    private void Grant(AcceptSocket socket, int accepts)
    {
        socket.Grant(accepts);
        if (MayGrant && socket.Credit.Wait is { } wait && !Timers.IsTimerActive(socket.TimerKey))
            Timers.StartSingleTimer(socket.TimerKey, new GrantDue(socket), wait);
    }

    private void Serve(Newcomer newcomer)
    {
        var connection = new ConnectionContext(
            newcomer.Id,
            newcomer.LocalEndpoint,
            newcomer.RemoteEndpoint,
            _settings.Connection,
            newcomer.Transport,
            newcomer.BehindProxy ? _proxiedEnvironment : _environment);
        IActorRef child;
        try
        {
            child = Context.ActorOf(_connectionProps(connection), string.Create(CultureInfo.InvariantCulture, $"connection-{connection.Id}"));
        }
        catch (Exception e)
        {
            // The factory is the user's; its failure costs this connection and nothing else.
            _report.NoHandler(connection, e);
            _report.HandlerFailed(e);
            _handlerFailures++;
            connection.HandlerFailure = e;
            _admission.Leave();
            _admission.LeaveFrom(newcomer.Address);
            _subscribers.Publish(connection.Conclude());
            return;
        }

        var served = new ServedConnection(connection, _settings.HandlerFailure) { Address = newcomer.Address, IsPending = newcomer.BehindProxy };
        _connections.Add(Context.Watch(child), served);
        if (!served.IsPending)
            Opened(served);
    }

    private void Opened(ServedConnection connection, SocketEndpoint? named = null)
    {
        _accepted++;
        _report.Opened(connection);
        _subscribers.Publish(named is null ? connection.Context.Opened : connection.Context.Opened with { RemoteEndpoint = named });
    }

    private void PublishEnd(ServedConnection connection)
    {
        var closed = connection.Context.Conclude();
        if (connection.IsAborted && !closed.Reason.IsClean)
            _drain!.Aborted++;
        _report.Closed(connection, closed);
        _subscribers.Publish(closed);
    }

    private void HandleTerminated(IActorRef actor)
    {
        if (_connections.Remove(actor, out var connection))
        {
            _admission.Leave();
            _admission.LeaveFrom(connection.Address);
            PublishEnd(connection);
            LetIn();
            if (_state == ListenerState.Draining)
                ContinueDrain();
        }
        else if (Array.Find(_sockets, socket => actor.Equals(socket.Actor)) is { } socket)
        {
            HandleSocketLost(socket);
        }
        else if (!_refusing.Remove(actor) && !EndWait(actor))
        {
            _subscribers.Forget(actor);
        }
    }

    private sealed record GrantDue(AcceptSocket Socket);
}
