using Akka.Actor;
using Serilog;

namespace AkkaSockets.Host.Serving;

/// <summary>Starts the listener and tells the log what becomes of it and of its connections.</summary>
/// <remarks>
/// It writes to the log itself instead of through Akka's logging, which hands lines on later: when the host stops, the last
/// connections' ends would be lost with the logger.
/// </remarks>
internal sealed class ServerReporter : ReceiveActor
{
    private readonly Props _listener;
    private readonly ILogger _log;
    private readonly TaskCompletionSource<string> _ended;

    /// <summary>Makes the reporter of one listener.</summary>
    /// <param name="listener">How to make the listener.</param>
    /// <param name="log">Where to tell.</param>
    /// <param name="ended">Completed when the listener has ended and everything is told, with what was behind it.</param>
    public ServerReporter(Props listener, ILogger log, TaskCompletionSource<string> ended)
    {
        _listener = listener;
        _log = log;
        _ended = ended;

        Receive<Listener.StateChanged>(Report);
        Receive<ConnectionOpened>(Report);
        Receive<ConnectionClosed>(Report);
        Receive<Terminated>(_ => End("the listener has ended"));
    }

    protected override void PreStart()
    {
        var listener = Context.Watch(Context.ActorOf(_listener, "listener"));
        listener.Tell(new Listener.Subscribe(Self));
    }

    private void Report(Listener.StateChanged change)
    {
        if (change.State == ListenerState.Listening)
            _log.Information("Listening on {Endpoint}", change.Endpoint);
        else if (change.State == ListenerState.Stopped)
            End(change.Detail);
    }

    private void End(string detail) => _ended.TrySetResult(detail);

    private void Report(ConnectionOpened opened) =>
        _log.Information("Connection {Id} from {Peer} opened", opened.Id, opened.RemoteEndpoint);

    private void Report(ConnectionClosed closed) => _log.Information(
        "Connection {Id} from {Peer} ended after {Seconds:0.000} s: {Reason}; {Received} bytes received, {Sent} sent, {Unsent} unsent",
        closed.Id,
        closed.RemoteEndpoint,
        closed.Duration.TotalSeconds,
        closed.Reason,
        closed.BytesReceived,
        closed.BytesSent,
        closed.BytesUnsent);
}
