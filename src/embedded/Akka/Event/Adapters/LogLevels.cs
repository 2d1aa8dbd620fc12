namespace Akka.Event;

/// <summary>The levels, their names in a configuration and the types of their events.</summary>
internal static class LogLevels
{
    /// <summary>Above all levels: nothing is logged.</summary>
    public const LogLevel Off = (LogLevel)int.MaxValue;

    public static readonly IReadOnlyList<LogLevel> All =
        [LogLevel.DebugLevel, LogLevel.InfoLevel, LogLevel.WarningLevel, LogLevel.ErrorLevel];

    /// <exception cref="ArgumentException">There is no such level.</exception>
    public static LogLevel Parse(string? name, string parameterName) => name?.ToUpperInvariant() switch
    {
        "DEBUG" => LogLevel.DebugLevel,
        "INFO" => LogLevel.InfoLevel,
        "WARNING" => LogLevel.WarningLevel,
        "ERROR" => LogLevel.ErrorLevel,
        "OFF" => Off,
        _ => throw new ArgumentException($"Unknown log level '{name}'; valid are DEBUG, INFO, WARNING, ERROR and OFF.", parameterName)
    };

    public static LogEvent CreateEvent(LogLevel level, Exception? cause, string source, Type type, object message) => level switch
    {
        LogLevel.DebugLevel => new Debug(cause, source, type, message),
        LogLevel.InfoLevel => new Info(cause, source, type, message),
        LogLevel.WarningLevel => new Warning(cause, source, type, message),
        LogLevel.ErrorLevel => new Error(cause, source, type, message),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Unknown log level.")
    };
}
