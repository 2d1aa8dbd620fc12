using Akka.Util;

namespace Akka.Event;

/// <summary>Prints log events on the console, on the thread that publishes them.</summary>
public class StandardOutLogger : MinimalLogger
{
    /// <summary>A logger for the console.</summary>
    public StandardOutLogger()
    {
    }

    /// <summary>The colour of DEBUG.</summary>
    public static ConsoleColor DebugColor { get; set; } = ConsoleColor.Gray;

    /// <summary>The colour of INFO.</summary>
    public static ConsoleColor InfoColor { get; set; } = ConsoleColor.White;

    /// <summary>The colour of WARNING.</summary>
    public static ConsoleColor WarningColor { get; set; } = ConsoleColor.Yellow;

    /// <summary>The colour of ERROR.</summary>
    public static ConsoleColor ErrorColor { get; set; } = ConsoleColor.Red;

    /// <summary>Whether events are printed in colours. They never are when the output is a file or a pipe.</summary>
    public static bool UseColors { get; set; } = true;

    /// <inheritdoc/>
    protected override void Log(object message)
    {
        if (message is LogEvent logEvent)
            Print(logEvent);
        else
            StandardOutWriter.WriteLine($"{message}");
    }

    /// <summary>An event as it is printed, whatever its text and arguments are: a log call with a wrong format must not harm the logger.</summary>
    internal static string LineOf(LogEvent logEvent)
    {
        try
        {
            return logEvent.ToString();
        }
        catch (FormatException error)
        {
            return Malformed(logEvent, error);
        }
    }

    private void Print(LogEvent logEvent)
    {
        string line;
        var color = ColorOf(logEvent.LogLevel());
        try
        {
            if (!Filter.ShouldTryKeepMessage(logEvent, out line))
                return;
        }
        catch (FormatException error)
        {
            line = Malformed(logEvent, error);
            color = ErrorColor;
        }

        StandardOutWriter.WriteLine(line, UseColors ? color : null);
    }

    private static string Malformed(LogEvent logEvent, FormatException error)
    {
        var call = logEvent.Message is LogMessage message
            ? $"str=[{message.Format}], args=[{message.Unformatted()}]"
            : "its text can't be made";
        return $"[ERROR][{logEvent.Timestamp:MM/dd/yyyy HH:mm:ss.fff}Z][Thread {logEvent.Thread.ManagedThreadId:0000}][StandardOutLogger] " +
            $"A log call of [{logEvent.LogSource}] at level {logEvent.LogLevel().StringFor()} has a malformed format: {error.Message} {call}";
    }

    private static ConsoleColor? ColorOf(LogLevel level) => level switch
    {
        LogLevel.DebugLevel => DebugColor,
        LogLevel.InfoLevel => InfoColor,
        LogLevel.WarningLevel => WarningColor,
        LogLevel.ErrorLevel => ErrorColor,
        _ => null
    };
}
