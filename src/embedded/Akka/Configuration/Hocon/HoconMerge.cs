namespace Akka.Configuration.Hocon;

/// <summary>How a value and the one it takes precedence over become one.</summary>
internal static class HoconMerge
{
    /// <summary>
    /// Two objects merge, key by key, with <paramref name="upper"/>'s keys winning; of anything else <paramref name="upper"/> hides
    /// <paramref name="lower"/>. Neither is changed.
    /// </summary>
    public static HoconValue Over(HoconValue? upper, HoconValue lower)
    {
        if (upper is null)
            return lower;
        if (upper.GetObject() is not { } top || lower.GetObject() is not { } bottom)
            return upper;

        var merged = new HoconObject();
        foreach (var (key, value) in bottom.Items)
            merged.Items[key] = value;
        foreach (var (key, value) in top.Items)
            merged.Items[key] = bottom.GetKey(key) is { } below ? Over(value, below) : value;
        return HoconValue.FromObject(merged);
    }
}
