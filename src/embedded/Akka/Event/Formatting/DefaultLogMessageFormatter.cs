using System.Globalization;

namespace Akka.Event;

/// <summary>Puts the first argument in place of <c>{0}</c>, the second of <c>{1}</c>, as <see cref="string.Format(string, object[])"/> does.</summary>
public class DefaultLogMessageFormatter : ILogMessageFormatter
{
    /// <summary>The only one there is.</summary>
    public static readonly DefaultLogMessageFormatter Instance = new();

    private DefaultLogMessageFormatter()
    {
    }

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text refers to an argument that isn't there.</exception>
    public string Format(string format, params object?[] args) => string.Format(CultureInfo.CurrentCulture, format, args);

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text refers to an argument that isn't there.</exception>
    public string Format(string format, IEnumerable<object?> args) =>
        Format(format, args as object?[] ?? [.. args]);
}
