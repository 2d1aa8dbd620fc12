using Akka.Actor;
using Akka.Dispatch;

namespace Akka.Event;

/// <summary>The default logger: prints log events on the console. Derive from it to print them elsewhere.</summary>
public class DefaultLogger : ActorBase, IRequiresMessageQueue<ILoggerMessageQueueSemantics>
{
    /// <inheritdoc/>
    protected override bool Receive(object message)
    {
        switch (message)
        {
            case InitializeLogger:
                Sender.Tell(new LoggerInitialized());
                return true;
            case LogEvent logEvent:
                Print(logEvent);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Prints an event.</summary>
    protected virtual void Print(LogEvent logEvent)
    {
        ArgumentNullException.ThrowIfNull(logEvent);
        StandardOutLogger.Print(logEvent);
    }
}
