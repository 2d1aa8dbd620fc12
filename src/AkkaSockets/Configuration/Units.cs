using System.Globalization;

namespace AkkaSockets;

/// <summary>Durations and sizes with their units, as HOCON writes them; a bare duration is in milliseconds, a bare size in bytes.</summary>
internal static class Units
{
    private static readonly Dictionary<string, double> Milliseconds = new()
    {
        [""] = 1,
        ["ms"] = 1,
        ["milli"] = 1,
        ["millis"] = 1,
        ["millisecond"] = 1,
        ["milliseconds"] = 1,
        ["s"] = 1000,
        ["second"] = 1000,
        ["seconds"] = 1000,
        ["m"] = 60_000,
        ["minute"] = 60_000,
        ["minutes"] = 60_000,
        ["h"] = 3_600_000,
        ["hour"] = 3_600_000,
        ["hours"] = 3_600_000,
        ["d"] = 86_400_000,
        ["day"] = 86_400_000,
        ["days"] = 86_400_000,
    };

    private static readonly Dictionary<string, double> Bytes = new()
    {
        [""] = 1,
        ["b"] = 1,
        ["B"] = 1,
        ["kB"] = 1000,
        ["MB"] = 1000 * 1000,
        ["GB"] = 1000 * 1000 * 1000,
        ["k"] = 1024,
        ["K"] = 1024,
        ["KiB"] = 1024,
        ["m"] = 1024 * 1024,
        ["M"] = 1024 * 1024,
        ["MiB"] = 1024 * 1024,
        ["g"] = 1024 * 1024 * 1024,
        ["G"] = 1024 * 1024 * 1024,
        ["GiB"] = 1024 * 1024 * 1024,
    };

    public static bool TryParseDuration(string text, out TimeSpan value)
    {
        var parsed = TryParse(text, Milliseconds, out var milliseconds) && milliseconds < TimeSpan.MaxValue.TotalMilliseconds;
        value = parsed ? TimeSpan.FromMilliseconds(milliseconds) : default;
        return parsed;
    }

    public static bool TryParseSize(string text, out long value)
    {
        var parsed = TryParse(text, Bytes, out var bytes) && bytes < long.MaxValue && double.IsInteger(bytes);
        value = parsed ? (long)bytes : 0;
        return parsed;
    }

    private static bool TryParse(string text, Dictionary<string, double> units, out double value)
    {
        var end = text.Length;
        while (end > 0 && char.IsAsciiLetter(text[end - 1]))
            end--;
        value = 0;
        if (!units.TryGetValue(text[end..], out var factor)
            || !double.TryParse(text[..end].TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return false;
        value = number * factor;
        return true;
    }
}
