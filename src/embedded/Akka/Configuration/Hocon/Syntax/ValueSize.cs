namespace Akka.Configuration.Hocon.Syntax;

/// <summary>Measures values, so that neither depth nor size of a document gets out of hand.</summary>
internal static class ValueSize
{
    /// <summary>How many objects and lists there are above the value's deepest part; just over the limit if it is more.</summary>
    public static int DepthOf(HoconValue value) => DepthOf(value, Nesting.Limit);

    /// <summary>How many values and characters a value consists of; just over <paramref name="limit"/> if it is more.</summary>
    public static long Of(HoconValue value, long limit)
    {
        var size = 1L + (value.GetString()?.Length ?? 0);
        foreach (var part in Parts(value))
        {
            if (size > limit)
                break;
            size += Of(part, limit - size);
        }

        return size;
    }

    private static int DepthOf(HoconValue value, int limit)
    {
        if (limit < 0)
            return 0;
        var deepest = 0;
        foreach (var part in Parts(value))
            deepest = Math.Max(deepest, 1 + DepthOf(part, limit - 1));
        return deepest;
    }

    private static IEnumerable<HoconValue> Parts(HoconValue value) =>
        value.GetObject() is { } fields ? fields.Items.Values : value.IsArray() ? value.GetArray() : [];
}
