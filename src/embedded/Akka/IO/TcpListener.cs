using System.Net;
using System.Net.Sockets;
using Akka.Actor;
using Akka.Event;
using AkkaSockets.Channels;

namespace Akka.IO;

/// <summary>
/// Listens, and starts an actor for each connection that it accepts. After it was told to unbind, it lives on until the last of them ends,
/// because they are its children.
/// </summary>
internal sealed class TcpListener : ActorBase
{
    private readonly TcpExt _tcp;
    private readonly IActorRef _commander;
    private readonly Tcp.Bind _bind;
    private readonly TcpAcceptQueue _accepted;
    private ListenerSocket? _listener;
    private int _draining;

    public TcpListener(TcpExt tcp, IActorRef commander, Tcp.Bind bind)
    {
        _tcp = tcp;
        _commander = commander;
        _bind = bind;
        _accepted = new TcpAcceptQueue(Self);
    }

    protected override SupervisorStrategy SupervisorStrategy() => Tcp.ConnectionSupervisorStrategy;

    protected override void PreStart()
    {
        try
        {
            if (_bind.Handler is null)
                throw new ArgumentException("Bind has no handler. Valid: the actor that gets the connections.");
            if (_bind.LocalAddress is not IPEndPoint address)
                throw new ArgumentException($"Bind.LocalAddress is '{_bind.LocalAddress}'. Valid: an IPEndPoint.");

            _listener = ListenerSocket.Bind(address, _bind.Backlog, _accepted, PrepareListening);
        }
        catch (Exception e)
        {
            // Whatever went wrong, an option set by the user for example, is the answer to the command.
            _commander.Tell(_bind.FailureMessage.WithCause(e), Self);
            Context.Stop(Self);
            return;
        }

        Context.Watch(_bind.Handler);
        _commander.Tell(new Tcp.Bound(_listener.LocalEndPoint), Self);
        if (!_bind.PullMode)
            _listener.Accept(_tcp.Settings.BatchAcceptLimit);
    }

    protected override bool Receive(object message)
    {
        switch (message)
        {
            case TcpAcceptQueue.Accepted:
                OnAccepted();
                return true;
            case Tcp.ResumeAccepting resume when _bind.PullMode:
                if (resume.BatchSize > 0)
                    _listener!.Accept(resume.BatchSize);
                return true;
            case Tcp.Unbind:
                OnUnbind();
                return true;
            case Terminated terminated when terminated.ActorRef.Equals(_bind.Handler):
                Context.Stop(Self);
                return true;
            case TcpAcceptQueue.AcceptTrouble trouble:
                OnTrouble(trouble);
                return true;
            default:
                return false;
        }
    }

    protected override void PostStop()
    {
        _listener?.Dispose();
        _accepted.Close();
    }

    private bool Draining(object message)
    {
        switch (message)
        {
            case Tcp.Unbind:
                Sender.Tell(Tcp.Unbound.Instance, Self);
                return true;
            case Terminated terminated:
                if (terminated.ActorRef.Equals(_bind.Handler) || --_draining == 0)
                    Context.Stop(Self);
                return true;
            case TcpAcceptQueue.Accepted or TcpAcceptQueue.AcceptTrouble:
                return true;
            default:
                return false;
        }
    }

    private void OnAccepted()
    {
        _accepted.ExpectAccepted();
        var count = 0;
        while (_accepted.TryTake(out var socket))
        {
            count++;
            StartConnection(socket);
        }

        if (!_bind.PullMode && count > 0)
            _listener!.Accept(count);
    }

    private void StartConnection(Socket socket)
    {
        SocketChannel channel;
        try
        {
            foreach (var option in _bind.Options)
                option.AfterConnect(socket);
            channel = new SocketChannel(socket, _tcp.Sockets.ReceiveSize);
        }
        catch (Exception e)
        {
            // Given up by its peer before it was set up, or an option set by the user that throws: its own trouble, not that of the others.
            if (e is SocketException or ObjectDisposedException)
                Context.GetLogger().Debug("A connection to {0} ended before it was set up: {1}", _listener!.LocalEndPoint, e.Message);
            else
                Context.GetLogger().Error(e, "A connection to {0} could not be set up", _listener!.LocalEndPoint);
            socket.Dispose();
            return;
        }

        if (channel.RemoteEndPoint is null || channel.LocalEndPoint is null)
        {
            channel.Dispose();
            return;
        }

        Context.ActorOf(Props.Create<TcpIncomingConnection>(_tcp, _bind, channel));
    }

    private void OnUnbind()
    {
        _listener!.Dispose();
        _accepted.Close();
        Sender.Tell(Tcp.Unbound.Instance, Self);
        foreach (var connection in Context.GetChildren())
        {
            Context.Watch(connection);
            _draining++;
        }

        if (_draining == 0)
            Context.Stop(Self);
        else
            Become(Draining);
    }

    private void OnTrouble(TcpAcceptQueue.AcceptTrouble trouble)
    {
        var reason = new SocketException((int)trouble.Error).Message;
        if (trouble.IsFatal)
        {
            Context.GetLogger().Error("Listening on {0} ended: {1}", _listener!.LocalEndPoint, reason);
            Context.Stop(Self);
        }
        else
        {
            Context.GetLogger().Warning("Accepting on {0} pauses until there are resources again: {1}", _listener!.LocalEndPoint, reason);
        }
    }

    private void PrepareListening(Socket socket)
    {
        _tcp.Sockets.Apply(socket);
        foreach (var option in _bind.Options)
            option.BeforeServerSocketBind(socket);
    }
}
