namespace Akka.Event;

/// <summary>What logging adapters have in common: they pass on only what is enabled.</summary>
public abstract class LoggingAdapterBase : ILoggingAdapter
{
    /// <summary>An adapter with what puts a call's arguments into its text.</summary>
    protected LoggingAdapterBase(ILogMessageFormatter logMessageFormatter)
    {
        ArgumentNullException.ThrowIfNull(logMessageFormatter);
        Formatter = logMessageFormatter;
    }

    /// <inheritdoc/>
    public ILogMessageFormatter Formatter { get; }

    /// <inheritdoc/>
    public abstract bool IsDebugEnabled { get; }

    /// <inheritdoc/>
    public abstract bool IsInfoEnabled { get; }

    /// <inheritdoc/>
    public abstract bool IsWarningEnabled { get; }

    /// <inheritdoc/>
    public abstract bool IsErrorEnabled { get; }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">There is no such level.</exception>
    public bool IsEnabled(LogLevel logLevel) => logLevel switch
    {
        LogLevel.DebugLevel => IsDebugEnabled,
        LogLevel.InfoLevel => IsInfoEnabled,
        LogLevel.WarningLevel => IsWarningEnabled,
        LogLevel.ErrorLevel => IsErrorEnabled,
        _ => throw new NotSupportedException($"Unknown log level {logLevel}.")
    };

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">There is no such level.</exception>
    public void Log(LogLevel logLevel, Exception? cause, string format)
    {
        if (IsKnownAndEnabled(logLevel))
            NotifyLog(logLevel, format, cause);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">There is no such level.</exception>
    public void Log(LogLevel logLevel, Exception? cause, LogMessage message)
    {
        if (IsKnownAndEnabled(logLevel))
            NotifyLog(logLevel, message, cause);
    }

    /// <summary>Passes on what was found to be enabled.</summary>
    protected abstract void NotifyLog(LogLevel logLevel, object message, Exception? cause = null);

    private bool IsKnownAndEnabled(LogLevel logLevel)
    {
        if (logLevel is < LogLevel.DebugLevel or > LogLevel.ErrorLevel)
            throw new ArgumentOutOfRangeException(nameof(logLevel), logLevel, "Unknown log level.");
        return IsEnabled(logLevel);
    }
}
