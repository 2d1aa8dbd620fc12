using Akka.Actor;
using Akka.Dispatch;
using Akka.Event;
using Serilog.Events;
using LogEvent = Akka.Event.LogEvent;

namespace Akka.Logger.Serilog;

/// <summary>
/// Passes log events on to Serilog's <c>Log.Logger</c>. Its type goes into <c>akka.loggers</c>, and the logger must be set up before the
/// actor system is made. Each event has the properties SourceContext, LogSource, ActorPath, Timestamp and Thread.
/// </summary>
public class SerilogLogger : ReceiveActor, IRequiresMessageQueue<ILoggerMessageQueueSemantics>
{
    // 'l': the text without quotes. A text without arguments is no template, whatever braces it holds.
    private const string PlainText = "{Message:l}";

    /// <summary>A logger. Actor systems make it themselves.</summary>
    public SerilogLogger()
    {
        Receive<InitializeLogger>(_ => Sender.Tell(new LoggerInitialized()));
        Receive<Error>(message => Write(LogEventLevel.Error, message));
        Receive<Warning>(message => Write(LogEventLevel.Warning, message));
        Receive<Info>(message => Write(LogEventLevel.Information, message));
        Receive<Debug>(message => Write(LogEventLevel.Debug, message));
    }

    private void Write(LogEventLevel level, LogEvent logEvent)
    {
        var logger = global::Serilog.Log.Logger;
        if (!logger.IsEnabled(level))
            return;

        var context = logEvent.Message as ContextMessage;
        var enriched = logger.ForContext(new ActorEventEnricher(logEvent, Sender, context?.Properties));
        if ((context?.Message ?? logEvent.Message) is LogMessage message)
            enriched.Write(level, logEvent.Cause, message.Format, [.. message.Parameters()]);
        else
            enriched.Write(level, logEvent.Cause, PlainText, context?.Message ?? logEvent.Message);
    }
}
