using System.Diagnostics;
using Akka.Actor;

namespace Akka.Event;

/// <summary>A logger for <c>akka.loggers</c> that writes to the listeners of <see cref="Trace"/>.</summary>
public class TraceLogger : UntypedActor
{
    /// <summary>For the actor system, which makes its loggers.</summary>
    public TraceLogger()
    {
    }

    /// <inheritdoc/>
    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case InitializeLogger:
                Sender.Tell(new LoggerInitialized());
                break;
            case Error error:
                Trace.TraceError(StandardOutLogger.LineOf(error));
                break;
            case Warning warning:
                Trace.TraceWarning(StandardOutLogger.LineOf(warning));
                break;
            case LogEvent logEvent:
                Trace.TraceInformation(StandardOutLogger.LineOf(logEvent));
                break;
            case UnhandledMessage unhandled:
                Trace.TraceWarning($"Unhandled message {unhandled.Message} from {unhandled.Sender} to {unhandled.Recipient}");
                break;
            case DeadLetter letter:
                Trace.TraceWarning($"Deadletter - unable to send message {letter.Message} from {letter.Sender} to {letter.Recipient}");
                break;
            default:
                Trace.TraceInformation($"{message}");
                break;
        }
    }
}
