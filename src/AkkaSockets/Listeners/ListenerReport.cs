using Akka.Event;
using AkkaSockets.Telemetry;
using Microsoft.Extensions.Logging;

namespace AkkaSockets;

/// <summary>Tells logs, metrics and traces what happens to a listener and its connections.</summary>
internal sealed class ListenerReport(ILoggingAdapter adapter, SocketClock clock)
{
    private readonly ILogger _log = SocketsLog.For(adapter);
    private readonly LogPace _refusalPace = new(TimeSpan.FromSeconds(1));

    /// <summary>Where what its connections do is counted; null until it is bound.</summary>
    public ServerMetrics? Metrics { get; private set; }

    /// <returns>Whether connections are counted in another place from now on.</returns>
    public bool Bound(SocketEndpoint endpoint)
    {
        if (Metrics?.Identity.Server == endpoint)
            return false;
        Metrics?.Dispose();
        Metrics = ServerMetrics.OfListener(endpoint);
        return true;
    }

    public void Entered(ListenerState before, ListenerState state, SocketEndpoint endpoint, int connections)
    {
        switch (state)
        {
            case ListenerState.Listening when before == ListenerState.Suspended:
                _log.Resumed(endpoint);
                break;
            case ListenerState.Listening:
                _log.Listening(endpoint);
                break;
            case ListenerState.Suspended:
                _log.Suspended(endpoint);
                break;
            case ListenerState.Draining:
                _log.Draining(endpoint, connections);
                Metrics?.DrainStarted();
                break;
            case ListenerState.Stopped:
                Metrics?.Dispose();
                break;
        }
    }

    public void BindFailed(SocketEndpoint endpoint, string error, TimeSpan? retryIn)
    {
        if (retryIn is { } delay)
            _log.BindRetry(endpoint, error, (long)delay.TotalMilliseconds);
        else
            _log.BindFailed(endpoint, error);
    }

    public void Refused(Newcomer newcomer, RefusalReason reason) =>
        Refused(newcomer.RemoteEndpoint, newcomer.LocalEndpoint, reason);

    public void Refused(SocketEndpoint remote, SocketEndpoint local, RefusalReason reason)
    {
        Metrics?.Refused(reason);
        if (_refusalPace.TryTake(clock.Now, out var unlogged))
            _log.Refused(remote, local, reason, unlogged);
    }

    public void Opened(ServedConnection connection)
    {
        var context = connection.Context;
        connection.IsMeasured = true;
        context.Environment.Metrics?.Accepted();
        context.Environment.Metrics?.Opened();
        context.Span = ConnectionTrace.StartServer(context.LocalEndpoint, context.RemoteEndpoint);
        _log.ConnectionOpened(context.Id, context.RemoteEndpoint);
    }

    public static void Draining(ServedConnection connection)
    {
        if (!connection.IsMeasured || connection.State == ConnectionState.Draining)
            return;
        connection.Context.Environment.Metrics?.Moved(connection.State, ConnectionState.Draining);
        connection.State = ConnectionState.Draining;
    }

    public void Closed(ServedConnection connection, ConnectionClosed closed)
    {
        if (connection.IsMeasured)
            connection.Context.Environment.Metrics?.Closed(closed.Reason, closed.Duration, connection.State);
        connection.IsMeasured = false;
        ConnectionTrace.End(connection.Context.Span, closed);
        _log.ConnectionClosed(closed.Id, closed.RemoteEndpoint, closed.Reason.Kind, closed.BytesReceived, closed.BytesSent, (long)closed.Duration.TotalMilliseconds);
    }

    public void NoHandler(ConnectionContext connection, Exception cause) => _log.NoHandler(cause, connection.Id, connection.RemoteEndpoint);

    // Supervision logs the failure itself, with its stack.
    public void HandlerFailed(Exception cause) => Metrics?.HandlerFailed(cause);

    public void FrameSetAside(FrameSetAside frame, int attempts) =>
        _log.FrameSetAside(frame.Length, frame.Id, frame.RemoteEndpoint, attempts);

    public void Drained(SocketEndpoint endpoint, Listener.DrainFinished finished)
    {
        _log.Drained(endpoint, finished.Completed, finished.Aborted, (long)finished.Elapsed.TotalMilliseconds);
        Metrics?.DrainFinished(finished.Completed, finished.Aborted, finished.Elapsed);
    }
}
