namespace Akka.Event;

/// <summary>Something is wrong, but the system coped.</summary>
public class Warning : LogEvent
{
    /// <summary>An event without a failure.</summary>
    public Warning(string logSource, Type logClass, object message) : this(null, logSource, logClass, message)
    {
    }

    /// <summary>An event with the failure that it is about.</summary>
    public Warning(Exception? cause, string logSource, Type logClass, object message)
    {
        Cause = cause;
        LogSource = logSource;
        LogClass = logClass;
        Message = message;
    }

    /// <inheritdoc/>
    public override LogLevel LogLevel() => Event.LogLevel.WarningLevel;
}
