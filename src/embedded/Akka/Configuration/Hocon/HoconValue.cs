namespace Akka.Configuration.Hocon;

/// <summary>
/// One value of a configuration: text, a list, an object, or null. Numbers, switches, durations and sizes are text until asked for.
/// </summary>
public partial class HoconValue
{
    internal static readonly HoconValue Null = new();

    private readonly string? _text;
    private readonly HoconValue[]? _elements;
    private readonly HoconObject? _object;

    /// <summary>The value null.</summary>
    public HoconValue()
    {
    }

    private HoconValue(string? text, HoconValue[]? elements, HoconObject? obj)
    {
        _text = text;
        _elements = elements;
        _object = obj;
    }

    internal static HoconValue FromText(string text) => new(text, null, null);

    internal static HoconValue FromList(HoconValue[] elements) => new(null, elements, null);

    internal static HoconValue FromObject(HoconObject obj) => new(null, null, obj);

    /// <summary>Whether the value is null, or an object without keys.</summary>
    public bool IsEmpty => _object is null ? !IsString() && !IsArray() : _object.Items.Count == 0;

    /// <summary>Whether the value is an object.</summary>
    public bool IsObject() => _object is not null;

    /// <summary>Whether the value is a list.</summary>
    public bool IsArray() => _elements is not null;

    /// <summary>Whether the value is text, which includes numbers and the like.</summary>
    public bool IsString() => _text is not null;

    /// <summary>The object, or null when the value is none.</summary>
    public HoconObject? GetObject() => _object;

    /// <summary>The value of one key of the object, or null when it is missing or the value is no object.</summary>
    public HoconValue? GetChildObject(string key) => _object?.GetKey(key);

    /// <summary>The list's elements; none when the value is no list.</summary>
    public IList<HoconValue> GetArray() => _elements is null ? [] : [.. _elements];

    /// <summary>A configuration with this value under <paramref name="key"/> as its only one.</summary>
    public Config AtKey(string key)
    {
        var root = new HoconObject();
        root.Items[key] = this;
        return FromObject(root).ToConfig();
    }

    /// <summary>A configuration with this value as its root.</summary>
    public Config ToConfig() => new(new HoconRoot(this));

    /// <summary>The value as HOCON.</summary>
    public override string ToString() => ToString(0);

    /// <summary>The value as HOCON; the lines of an object are indented one step further than <paramref name="indent"/>.</summary>
    public virtual string ToString(int indent) => HoconPrinter.Print(this, indent);
}
