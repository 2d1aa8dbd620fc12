using System.Globalization;
using System.Text;
using AkkaSockets.Framing;

namespace AkkaSockets;

/// <summary>
/// Makes a codec of the settings of one object. What is wrong is reported and replaced, so that the rest can be looked at
/// too; the codec then isn't used.
/// </summary>
internal sealed class FramingReader
{
    private readonly SettingsNode _node;
    private readonly string _path;
    private readonly SettingsErrors _errors;

    private FramingReader(SettingsNode node, string path, SettingsErrors errors)
    {
        _node = node;
        _path = path;
        _errors = errors;
    }

    /// <returns>Null if bytes are to be handed over as they come.</returns>
    public static FrameCodec? Read(SettingsNode node, string path, SettingsErrors errors) => new FramingReader(node, path, errors).Read();

    private FrameCodec? Read() =>
        Named<Func<FrameCodec?>>(
            "type",
            ("none", () => null),
            ("length-prefix", LengthPrefix),
            ("varint", () => FrameCodec.VarintPrefixed(MaxFrameSize())),
            ("delimiter", () => FrameCodec.Delimited(Delimiter(), MaxFrameSize())),
            ("line", Lines),
            ("fixed-size", () => FrameCodec.FixedSize(FixedSize())))();

    private FrameCodec LengthPrefix()
    {
        var max = MaxFrameSize();
        var size = _node.Int("size", LengthField.Default.Size);
        var field = new LengthField
        {
            Size = Valid("size", size, size is 1 or 2 or 4 or 8, "1, 2, 4 or 8", LengthField.Default.Size),
            LittleEndian = Named("endian", ("big", false), ("little", true)),
            Offset = Within("offset", _node.Int("offset", 0), 0, LengthField.MaxOffset, 0),
            IncludesHeader = Switch("includes-header"),
            Adjustment = _node.Int("adjustment", 0),
            KeepHeader = Switch("keep-header"),
        };
        if (LengthFieldRange.TryGet(field, max, out _))
            return FrameCodec.LengthPrefixed(field, max);

        // With an adjustment of 0 it can only be that the header, which is kept, is longer than the maximum.
        var key = field.Adjustment == 0 ? "max-frame-size" : "adjustment";
        var value = field.Adjustment == 0 ? max : field.Adjustment;
        Report(key, value, Text($"one with which a length field of {field.Size} bytes can state frames of at most {max} bytes"));
        return FrameCodec.LengthPrefixed();
    }

    private FrameCodec Lines() => FrameCodec.Lines(
        Named("ending", ("lf", LineEnding.Lf), ("crlf", LineEnding.CrLf)), Switch("last-unterminated"), MaxFrameSize());

    private byte[] Delimiter()
    {
        var text = _node.Text("delimiter", "", FrameCodec.LongestDelimiter);
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length is >= 1 and <= FrameCodec.LongestDelimiter)
            return bytes;
        var shown = bytes.Length == 0 ? "(empty)" : Text($"{bytes.Length} bytes");
        Report("delimiter", shown, Text($"a text of 1 to {FrameCodec.LongestDelimiter} bytes"));
        return "\n"u8.ToArray();
    }

    private int FixedSize() => Within("size", _node.Size("size", 0), 1, FrameCodec.LargestMaxFrameSize, 1);

    private int MaxFrameSize() => Within(
        "max-frame-size",
        _node.Size("max-frame-size", FrameCodec.DefaultMaxFrameSize),
        1,
        FrameCodec.LargestMaxFrameSize,
        FrameCodec.DefaultMaxFrameSize);

    private bool Switch(string key) => Named(key, ("off", false), ("on", true));

    /// <summary>What the value of the key stands for; the first of the choices is the default.</summary>
    private T Named<T>(string key, params (string Name, T Meaning)[] choices)
    {
        const int longest = 100;
        var text = _node.Text(key, choices[0].Name, longest).Trim();
        foreach (var (name, meaning) in choices)
        {
            if (name.Equals(text, StringComparison.OrdinalIgnoreCase))
                return meaning;
        }

        Report(key, text.Length == 0 ? "(empty)" : text, string.Join(", ", choices.Select(it => it.Name)));
        return choices[0].Meaning;
    }

    private int Within(string key, long value, int min, int max, int otherwise) =>
        (int)Valid(key, value, value >= min && value <= max, Text($"from {min} to {max}"), otherwise);

    private T Valid<T>(string key, T value, bool valid, string expected, T otherwise)
        where T : IFormattable
    {
        if (valid)
            return value;
        Report(key, value, expected);
        return otherwise;
    }

    private void Report(string key, IFormattable value, string expected) =>
        Report(key, value.ToString(null, CultureInfo.InvariantCulture), expected);

    private void Report(string key, string value, string expected) => _errors.Add($"{_path}.{key}", value, expected);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
