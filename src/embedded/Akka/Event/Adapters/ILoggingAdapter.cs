namespace Akka.Event;

/// <summary>Where code logs to. The calls that are used every day are in <see cref="LoggingExtensions"/>.</summary>
public interface ILoggingAdapter
{
    /// <summary>What puts a call's arguments into its text.</summary>
    ILogMessageFormatter Formatter { get; }

    /// <summary>Whether <see cref="LogLevel.DebugLevel"/> is logged.</summary>
    bool IsDebugEnabled { get; }

    /// <summary>Whether <see cref="LogLevel.InfoLevel"/> is logged.</summary>
    bool IsInfoEnabled { get; }

    /// <summary>Whether <see cref="LogLevel.WarningLevel"/> is logged.</summary>
    bool IsWarningEnabled { get; }

    /// <summary>Whether <see cref="LogLevel.ErrorLevel"/> is logged.</summary>
    bool IsErrorEnabled { get; }

    /// <summary>Whether a level is logged.</summary>
    bool IsEnabled(LogLevel logLevel);

    /// <summary>Logs a text as it stands.</summary>
    void Log(LogLevel logLevel, Exception? cause, string format);

    /// <summary>Logs a text with arguments.</summary>
    void Log(LogLevel logLevel, Exception? cause, LogMessage message);
}
