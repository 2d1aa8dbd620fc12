using System.Globalization;

namespace Akka.Configuration.Hocon;

/// <summary>
/// One value of a configuration: text, a list, an object, or null. Numbers, switches, durations and sizes are text until asked for.
/// </summary>
/// <remarks>
/// A value consists of elements. Those of a parsed document have one at most; of several, texts join, lists append, and the first object
/// counts. Configurations share their values with each other, so change only those that you have put together yourself.
/// </remarks>
public partial class HoconValue : IMightBeAHoconObject
{
    private const string NullText = "null";

    /// <summary>A value without elements: there is a key, but nothing is said about it.</summary>
    public HoconValue() => Values = [];

    /// <summary>A value of these elements.</summary>
    /// <param name="values">The elements. The list becomes the value's own.</param>
    /// <param name="adoptedFromFallback">Without effect.</param>
    public HoconValue(List<IHoconElement> values, bool adoptedFromFallback = true)
    {
        ArgumentNullException.ThrowIfNull(values);
        Values = values;
    }

    private HoconValue(IHoconElement element) => Values = new List<IHoconElement>(1) { element };

    internal static HoconValue FromText(string text, bool isVerbatim) => new(new HoconLiteral { Value = text, IsVerbatim = isVerbatim });

    internal static HoconValue FromList(IEnumerable<HoconValue> elements) => new(new HoconArray(elements));

    internal static HoconValue FromObject(HoconObject obj) => new(obj);

    /// <summary>The elements that the value consists of.</summary>
    public List<IHoconElement> Values { get; }

    /// <summary>Whether there are no elements, or an object without keys.</summary>
    public bool IsEmpty => Values.Count == 0 || Values[0] is HoconObject { Items.Count: 0 };

    /// <summary>Whether the value is an object.</summary>
    public bool IsObject() => GetObject() is not null;

    /// <summary>Whether the value is a list.</summary>
    public bool IsArray() => Values.Exists(element => element.IsArray());

    /// <summary>Whether the value is text, which includes numbers and the like, and null.</summary>
    public bool IsString() => Values.Count > 0 && Values.TrueForAll(element => element.IsString());

    /// <summary>The object, or null when the value is none.</summary>
    public HoconObject? GetObject() => Values.Count == 0
        ? null
        : Values[0] as HoconObject ?? (Values[0] as IMightBeAHoconObject)?.GetObject();

    /// <summary>The value of one key of the object, or null when it is missing or the value is no object.</summary>
    public HoconValue? GetChildObject(string key) => GetObject()?.GetKey(key);

    /// <summary>
    /// The list's elements; none when the value is no list. An object whose keys are numbers from 0 on counts as a list, in their order.
    /// </summary>
    public IList<HoconValue> GetArray() =>
        IsArray() ? [.. Values.Where(element => element.IsArray()).SelectMany(element => element.GetArray())] : ByNumber(GetObject());

    /// <summary>Adds one more element.</summary>
    public void AppendValue(IHoconElement value) => Values.Add(value);

    /// <summary>Removes all elements.</summary>
    public void Clear() => Values.Clear();

    /// <summary>Removes all elements and adds one.</summary>
    public void NewValue(IHoconElement value)
    {
        Values.Clear();
        Values.Add(value);
    }

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

    private static List<HoconValue> ByNumber(HoconObject? obj)
    {
        var numbered = new SortedList<int, HoconValue>();
        foreach (var (key, value) in obj?.Items ?? [])
        {
            if (int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                numbered[number] = value;
        }

        return [.. numbered.Values];
    }
}
