namespace Akka.Event;

/// <summary>Something for whoever looks for a fault.</summary>
public class Debug : LogEvent
{
    /// <summary>An event without a failure.</summary>
    public Debug(string logSource, Type logClass, object message) : this(null, logSource, logClass, message)
    {
    }

    /// <summary>An event with the failure that it is about.</summary>
    public Debug(Exception? cause, string logSource, Type logClass, object message)
    {
        Cause = cause;
        LogSource = logSource;
        LogClass = logClass;
        Message = message;
    }

    /// <inheritdoc/>
    public override LogLevel LogLevel() => Event.LogLevel.DebugLevel;
}
