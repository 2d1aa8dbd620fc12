using System.Globalization;
using Akka.Event;
using Microsoft.Extensions.Logging;

namespace AkkaSockets.Telemetry;

/// <summary>
/// A text with named places and its arguments in their order, the last of them the event's id, such as <c>AS1001</c>. It
/// knows how it reads by itself: Akka's own formatter knows numbered places only.
/// </summary>
internal sealed class NamedLogMessage : LogMessage
{
    private const string OriginalFormat = "{OriginalFormat}";

    private readonly string _id;
    private readonly string _text;
    private readonly IReadOnlyList<KeyValuePair<string, object?>> _properties;

    public NamedLogMessage(ILogMessageFormatter formatter, EventId id, string text, IReadOnlyList<KeyValuePair<string, object?>> properties)
        : base(formatter, FormatOf(text, properties) + " [{EventId}]")
    {
        _id = string.Create(CultureInfo.InvariantCulture, $"AS{id.Id}");
        _text = text;
        _properties = properties;
    }

    public override string Unformatted() => string.Join(", ", Parameters());

    public override IEnumerable<object> Parameters()
    {
        foreach (var (name, value) in _properties)
        {
            if (name != OriginalFormat)
                yield return value ?? "";
        }

        yield return _id;
    }

    public override string ToString() => $"{_text} [{_id}]";

    private static string FormatOf(string text, IReadOnlyList<KeyValuePair<string, object?>> properties)
    {
        foreach (var (name, value) in properties)
        {
            if (name == OriginalFormat && value is string format)
                return format;
        }

        // A text of its own, with whatever braces, has no places.
        return text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
    }
}
