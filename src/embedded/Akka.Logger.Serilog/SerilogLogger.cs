using Akka.Actor;
using Akka.Dispatch;
using Akka.Event;
using Serilog.Events;
using LogEvent = Akka.Event.LogEvent;

namespace Akka.Logger.Serilog;

/// <summary>
/// Passes log events on to Serilog's <c>Log.Logger</c>. Its type goes into <c>akka.loggers</c>, and the logger must be set up before the
/// actor system is made. Each event has the properties SourceContext, LogSource, ActorPath, Timestamp and Thread. An argument of a log
/// call that is a Serilog enricher adds its property too, and takes no place in the text.
/// </summary>
public class SerilogLogger : ReceiveActor, IRequiresMessageQueue<ILoggerMessageQueueSemantics>
{
    // 'l': the text without quotes. A text without arguments is no template, whatever braces it holds.
    private const string PlainText = "{Message:l}";

    /// <summary>A logger. Actor systems make it themselves.</summary>
    public SerilogLogger()
    {
        Receive<InitializeLogger>(_ =>
        {
            Logging.GetLogger(Context.System.EventStream, nameof(SerilogLogger)).Info("SerilogLogger started");
            Sender.Tell(new LoggerInitialized());
        });
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
        var content = context?.Message ?? logEvent.Message;
        var message = content as LogMessage;
        var enriched = logger.ForContext(new ActorEventEnricher(
            logEvent, Sender, context?.Properties, message is null ? [] : LogArguments.ForEvent(message.Parameters())));
        if (message is null)
            enriched.Write(level, logEvent.Cause, PlainText, content);
        else
            enriched.Write(level, logEvent.Cause, message.Format, LogArguments.ForText(message.Parameters()));
    }
}
