using System.Collections.Concurrent;
using Serilog.Core;
using Serilog.Events;

namespace Akka.Logger.Serilog.Tests;

/// <summary>Keeps what reaches Serilog, for a test to wait for.</summary>
internal sealed class CollectingSink : ILogEventSink, IDisposable
{
    /// <summary>The collection of the tests that set Serilog's logger, which is one for the whole process.</summary>
    public const string GlobalLogger = "Serilog's Log.Logger";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly BlockingCollection<LogEvent> _events = [];

    public void Emit(LogEvent logEvent) => _events.Add(logEvent);

    /// <summary>Waits for an event with this text; events before it are passed over.</summary>
    public LogEvent Await(string rendered)
    {
        var seen = new List<string>();
        while (_events.TryTake(out var logEvent, Patience))
        {
            if (logEvent.RenderMessage() == rendered)
                return logEvent;
            seen.Add(logEvent.RenderMessage());
        }

        throw new TimeoutException($"Nothing was logged as <{rendered}>, only: {string.Join("; ", seen)}");
    }

    /// <summary>Logs until something arrives: Akka.NET may say that a system has started before its logger listens.</summary>
    public void AwaitAnyOf(Action log)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            log();
            if (_events.TryTake(out var logEvent, TimeSpan.FromMilliseconds(100)) && logEvent.Level == LogEventLevel.Error)
                return;
        }

        throw new TimeoutException("The logger never started to listen.");
    }

    public void Dispose() => _events.Dispose();
}
