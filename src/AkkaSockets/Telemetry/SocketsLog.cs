using Akka.Event;
using Microsoft.Extensions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace AkkaSockets.Telemetry;

/// <summary>
/// The log's events. Their ids never change their meaning: 1xxx is of listeners, 2xxx of connections, 3xxx of memory, 4xxx
/// of clients. None has a peer's bytes or a secret; exceptions are those of handlers, whose messages are the user's.
/// </summary>
internal static partial class SocketsLog
{
    public static ILogger For(ILoggingAdapter log) => new AdapterLogger(log);

    [LoggerMessage(1001, LogLevel.Information, "Listening on {Endpoint}")]
    public static partial void Listening(this ILogger log, SocketEndpoint endpoint);

    [LoggerMessage(1002, LogLevel.Error, "Can't listen on {Endpoint}: {Error}")]
    public static partial void BindFailed(this ILogger log, SocketEndpoint endpoint, string error);

    [LoggerMessage(1003, LogLevel.Warning, "Can't listen on {Endpoint}: {Error}; next attempt in {Delay} ms")]
    public static partial void BindRetry(this ILogger log, SocketEndpoint endpoint, string error, long delay);

    [LoggerMessage(1004, LogLevel.Information, "Suspended accepting on {Endpoint}")]
    public static partial void Suspended(this ILogger log, SocketEndpoint endpoint);

    [LoggerMessage(1005, LogLevel.Information, "Resumed accepting on {Endpoint}")]
    public static partial void Resumed(this ILogger log, SocketEndpoint endpoint);

    [LoggerMessage(1006, LogLevel.Information, "Draining {Endpoint}: {Connections} connections")]
    public static partial void Draining(this ILogger log, SocketEndpoint endpoint, int connections);

    [LoggerMessage(1007, LogLevel.Information, "Drained {Endpoint}: {Finished} connections finished, {Aborted} aborted, in {Duration} ms")]
    public static partial void Drained(this ILogger log, SocketEndpoint endpoint, int finished, int aborted, long duration);

    /// <summary>To be called as <see cref="LogPace"/> allows.</summary>
    [LoggerMessage(1008, LogLevel.Warning, "Refused a connection from {Remote} on {Endpoint}: {Reason}; {Unlogged} more since the last such line")]
    public static partial void Refused(this ILogger log, SocketEndpoint remote, SocketEndpoint endpoint, RefusalReason reason, long unlogged);

    [LoggerMessage(2001, LogLevel.Debug, "Connection {Connection} from {Remote} opened")]
    public static partial void ConnectionOpened(this ILogger log, long connection, SocketEndpoint remote);

    [LoggerMessage(2002, LogLevel.Debug, "Connection {Connection} from {Remote} ended: {Reason}; {Received} bytes received, {Sent} sent, {Duration} ms")]
    public static partial void ConnectionClosed(this ILogger log, long connection, SocketEndpoint remote, CloseKind reason, long received, long sent, long duration);

    [LoggerMessage(2003, LogLevel.Error, "The handler of connection {Connection} from {Remote} failed")]
    public static partial void HandlerFailed(this ILogger log, Exception cause, long connection, SocketEndpoint remote);

    [LoggerMessage(2004, LogLevel.Warning, "A frame of {Length} bytes of connection {Connection} from {Remote} was set aside: its handler failed {Attempts} times")]
    public static partial void FrameSetAside(this ILogger log, long length, long connection, SocketEndpoint remote, int attempts);

    [LoggerMessage(2005, LogLevel.Error, "No actor for connection {Connection} from {Remote}")]
    public static partial void NoHandler(this ILogger log, Exception cause, long connection, SocketEndpoint remote);

    [LoggerMessage(2006, LogLevel.Error, "OnClosed of connection {Connection} failed")]
    public static partial void OnClosedFailed(this ILogger log, Exception cause, long connection);

    [LoggerMessage(3001, LogLevel.Warning, "Memory is short: {Used} of {Limit} bytes; {Suspended} connections are suspended")]
    public static partial void BudgetShort(this ILogger log, long used, long limit, int suspended);

    [LoggerMessage(3002, LogLevel.Information, "Memory is enough again: {Used} of {Limit} bytes")]
    public static partial void BudgetEnough(this ILogger log, long used, long limit);

    [LoggerMessage(4001, LogLevel.Error, "No actor for the connection to {Endpoint}")]
    public static partial void NoClientHandler(this ILogger log, Exception cause, SocketEndpoint endpoint);
}
