namespace Akka.Event;

/// <summary>The log calls that are used every day.</summary>
public static partial class LoggingExtensions
{
    /// <summary>Logs at a level that the caller chooses. Costs nothing but the check when the level is off.</summary>
    public static void Log(this ILoggingAdapter log, LogLevel level, string format) => Write(log, level, null, format);

    /// <inheritdoc cref="Log(ILoggingAdapter, LogLevel, string)"/>
    public static void Log(this ILoggingAdapter log, LogLevel level, string format, object[] args) =>
        WriteAll(log, level, null, format, args);

    /// <inheritdoc cref="Log(ILoggingAdapter, LogLevel, string)"/>
    public static void Log(this ILoggingAdapter log, LogLevel level, Exception? cause, string format, object[] args) =>
        WriteAll(log, level, cause, format, args);

    /// <inheritdoc cref="Log(ILoggingAdapter, LogLevel, string)"/>
    public static void Log<T1>(this ILoggingAdapter log, LogLevel logLevel, Exception? cause, string format, T1 arg1) =>
        Write(log, logLevel, cause, format, arg1);

    /// <inheritdoc cref="Log(ILoggingAdapter, LogLevel, string)"/>
    public static void Log<T1, T2>(this ILoggingAdapter log, LogLevel logLevel, Exception? cause, string format, T1 arg1, T2 arg2) =>
        Write(log, logLevel, cause, format, arg1, arg2);

    /// <inheritdoc cref="Log(ILoggingAdapter, LogLevel, string)"/>
    public static void Log<T1, T2, T3>(
        this ILoggingAdapter log, LogLevel logLevel, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3) =>
        Write(log, logLevel, cause, format, arg1, arg2, arg3);

    /// <inheritdoc cref="Log(ILoggingAdapter, LogLevel, string)"/>
    public static void Log<T1, T2, T3, T4>(
        this ILoggingAdapter log, LogLevel logLevel, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4) =>
        Write(log, logLevel, cause, format, arg1, arg2, arg3, arg4);

    /// <inheritdoc cref="Log(ILoggingAdapter, LogLevel, string)"/>
    public static void Log<T1, T2, T3, T4, T5>(
        this ILoggingAdapter log, LogLevel logLevel, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5) =>
        Write(log, logLevel, cause, format, arg1, arg2, arg3, arg4, arg5);

    /// <inheritdoc cref="Log(ILoggingAdapter, LogLevel, string)"/>
    public static void Log<T1, T2, T3, T4, T5, T6>(
        this ILoggingAdapter log, LogLevel logLevel, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6) =>
        Write(log, logLevel, cause, format, arg1, arg2, arg3, arg4, arg5, arg6);

    private static void Write(ILoggingAdapter log, LogLevel level, Exception? cause, string format)
    {
        if (log.IsEnabled(level))
            log.Log(level, cause, format);
    }

    private static void WriteAll(ILoggingAdapter log, LogLevel level, Exception? cause, string format, object[]? args)
    {
        if (log.IsEnabled(level))
            log.Log(level, cause, new FormattedLogMessage(log.Formatter, format, args ?? [null!]));
    }

    private static void Write<T1>(ILoggingAdapter log, LogLevel level, Exception? cause, string format, T1 arg1)
    {
        // The list and the boxes in it are made only here, behind the check.
        if (log.IsEnabled(level))
            log.Log(level, cause, new FormattedLogMessage(log.Formatter, format, [arg1]));
    }

    private static void Write<T1, T2>(ILoggingAdapter log, LogLevel level, Exception? cause, string format, T1 arg1, T2 arg2)
    {
        // The list and the boxes in it are made only here, behind the check.
        if (log.IsEnabled(level))
            log.Log(level, cause, new FormattedLogMessage(log.Formatter, format, [arg1, arg2]));
    }

    private static void Write<T1, T2, T3>(ILoggingAdapter log, LogLevel level, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3)
    {
        // The list and the boxes in it are made only here, behind the check.
        if (log.IsEnabled(level))
            log.Log(level, cause, new FormattedLogMessage(log.Formatter, format, [arg1, arg2, arg3]));
    }

    private static void Write<T1, T2, T3, T4>(
        ILoggingAdapter log, LogLevel level, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4)
    {
        // The list and the boxes in it are made only here, behind the check.
        if (log.IsEnabled(level))
            log.Log(level, cause, new FormattedLogMessage(log.Formatter, format, [arg1, arg2, arg3, arg4]));
    }

    private static void Write<T1, T2, T3, T4, T5>(
        ILoggingAdapter log, LogLevel level, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5)
    {
        // The list and the boxes in it are made only here, behind the check.
        if (log.IsEnabled(level))
            log.Log(level, cause, new FormattedLogMessage(log.Formatter, format, [arg1, arg2, arg3, arg4, arg5]));
    }

    private static void Write<T1, T2, T3, T4, T5, T6>(
        ILoggingAdapter log, LogLevel level, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6)
    {
        // The list and the boxes in it are made only here, behind the check.
        if (log.IsEnabled(level))
            log.Log(level, cause, new FormattedLogMessage(log.Formatter, format, [arg1, arg2, arg3, arg4, arg5, arg6]));
    }
}
