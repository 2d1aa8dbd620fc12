using System.Diagnostics;
using Akka.Actor;
using Akka.Event;
using Akka.IO;

namespace AkkaSockets;

/// <summary>
/// A server: binds, retrying with backoff while the port is busy; accepts within limits; supervises one
/// <see cref="ConnectionActor"/> for each connection, named <c>connection-&lt;id&gt;</c>; is suspended, resumed and given
/// other settings while it runs; drains and stops on <see cref="Listener.Stop"/> or when CoordinatedShutdown begins.
/// <see cref="Listener"/> has its messages.
/// </summary>
/// <remarks>
/// A listening socket that is lost is bound again, whatever the cause. The listener's end ends its connections; a restart
/// by its supervisor does too, and ends the subscriptions and what was changed while it ran.
/// </remarks>
public sealed partial class ListenerActor : ReceiveActor, IWithTimers
{
    private readonly Func<ConnectionContext, Props> _connectionProps;
    private readonly IActorRef _manager;
    private readonly ListenerReport _report;
    private readonly Subscribers _subscribers = new(Context);
    private readonly SocketClock _clock;
    private readonly Dictionary<IActorRef, ServedConnection> _connections = [];
    private readonly Admission _admission;
    private readonly RefusalCounts _refusals = new();
    private readonly AcceptSocket[] _sockets;
    private readonly ListenerShutdown _shutdown;

    private ListenerSettings _settings;
    private ConnectionEnvironment _environment;
    private ConnectionEnvironment _proxiedEnvironment;
    private ListenerState _state = ListenerState.Binding;
    private SocketEndpoint? _bound;
    private string _stopDetail = "";
    private long _lastId;
    private long _accepted;
    private long _handlerFailures;
    private int _bindFailures;

    /// <summary>Use <see cref="Props(ListenerSettings, Func{ConnectionContext, Props}, IActorRef)"/>.</summary>
    /// <param name="settings">As there.</param>
    /// <param name="connectionProps">As there.</param>
    /// <param name="manager">As there.</param>
    public ListenerActor(ListenerSettings settings, Func<ConnectionContext, Props> connectionProps, IActorRef? manager)
    {
        _settings = settings;
        _connectionProps = connectionProps;
        _manager = manager ?? Context.System.Tcp();
        _clock = SocketClock.Of(Context.System.Scheduler);
        _report = new ListenerReport(Context.GetLogger(), _clock);
        (_environment, _proxiedEnvironment) = EnvironmentsOf(settings);
        _admission = new Admission(settings, _clock);
        _sockets = [.. Enumerable.Range(0, settings.AcceptSockets).Select(
            number => new AcceptSocket(number, new AcceptCredit(Math.Min(settings.MaxConnections, settings.Backlog))))];
        _shutdown = new ListenerShutdown(Context.System, Self) { DrainTimeout = settings.DrainTimeout };
        Become(Binding);
    }

    /// <summary>The timers of the actor; set by the actor system.</summary>
    public ITimerScheduler Timers { get; set; } = null!;

    /// <summary>The props of a listener.</summary>
    /// <param name="settings">Where to listen and under which limits.</param>
    /// <param name="connectionProps">
    /// Makes the props of a connection's actor, a <see cref="ConnectionActor"/>: <c>c => Props.Create(() => new Echo(c))</c>.
    /// Called in the listener; if it throws, that connection is reset.
    /// </param>
    /// <param name="manager">Who binds: any actor that speaks the Akka.IO TCP protocol; null is the actor system's own manager.</param>
    /// <returns>The props.</returns>
    /// <exception cref="SocketSettingsException">A setting is out of range.</exception>
    public static Props Props(ListenerSettings settings, Func<ConnectionContext, Props> connectionProps, IActorRef? manager = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(connectionProps);
        settings.Validated();
        return Akka.Actor.Props.Create(() => new ListenerActor(settings, connectionProps, manager));
    }

    /// <inheritdoc />
    protected override void PreStart() => Bind();

    /// <inheritdoc />
    protected override void PreRestart(Exception reason, object message)
    {
        // The connection actors only begin to stop here, so their events are made without touching what is theirs.
        var closeReason = new CloseReason(CloseKind.HandlerFailed, $"the listener failed: {reason.Message}");
        foreach (var connection in _connections.Values)
        {
            var closed = connection.Context.ClosedBy(closeReason);
            _report.Closed(connection, closed);
            _subscribers.Publish(closed);
        }

        _connections.Clear();

        // A bind ends with its handler's death, but a restart is none, and the old socket would stay.
        foreach (var socket in _sockets)
            socket.Actor?.Tell(Tcp.Unbind.Instance);
        _stopDetail = reason.Message;
        base.PreRestart(reason, message);
    }

    /// <inheritdoc />
    protected override void PostStop()
    {
        RefuseWaiting();
        foreach (var connection in _connections.Values)
            PublishEnd(connection);
        FinishDrain();
        Enter(ListenerState.Stopped, _stopDetail);
        _shutdown.Stopped();
    }

    /// <inheritdoc />
    protected override SupervisorStrategy SupervisorStrategy() => new ListenerSupervision(
        child => _connections.TryGetValue(child, out var connection) ? connection.Failure : _settings.HandlerFailure,
        NoteFailure);

    // What the manager is judged by is the machine's own time, whatever the scheduler's is.
    private static TimeSpan Now => Stopwatch.GetElapsedTime(0);

    private void NoteFailure(IActorRef child, Exception cause)
    {
        _handlerFailures++;
        _report.HandlerFailed(cause);
        if (_connections.TryGetValue(child, out var connection))
            connection.Context.HandlerFailure = cause;
    }

    private void Enter(ListenerState state, string detail = "")
    {
        _report.Entered(_state, state, _bound ?? _settings.Endpoint, _connections.Count);
        _state = state;
        _subscribers.Publish(StateChanged(detail));
    }

    private Listener.StateChanged StateChanged(string detail = "") => new(Self, _state, _bound ?? _settings.Endpoint, detail);

    private void StopWith(string detail)
    {
        _stopDetail = detail;
        Context.Stop(Self);
    }

    private void InEveryState()
    {
        Receive<Listener.Subscribe>(subscribe =>
        {
            _subscribers.Add(subscribe.Subscriber);
            subscribe.Subscriber.Tell(StateChanged());
        });
        Receive<Listener.Unsubscribe>(unsubscribe => _subscribers.Remove(unsubscribe.Subscriber));
        Receive<Listener.GetStatus>(_ => Sender.Tell(Status()));
        Receive<Listener.Reconfigure>(Reconfigure);
        Receive<ConnectionReady>(Name);
        Receive<FrameSetAside>(frame =>
        {
            _report.FrameSetAside(frame, _settings.HandlerFailure.FrameAttempts);
            _subscribers.Publish(frame);
        });
        Receive<WaitLimitDue>(_ => EndLongWaits());
        Receive<Terminated>(terminated => HandleTerminated(terminated.ActorRef));

        // A connection that nobody serves reports its end to its commander, which is the listener.
        Receive<Tcp.ConnectionClosed>(_ => { });
    }

    private ListenerStatus Status() => new(
        _state,
        _settings.Endpoint,
        _bound,
        _connections.Count,
        _accepted,
        _refusals.Total,
        _handlerFailures,
        _bindFailures)
    {
        Waiting = _waiting.Count,
        AcceptSockets = _sockets.Count(socket => socket.Actor is not null),
        RefusedByReason = _refusals.ByReason(),
    };
}
