namespace Akka.Event;

/// <content>Logging at level error.</content>
public static partial class LoggingExtensions
{
    /// <summary>Logs that something failed. Costs nothing but the check when the level is off.</summary>
    /// <remarks>
    /// With arguments, <c>{0}</c> in <c>format</c> stands for the first, <c>{1}</c> for the second and so on (or what the adapter's formatter
    /// makes of it). They are turned into text when a logger prints them, on its thread. Without arguments <c>format</c> is logged as it
    /// stands. <c>cause</c> is the failure that is logged.
    /// </remarks>
    public static void Error(this ILoggingAdapter log, string format) => Write(log, LogLevel.ErrorLevel, null, format);

    /// <inheritdoc cref="Error(ILoggingAdapter, string)"/>
    public static void Error(this ILoggingAdapter log, Exception? cause, string format) =>
        Write(log, LogLevel.ErrorLevel, cause, format);

    /// <inheritdoc cref="Error(ILoggingAdapter, string)"/>
    public static void Error(this ILoggingAdapter log, string format, object[] args) =>
        WriteAll(log, LogLevel.ErrorLevel, null, format, args);

    /// <inheritdoc cref="Error(ILoggingAdapter, string)"/>
    public static void Error(this ILoggingAdapter log, Exception? cause, string format, object[] args) =>
        WriteAll(log, LogLevel.ErrorLevel, cause, format, args);

    /// <inheritdoc cref="Error(ILoggingAdapter, string)"/>
    public static void Error<T1>(this ILoggingAdapter log, string format, T1 arg1) =>
        Write(log, LogLevel.ErrorLevel, null, format, arg1);

    /// <inheritdoc cref="Error(ILoggingAdapter, string)"/>
    public static void Error<T1>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1) =>
        Write(log, LogLevel.ErrorLevel, cause, format, arg1);

    /// <inheritdoc cref="Error(ILoggingAdapter, string)"/>
    public static void Error<T1, T2>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2) =>
        Write(log, LogLevel.ErrorLevel, null, format, arg1, arg2);

    /// <inheritdoc cref="Error(ILoggingAdapter, string)"/>
    public static void Error<T1, T2>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2) =>
        Write(log, LogLevel.ErrorLevel, cause, format, arg1, arg2);

    /// <inheritdoc cref="Error(ILoggingAdapter, string)"/>
    public static void Error<T1, T2, T3>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3) =>
        Write(log, LogLevel.ErrorLevel, null, format, arg1, arg2, arg3);

    /// <inheritdoc cref="Error(ILoggingAdapter, string)"/>
    public static void Error<T1, T2, T3>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3) =>
        Write(log, LogLevel.ErrorLevel, cause, format, arg1, arg2, arg3);

    /// <inheritdoc cref="Error(ILoggingAdapter, string)"/>
    public static void Error<T1, T2, T3, T4>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4) =>
        Write(log, LogLevel.ErrorLevel, null, format, arg1, arg2, arg3, arg4);

    /// <inheritdoc cref="Error(ILoggingAdapter, string)"/>
    public static void Error<T1, T2, T3, T4>(
        this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4) =>
        Write(log, LogLevel.ErrorLevel, cause, format, arg1, arg2, arg3, arg4);

    /// <inheritdoc cref="Error(ILoggingAdapter, string)"/>
    public static void Error<T1, T2, T3, T4, T5>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5) =>
        Write(log, LogLevel.ErrorLevel, null, format, arg1, arg2, arg3, arg4, arg5);

    /// <inheritdoc cref="Error(ILoggingAdapter, string)"/>
    public static void Error<T1, T2, T3, T4, T5>(
        this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5) =>
        Write(log, LogLevel.ErrorLevel, cause, format, arg1, arg2, arg3, arg4, arg5);

    /// <inheritdoc cref="Error(ILoggingAdapter, string)"/>
    public static void Error<T1, T2, T3, T4, T5, T6>(
        this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6) =>
        Write(log, LogLevel.ErrorLevel, null, format, arg1, arg2, arg3, arg4, arg5, arg6);

    /// <inheritdoc cref="Error(ILoggingAdapter, string)"/>
    public static void Error<T1, T2, T3, T4, T5, T6>(
        this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6) =>
        Write(log, LogLevel.ErrorLevel, cause, format, arg1, arg2, arg3, arg4, arg5, arg6);
}
