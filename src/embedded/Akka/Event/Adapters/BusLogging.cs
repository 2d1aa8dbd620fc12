namespace Akka.Event;

/// <summary>Publishes what is logged on a bus, where the loggers receive it.</summary>
public sealed class BusLogging : LoggingAdapterBase
{
    /// <summary>An adapter for one source.</summary>
    /// <param name="bus">Where to publish. Its level decides what is enabled.</param>
    /// <param name="logSource">Who logs.</param>
    /// <param name="logClass">The type of who logs.</param>
    /// <param name="logMessageFormatter">What puts a call's arguments into its text.</param>
    public BusLogging(LoggingBus bus, string logSource, Type logClass, ILogMessageFormatter logMessageFormatter)
        : base(logMessageFormatter)
    {
        ArgumentNullException.ThrowIfNull(bus);
        Bus = bus;
        LogSource = logSource;
        LogClass = logClass;
    }

    /// <summary>Where it publishes.</summary>
    public LoggingBus Bus { get; }

    /// <summary>Who logs.</summary>
    public string LogSource { get; }

    /// <summary>The type of who logs.</summary>
    public Type LogClass { get; }

    /// <inheritdoc/>
    public override bool IsDebugEnabled => Bus.LogLevel <= LogLevel.DebugLevel;

    /// <inheritdoc/>
    public override bool IsInfoEnabled => Bus.LogLevel <= LogLevel.InfoLevel;

    /// <inheritdoc/>
    public override bool IsWarningEnabled => Bus.LogLevel <= LogLevel.WarningLevel;

    /// <inheritdoc/>
    public override bool IsErrorEnabled => Bus.LogLevel <= LogLevel.ErrorLevel;

    /// <inheritdoc/>
    protected override void NotifyLog(LogLevel logLevel, object message, Exception? cause = null) =>
        Bus.Publish(LogLevels.CreateEvent(logLevel, cause, LogSource, LogClass, message));
}
