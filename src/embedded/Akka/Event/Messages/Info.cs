namespace Akka.Event;

/// <summary>A normal event worth knowing.</summary>
public class Info : LogEvent
{
    /// <summary>An event without a failure.</summary>
    public Info(string logSource, Type logClass, object message) : this(null, logSource, logClass, message)
    {
    }

    /// <summary>An event with the failure that it is about.</summary>
    public Info(Exception? cause, string logSource, Type logClass, object message)
    {
        Cause = cause;
        LogSource = logSource;
        LogClass = logClass;
        Message = message;
    }

    /// <inheritdoc/>
    public override LogLevel LogLevel() => Event.LogLevel.InfoLevel;
}
