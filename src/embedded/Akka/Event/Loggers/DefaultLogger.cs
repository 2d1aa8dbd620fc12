using Akka.Actor;
using Akka.Dispatch;

namespace Akka.Event;

/// <summary>
/// The default logger: hands log events to the system's <see cref="Settings.StdoutLogger"/>, which is the console unless
/// <c>akka.stdout-logger-class</c> says otherwise. Derive from it to print them elsewhere.
/// </summary>
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
        Context.System.Settings.StdoutLogger.Tell(logEvent, ActorRefs.NoSender);
    }
}
