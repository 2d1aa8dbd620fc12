using System.Globalization;
using System.Net.Sockets;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace AkkaSockets.Host.Logging;

/// <summary>Serilog's pipeline, which Akka's SerilogLogger writes to as well: one plain line an event, on the console.</summary>
internal sealed class HostLogging : IAsyncDisposable
{
    private const string Line = "{Timestamp:HH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}{Exception}";

    private HostLogging(Logger logger) => Logger = logger;

    /// <summary>The host's own log.</summary>
    public Logger Logger { get; }

    /// <summary>Logs to standard output or, where that belongs to something else, to standard error; until disposed.</summary>
    public static HostLogging Start(bool toStandardError)
    {
        var logger = new LoggerConfiguration()
            .MinimumLevel.Verbose() // akka.loglevel decides
            .Filter.ByExcluding(IsToldElsewhere)
            .WriteTo.Console(
                outputTemplate: Line,
                formatProvider: CultureInfo.InvariantCulture,
                standardErrorFromLevel: toStandardError ? LogEventLevel.Verbose : null)
            .CreateLogger();
        Log.Logger = logger; // SerilogLogger has no other way to it
        return new HostLogging(logger);
    }

    public ValueTask DisposeAsync() => Log.CloseAndFlushAsync();

    /// <summary>
    /// What goes wrong with a socket is told in a line by the listener or client that it happens to; Akka.IO's stack trace adds
    /// nothing. That a listener listens is told by the host in time, whatever the log's delay; that it gives up, on standard
    /// error when the host ends for it.
    /// </summary>
    private static bool IsToldElsewhere(LogEvent logged) =>
        logged.Exception is SocketException
        || (logged.Properties.TryGetValue("EventId", out var id) && id is ScalarValue { Value: "AS1001" or "AS1002" });
}
