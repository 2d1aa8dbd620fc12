using Serilog.Core;

namespace Akka.Logger.Serilog;

/// <summary>Tells a log call's arguments for its text from those that are properties for the event, such as Serilog's PropertyEnricher.</summary>
internal static class LogArguments
{
    public static object?[] ForText(IEnumerable<object?> arguments) => [.. arguments.Where(argument => argument is not ILogEventEnricher)];

    public static IReadOnlyList<ILogEventEnricher> ForEvent(IEnumerable<object?> arguments) => [.. arguments.OfType<ILogEventEnricher>()];
}
