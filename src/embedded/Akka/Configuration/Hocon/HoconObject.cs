namespace Akka.Configuration.Hocon;

/// <summary>
/// Keys and their values. Configurations share their objects with each other, so treat <see cref="Items"/> as read-only.
/// </summary>
public class HoconObject
{
    /// <summary>An object without keys.</summary>
    public HoconObject()
    {
    }

    /// <summary>The values by key, in the order of the document.</summary>
    public Dictionary<string, HoconValue> Items { get; } = new(StringComparer.Ordinal);

    /// <summary>The same content in plain .NET types: nested dictionaries, lists of them, strings and null.</summary>
    public IDictionary<string, object> Unwrapped => Items.ToDictionary(item => item.Key, item => Unwrap(item.Value)!);

    /// <summary>The value of one key (not a path), or null when it is missing.</summary>
    public HoconValue? GetKey(string key) => Items.GetValueOrDefault(key);

    /// <summary>The keys as HOCON, one a line.</summary>
    public override string ToString() => ToString(0);

    /// <summary>The keys as HOCON, one a line, each behind <paramref name="indent"/> times two blanks.</summary>
    public string ToString(int indent) => HoconPrinter.Print(this, indent);

    private static object? Unwrap(HoconValue value)
    {
        if (value.GetObject() is { } obj)
            return obj.Unwrapped;
        return value.IsArray() ? value.GetArray().Select(Unwrap).ToList() : value.GetString();
    }
}
