namespace AkkaSockets;

/// <summary>
/// The names by which to listen to what servers and clients measure and trace, with OpenTelemetry for example:
/// <c>AddMeter(SocketsTelemetry.MeterName)</c> and <c>AddSource(SocketsTelemetry.ActivitySourceName)</c>. While nobody
/// listens it costs next to nothing.
/// </summary>
/// <remarks>
/// <para>Instruments, each with <c>akka_sockets.role</c> (server or client), <c>server.address</c>, <c>server.port</c>,
/// <c>network.transport</c> and <c>network.type</c>:</para>
/// <list type="table">
/// <item><term>akka_sockets.connection.active</term><description>connections, by <c>akka_sockets.connection.state</c></description></item>
/// <item><term>akka_sockets.connection.duration</term><description>seconds, by <c>akka_sockets.connection.end_reason</c>, and <c>error.type</c> if it didn't end in order</description></item>
/// <item><term>akka_sockets.connection.accepted</term><description>connections</description></item>
/// <item><term>akka_sockets.connection.refused</term><description>connections, by <c>akka_sockets.refusal.reason</c></description></item>
/// <item><term>akka_sockets.connection.io</term><description>bytes, by <c>network.io.direction</c></description></item>
/// <item><term>akka_sockets.connection.unsent</term><description>bytes written and not handed to the operating system yet</description></item>
/// <item><term>akka_sockets.frame.received</term><description>frames</description></item>
/// <item><term>akka_sockets.frame.set_aside</term><description>frames that made their handler throw too often</description></item>
/// <item><term>akka_sockets.handler.failures</term><description>exceptions of handlers, by <c>error.type</c></description></item>
/// <item><term>akka_sockets.drain.started</term><description>drains</description></item>
/// <item><term>akka_sockets.drain.duration</term><description>seconds</description></item>
/// <item><term>akka_sockets.drain.connections</term><description>connections, by <c>akka_sockets.drain.outcome</c></description></item>
/// </list>
/// <para>A connection is one span, <c>tcp connection</c>, without a parent.</para>
/// </remarks>
public static class SocketsTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "AkkaSockets";

    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>.</summary>
    public const string ActivitySourceName = "AkkaSockets";

    internal static string Version { get; } = typeof(SocketsTelemetry).Assembly.GetName().Version!.ToString(3);
}
