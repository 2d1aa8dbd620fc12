using Akka.Actor;
using Akka.Event;
using Akka.IO;
using AkkaSockets.Telemetry;
using Microsoft.Extensions.Logging;

namespace AkkaSockets;

/// <summary>
/// A client: connects within a time limit, supervises the one <see cref="ConnectionActor"/> of its connection, and stops
/// when that ends. <see cref="Client"/> has its messages.
/// </summary>
public sealed class ClientActor : ReceiveActor, IWithTimers
{
    private const string ConnectTimer = "connect";

    private readonly ClientSettings _settings;
    private readonly Func<ConnectionContext, Props> _connectionProps;
    private readonly IActorRef _manager;
    private readonly ILogger _log = SocketsLog.For(Context.GetLogger());
    private readonly ServerMetrics _metrics;
    private readonly Subscribers _subscribers = new(Context);

    private ClientState _state = ClientState.Connecting;
    private ConnectionContext? _connection;
    private IActorRef? _handler;
    private CloseReason? _reason;

    /// <summary>Use <see cref="Props(ClientSettings, Func{ConnectionContext, Props}, IActorRef)"/>.</summary>
    /// <param name="settings">As there.</param>
    /// <param name="connectionProps">As there.</param>
    /// <param name="manager">As there.</param>
    public ClientActor(ClientSettings settings, Func<ConnectionContext, Props> connectionProps, IActorRef? manager)
    {
        _settings = settings;
        _connectionProps = connectionProps;
        _manager = manager ?? Context.System.Tcp();
        _metrics = ServerMetrics.OfClient(settings.Endpoint);
        Become(Connecting);
    }

    /// <summary>The timers of the actor; set by the actor system.</summary>
    public ITimerScheduler Timers { get; set; } = null!;

    /// <summary>The props of a client.</summary>
    /// <param name="settings">Where to connect to and under which limits.</param>
    /// <param name="connectionProps">
    /// Makes the props of the connection's actor, a <see cref="ConnectionActor"/>: <c>c => Props.Create(() => new Chat(c))</c>.
    /// Called in the client; if it throws, the connection is reset.
    /// </param>
    /// <param name="manager">Who connects: any actor that speaks the Akka.IO TCP protocol; null is the actor system's own manager.</param>
    /// <returns>The props.</returns>
    /// <exception cref="SocketSettingsException">A setting is out of range.</exception>
    public static Props Props(ClientSettings settings, Func<ConnectionContext, Props> connectionProps, IActorRef? manager = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(connectionProps);
        settings.Validated();
        return Akka.Actor.Props.Create(() => new ClientActor(settings, connectionProps, manager));
    }

    /// <inheritdoc />
    protected override void PreStart()
    {
        // The manager's own timeout doesn't cover the resolving of names everywhere, so the time is kept here.
        Timers.StartSingleTimer(ConnectTimer, ConnectTimedOut.Instance, _settings.ConnectTimeout);
        _manager.Tell(new Tcp.Connect(_settings.Endpoint.ToEndPoint(), timeout: _settings.ConnectTimeout, pullMode: true));
    }

    /// <inheritdoc />
    protected override void PreRestart(Exception reason, object message)
    {
        // The connection actor only begins to stop here, so its event is made without touching what is its own.
        _reason = new CloseReason(CloseKind.HandlerFailed, $"the client failed: {reason.Message}");
        if (_connection is not null)
            Report(_connection.ClosedBy(_reason));
        _connection = null;
        base.PreRestart(reason, message);
    }

    /// <inheritdoc />
    protected override void PostStop()
    {
        if (_connection is not null)
            Report(_connection.Conclude());
        _metrics.Dispose();
        _state = ClientState.Stopped;
        _subscribers.Publish(StateChanged() with { Reason = _reason ?? new CloseReason(CloseKind.ActorStopped) });
    }

    /// <inheritdoc />
    protected override SupervisorStrategy SupervisorStrategy() => new HandlerSupervision(
        _settings.HandlerFailure,
        (_, cause) =>
        {
            _metrics.HandlerFailed(cause);
            if (_connection is not null)
                _connection.HandlerFailure = cause;
        });

    private void Connecting()
    {
        Receive<Tcp.Connected>(Serve);
        Receive<Tcp.CommandFailed>(
            failed => StopWith(new CloseReason(CloseKind.Refused, failed.Cause.HasValue ? failed.Cause.Value.Message : failed.ToString())),
            failed => failed.Cmd is Tcp.Connect);
        Receive<ConnectTimedOut>(_ => StopWith(new CloseReason(CloseKind.TimedOut, $"no connection within {_settings.ConnectTimeout}")));
        Receive<Client.Stop>(_ => StopWith(new CloseReason(CloseKind.Local)));
        InEveryState();
    }

    private void Connected()
    {
        Receive<Client.Stop>(_ => _handler!.Tell(new FinishConnection(Off.Time)));
        Receive<FrameSetAside>(_subscribers.Publish);
        Receive<ConnectionBusy>(_ => { });
        InEveryState();
    }

    private void InEveryState()
    {
        Receive<Client.Subscribe>(subscribe =>
        {
            _subscribers.Add(subscribe.Subscriber);
            subscribe.Subscriber.Tell(StateChanged());
        });
        Receive<Client.Unsubscribe>(unsubscribe => _subscribers.Remove(unsubscribe.Subscriber));
        Receive<Client.GetStatus>(_ => Sender.Tell(new ClientStatus(
            _state,
            _settings.Endpoint,
            _connection?.LocalEndpoint,
            _connection?.RemoteEndpoint)));
        Receive<Terminated>(terminated =>
        {
            if (!terminated.ActorRef.Equals(_handler))
                _subscribers.Forget(terminated.ActorRef);
            else
                Finish();
        });
    }

    private Client.StateChanged StateChanged() => new(Self, _state, _handler);

    private void Serve(Tcp.Connected connected)
    {
        Timers.Cancel(ConnectTimer);
        _connection = new ConnectionContext(
            1,
            SocketEndpoint.From(connected.LocalAddress),
            SocketEndpoint.From(connected.RemoteAddress),
            _settings.Connection,
            Sender,
            ConnectionEnvironment.Of(Context.System, _settings.Framing, _settings.HandlerFailure) with { Metrics = _metrics });
        _connection.Span = ConnectionTrace.StartClient(_settings.Endpoint, _connection.RemoteEndpoint);
        _metrics.Opened();
        try
        {
            _handler = Context.Watch(Context.ActorOf(_connectionProps(_connection), "connection-1"));
        }
        catch (Exception e)
        {
            _log.NoClientHandler(e, _connection.RemoteEndpoint);
            _connection.HandlerFailure = e;
            Finish();
            return;
        }

        Become(Connected);
        _state = ClientState.Connected;
        _subscribers.Publish(StateChanged());
        _subscribers.Publish(_connection.Opened);
    }

    private void Finish()
    {
        var closed = _connection!.Conclude();
        Report(closed);
        _connection = null;
        _handler = null;
        StopWith(closed.Reason);
    }

    private void Report(ConnectionClosed closed)
    {
        _metrics.Closed(closed.Reason, closed.Duration);
        ConnectionTrace.End(_connection!.Span, closed);
        _subscribers.Publish(closed);
    }

    private void StopWith(CloseReason reason)
    {
        _reason = reason;
        Context.Stop(Self);
    }

    private sealed class ConnectTimedOut
    {
        public static readonly ConnectTimedOut Instance = new();
    }
}
