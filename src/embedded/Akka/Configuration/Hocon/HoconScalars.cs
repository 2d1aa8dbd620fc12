using System.Globalization;

namespace Akka.Configuration.Hocon;

/// <summary>
/// Reads numbers, switches, durations and sizes from a value's text. What can't be read is an error that shows the text, names the
/// key if it is known, and says what would be valid.
/// </summary>
internal static class HoconScalars
{
    private const NumberStyles Integer = NumberStyles.Integer;
    private const NumberStyles Fraction = NumberStyles.Float;

    private static readonly (string Unit, double Milliseconds)[] Durations =
    [
        ("nanoseconds", 1e-6), ("nanosecond", 1e-6), ("nanos", 1e-6), ("nano", 1e-6), ("ns", 1e-6),
        ("microseconds", 1e-3), ("microsecond", 1e-3), ("micros", 1e-3), ("micro", 1e-3), ("us", 1e-3),
        ("milliseconds", 1), ("millisecond", 1), ("millis", 1), ("milli", 1), ("ms", 1),
        ("seconds", 1e3), ("second", 1e3), ("s", 1e3),
        ("minutes", 6e4), ("minute", 6e4), ("m", 6e4),
        ("hours", 3.6e6), ("hour", 3.6e6), ("h", 3.6e6),
        ("days", 8.64e7), ("day", 8.64e7), ("d", 8.64e7),
        ("", 1)
    ];

    private static readonly Dictionary<string, long> Sizes = SizesByUnit();

    public static int ReadInt(string text, string? path = null) =>
        int.TryParse(text, Integer, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw NotInteger(text, path, int.MinValue, int.MaxValue);

    public static long ReadLong(string text, string? path = null) =>
        long.TryParse(text, Integer, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw NotInteger(text, path, long.MinValue, long.MaxValue);

    public static byte ReadByte(string text, string? path = null) =>
        byte.TryParse(text, Integer, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw NotInteger(text, path, byte.MinValue, byte.MaxValue);

    public static double ReadDouble(string text, string? path = null) =>
        double.TryParse(text, Fraction, CultureInfo.InvariantCulture, out var value) ? value : throw Invalid(text, path, "a number");

    public static float ReadFloat(string text, string? path = null) =>
        float.TryParse(text, Fraction, CultureInfo.InvariantCulture, out var value) ? value : throw Invalid(text, path, "a number");

    public static decimal ReadDecimal(string text, string? path = null) =>
        decimal.TryParse(text, Fraction, CultureInfo.InvariantCulture, out var value) ? value : throw Invalid(text, path, "a number");

    public static bool ReadBoolean(string text, string? path = null) => text switch
    {
        "on" or "true" => true,
        "off" or "false" => false,
        _ => throw new NotSupportedException($"{Name(path)}'{text}' is not a switch; valid are on, off, true and false.")
    };

    /// <summary>A number with a unit; without one, milliseconds.</summary>
    public static TimeSpan ReadTimeSpan(string text, bool allowInfinite, string? path = null)
    {
        if (allowInfinite && text.Equals("infinite", StringComparison.OrdinalIgnoreCase))
            return Timeout.InfiniteTimeSpan;

        var (number, unit) = SplitUnit(text);
        foreach (var (name, milliseconds) in Durations)
        {
            if (name != unit || !double.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
                continue;
            var ticks = value * milliseconds * TimeSpan.TicksPerMillisecond;
            if (value >= 0 && ticks < long.MaxValue)
                return TimeSpan.FromTicks((long)Math.Round(ticks));
        }

        throw Invalid(text, path, "a duration: a number that isn't negative, with one of the units ns, us, ms, s, m, h, d (none means ms)"
            + (allowInfinite ? ", or 'infinite'" : ""));
    }

    /// <summary>A whole number with a unit; without one, bytes.</summary>
    public static long ReadByteSize(string text, string? path = null)
    {
        var (number, unit) = SplitUnit(text);
        if (!Sizes.TryGetValue(unit, out var factor) || !long.TryParse(number, Integer, CultureInfo.InvariantCulture, out var count))
            throw Invalid(text, path, "a size: a whole number with one of the units B, kB, MB, GB, TB (powers of 1000), k, KiB, MiB, GiB, TiB (powers of 1024)");
        try
        {
            return checked(count * factor);
        }
        catch (OverflowException)
        {
            throw new OverflowException($"{Name(path)}'{text}' is more than the {long.MaxValue} bytes that a size can hold.");
        }
    }

    private static (string Number, string Unit) SplitUnit(string text)
    {
        var trimmed = text.Trim();
        var unitAt = trimmed.Length;
        while (unitAt > 0 && char.IsLetter(trimmed[unitAt - 1]))
            unitAt--;
        return (trimmed[..unitAt].TrimEnd(), trimmed[unitAt..]);
    }

    private static Dictionary<string, long> SizesByUnit()
    {
        var sizes = new Dictionary<string, long>(StringComparer.Ordinal) { [""] = 1, ["B"] = 1, ["b"] = 1, ["byte"] = 1, ["bytes"] = 1 };
        string[] decimals = ["kilo", "mega", "giga", "tera", "peta", "exa"];
        string[] binaries = ["kibi", "mebi", "gibi", "tebi", "pebi", "exbi"];
        const string letters = "KMGTPE";
        long thousands = 1, binary = 1;
        for (var i = 0; i < letters.Length; i++)
        {
            var letter = letters[i];
            thousands *= 1000;
            binary *= 1024;
            sizes[(i == 0 ? "k" : letter.ToString()) + "B"] = thousands;
            sizes[decimals[i] + "byte"] = sizes[decimals[i] + "bytes"] = thousands;
            sizes[letter.ToString()] = sizes[char.ToLowerInvariant(letter).ToString()] = binary;
            sizes[letter + "i"] = sizes[letter + "iB"] = binary;
            sizes[binaries[i] + "byte"] = sizes[binaries[i] + "bytes"] = binary;
        }

        return sizes;
    }

    private static Exception NotInteger(string text, string? path, long min, long max) =>
        decimal.TryParse(text, Integer, CultureInfo.InvariantCulture, out _)
            ? new OverflowException($"{Name(path)}'{text}' is out of range; valid is {min} to {max}.")
            : Invalid(text, path, $"a whole number from {min} to {max}");

    private static FormatException Invalid(string text, string? path, string expected) =>
        new($"{Name(path)}'{text}' is not {expected}.");

    private static string Name(string? path) => path is null ? "" : $"{path}: ";
}
