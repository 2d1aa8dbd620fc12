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

    private static readonly ILogger Binder = new LoggerConfiguration().CreateLogger();

    /// <summary>A formatter.</summary>
    public SerilogLogMessageFormatter()
    {
    }

    /// <inheritdoc/>
    public string Format(string format, params object?[] args)
    {
        ArgumentNullException.ThrowIfNull(format);
        return Binder.BindMessageTemplate(format, args, out var template, out var properties)
            ? template.Render(properties.ToDictionary(property => property.Name, property => property.Value))
            : format;
    }

    /// <inheritdoc/>
    public string Format(string format, IEnumerable<object?> args) => Format(format, args as object?[] ?? [.. args]);
}
