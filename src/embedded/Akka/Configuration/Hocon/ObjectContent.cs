using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Akka.Configuration.Hocon;

/// <summary>Reads .NET objects as if they had been written as JSON before.</summary>
internal static class ObjectContent
{
    private const int MaxDepth = 64;

    public static HoconValue Of(object? source) => Of(source, MaxDepth);

    private static HoconValue Of(object? source, int depth)
    {
        if (depth == 0)
            throw new ArgumentException($"{source?.GetType()} is nested in more than {MaxDepth} objects, or is part of itself.", nameof(source));
        return source switch
        {
            null => HoconValue.FromText("null", isVerbatim: false),
            HoconValue value => value,
            string text => Text(text),
            char or Guid or Uri or Version or TimeSpan or Type => Text(Convert.ToString(source, CultureInfo.InvariantCulture)!),
            bool isOn => Text(isOn ? "true" : "false"),
            Enum number => Text(number.ToString("D")),
            DateTime time => Text(time.ToString("O", CultureInfo.InvariantCulture)),
            DateTimeOffset time => Text(time.ToString("O", CultureInfo.InvariantCulture)),
            byte[] bytes => Text(Convert.ToBase64String(bytes)),
            IDictionary entries => Fields(entries.Keys.Cast<object>().Select(key => (Name(key), entries[key])), depth),
            IEnumerable<KeyValuePair<string, object?>> entries => Fields(entries.Select(entry => (entry.Key, entry.Value)), depth),
            IEnumerable elements => HoconValue.FromList(elements.Cast<object?>().Select(element => Of(element, depth - 1))),
            _ when source.GetType().IsPrimitive || source is decimal => Text(((IFormattable)source).ToString(null, CultureInfo.InvariantCulture)),
            _ => Fields(Members(source), depth)
        };
    }

    private static HoconValue Text(string text) => HoconValue.FromText(text, isVerbatim: true);

    private static string Name(object key) => Convert.ToString(key, CultureInfo.InvariantCulture)!;

    private static HoconValue Fields(IEnumerable<(string Name, object? Value)> fields, int depth)
    {
        var result = new HoconObject();
        foreach (var (name, value) in fields)
            result.Items[name] = Of(value, depth - 1);
        return HoconValue.FromObject(result);
    }

    private static IEnumerable<(string Name, object? Value)> Members(object source)
    {
        foreach (var property in source.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (property.CanRead && property.GetIndexParameters().Length == 0)
                yield return (property.Name, property.GetValue(source));
        }

        foreach (var field in source.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public))
            yield return (field.Name, field.GetValue(source));
    }
}
