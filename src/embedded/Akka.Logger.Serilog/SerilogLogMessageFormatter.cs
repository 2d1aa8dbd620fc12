using Akka.Event;
using Serilog;

namespace Akka.Logger.Serilog;

/// <summary>
/// Puts a log call's arguments into its text by the rules of Serilog's message templates: <c>{Name}</c> stands for the next argument.
/// For loggers other than <see cref="SerilogLogger"/>, which keeps template and arguments apart.
/// </summary>
public class SerilogLogMessageFormatter : ILogMessageFormatter
{
    /// <summary>One for all.</summary>
    public static readonly SerilogLogMessageFormatter Instance = new();

    // For the time before a program sets its own logger up, which takes nothing apart.
    private static readonly ILogger Substitute = new LoggerConfiguration().CreateLogger();

    /// <summary>A formatter.</summary>
    public SerilogLogMessageFormatter()
    {
    }

    /// <inheritdoc/>
    public string Format(string format, params object?[] args)
    {
        ArgumentNullException.ThrowIfNull(format);
        var arguments = LogArguments.ForText(args);
        return Log.Logger.BindMessageTemplate(format, arguments, out var template, out var properties)
            || Substitute.BindMessageTemplate(format, arguments, out template, out properties)
                ? template.Render(properties.ToDictionary(property => property.Name, property => property.Value))
                : format;
    }

    /// <inheritdoc/>
    public string Format(string format, IEnumerable<object?> args) => Format(format, args as object?[] ?? [.. args]);
}
