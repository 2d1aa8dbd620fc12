namespace Akka.Configuration.Hocon;

/// <summary>
/// Keys and their values. Configurations share their objects with each other, so treat <see cref="Items"/> as read-only.
/// </summary>
public class HoconObject : IHoconElement
{
    /// <summary>An object without keys.</summary>
    public HoconObject()
    {
    }

    /// <summary>The values by key, in the order of the document.</summary>
    public Dictionary<string, HoconValue> Items { get; } = new(StringComparer.Ordinal);

    /// <summary>The same content as nested dictionaries. What is no object is a <see cref="HoconValue"/> in them.</summary>
    public IDictionary<string, object> Unwrapped => Items.ToDictionary(
        item => item.Key, item => item.Value.GetObject() is { } inner ? (object)inner.Unwrapped : item.Value);

    /// <summary>The value of one key (not a path), or null when it is missing.</summary>
    public HoconValue? GetKey(string key) => Items.GetValueOrDefault(key);

    /// <summary>The value of one key (not a path). One that is missing is added, without elements.</summary>
    public HoconValue GetOrCreateKey(string key)
    {
        if (!Items.TryGetValue(key, out var value))
            Items.Add(key, value = new HoconValue());
        return value;
    }

    /// <summary>Takes the keys of <paramref name="other"/> over: they win, but objects of both merge. Inner objects are not changed.</summary>
    public void Merge(HoconObject other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var (key, value) in other.Items)
            Items[key] = Items.TryGetValue(key, out var own) ? HoconMerge.Over(value, own) : value;
    }

    /// <summary>False.</summary>
    public bool IsString() => false;

    /// <summary>Not possible.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public string? GetString() => throw new NotSupportedException("An object is not a text.");

    /// <summary>False.</summary>
    public bool IsArray() => false;

    /// <summary>Not possible.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public IList<HoconValue> GetArray() => throw new NotSupportedException("An object is not a list.");

    /// <summary>The keys as HOCON, one a line.</summary>
    public override string ToString() => ToString(0);

    /// <summary>The keys as HOCON, one a line, each behind <paramref name="indent"/> times two blanks.</summary>
    public string ToString(int indent) => HoconPrinter.Print(this, indent);
}
