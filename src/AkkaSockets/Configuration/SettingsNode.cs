using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Akka.Configuration;
using Akka.Configuration.Hocon;

namespace AkkaSockets;

/// <summary>
/// One object of a configuration. Values are read as text and parsed here: the typed getters of Config turn what they
/// can't read, or don't find, into 0.
/// </summary>
internal sealed class SettingsNode
{
    private readonly Config? _config;
    private readonly string _path;
    private readonly SettingsErrors _errors;
    private readonly HashSet<string> _known = [];

    private SettingsNode(Config? config, string path, SettingsErrors errors)
    {
        _config = config;
        _path = path;
        _errors = errors;
    }

    public static SettingsNode Root(Config config, string path, SettingsErrors errors) => Open(config, path, path, errors);

    public T Child<T>(string key, Func<SettingsNode, T> read)
    {
        _known.Add(key);
        var child = Open(_config, key, $"{_path}.{key}", _errors);
        var value = read(child);
        child.ReportUnknown();
        return value;
    }

    /// <summary>Objects of one kind under names of the user's own.</summary>
    /// <returns>By name; always the same empty one if there are none.</returns>
    public IReadOnlyDictionary<string, T> Children<T>(string key, Func<SettingsNode, T> read)
    {
        _known.Add(key);
        var parent = Open(_config, key, $"{_path}.{key}", _errors);
        if (parent._config is null)
            return ImmutableSortedDictionary<string, T>.Empty;
        var children = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (var (name, value) in parent._config.AsEnumerable())
        {
            if (name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
                children.Add(name, parent.Child(name, read));
            else
                _errors.Add($"{parent._path}.{name}", Shown(value.ToString()), "a name of letters, digits, - and _");
        }

        return children.Count == 0 ? ImmutableSortedDictionary<string, T>.Empty : children.ToImmutable();
    }

    public int Int(string key, int defaultValue) =>
        Read(key, defaultValue, "a whole number", (string text, out int value) =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value));

    public double Double(string key, double defaultValue) =>
        Read(key, defaultValue, "a number", (string text, out double value) =>
            double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value));

    public TimeSpan Duration(string key, TimeSpan defaultValue) =>
        Read(key, defaultValue, "a duration such as 500ms, 10s, 5m or 1h", Units.TryParseDuration);

    public long Size(string key, long defaultValue) =>
        Read(key, defaultValue, "a size such as 512B, 64KiB or 1MiB", Units.TryParseSize);

    public TimeSpan DurationOrOff(string key, TimeSpan defaultValue) =>
        Read(key, defaultValue, "a duration such as 500ms, 10s, 5m or 1h, or off", (string text, out TimeSpan value) =>
            Switched(text, Off.Time, out value) || Units.TryParseDuration(text, out value));

    public int CountOrOff(string key, int defaultValue, int off = Off.Count) =>
        Read(key, defaultValue, "a whole number, or off", (string text, out int value) =>
            Switched(text, off, out value) || int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value));

    public long SizeOrOff(string key, long defaultValue) =>
        Read(key, defaultValue, "a size such as 512B, 64KiB or 1MiB, or off", (string text, out long value) =>
            Switched(text, Off.Size, out value) || Units.TryParseSize(text, out value));

    /// <summary>Text as it stands, spaces and line ends included; empty is allowed.</summary>
    public string Text(string key, string defaultValue, int longest)
    {
        _known.Add(key);
        if (_config is null || !_config.HasPath(key) || _config.GetValue(key) is not { } value)
            return defaultValue;
        if (value.IsString() && Whole(value) is { } text && text.Length <= longest)
            return text;
        _errors.Add($"{_path}.{key}", Shown(value.ToString()), $"a text of at most {longest} characters");
        return defaultValue;
    }

    public T Enum<T>(string key, T defaultValue)
        where T : struct, Enum =>
        Read(key, defaultValue, string.Join(", ", System.Enum.GetNames<T>()).ToLowerInvariant(), (string text, out T value) =>
            System.Enum.TryParse(text, ignoreCase: true, out value) && !char.IsAsciiDigit(text[^1]));

    public SocketEndpoint Endpoint(string key, SocketEndpoint defaultValue)
    {
        if (Text(key, "an endpoint such as tcp://127.0.0.1:2345") is not { } text)
            return defaultValue;
        if (SocketEndpoint.TryParse(text, out var endpoint, out var error))
            return endpoint;
        _errors.Add($"{_path}.{key}", text, $"an endpoint such as tcp://127.0.0.1:2345 ({error})");
        return defaultValue;
    }

    /// <summary>A codec; what is inherited isn't mixed with keys of its own.</summary>
    public FrameCodec? Framing(string key, FrameCodec? defaultValue)
    {
        _known.Add(key);
        return _config?.HasPath(key) == true ? Child(key, child => FramingReader.Read(child, child._path, _errors)) : defaultValue;
    }

    /// <summary>The type of a connection actor, by the name that its assembly knows it by.</summary>
    public Type? Handler(string key)
    {
        if (Text(key, HandlerTypes.Valid) is not { } text)
            return null;
        var type = HandlerTypes.Find(text, out var problem);
        if (type is null)
            _errors.Add($"{_path}.{key}", Shown(text), $"{HandlerTypes.Valid} ({problem})");
        return type;
    }

    public IReadOnlyList<IPNetwork> Networks(string key, IReadOnlyList<IPNetwork> defaultValue)
    {
        const string expected = "a list of networks such as [\"127.0.0.0/8\", \"::1/128\"], with no bit set after the prefix";
        _known.Add(key);
        if (_config is null || !_config.HasPath(key) || _config.GetValue(key) is not { } value)
            return defaultValue;

        // Not value.IsArray(): Akka.NET takes an empty list for none.
        if (!value.Values.Exists(element => element.IsArray()))
        {
            _errors.Add($"{_path}.{key}", Shown(value.ToString()), expected);
            return defaultValue;
        }

        var networks = new List<IPNetwork>();
        foreach (var element in value.GetArray())
        {
            if (element.IsString() && Network(element.GetString()) is { } network)
                networks.Add(network);
            else
                _errors.Add($"{_path}.{key}", Shown(element.ToString()), expected);
        }

        return networks;
    }

    public void ReportUnknown()
    {
        if (_config is null)
            return;
        foreach (var (key, value) in _config.AsEnumerable())
        {
            if (!_known.Contains(key))
                _errors.Add($"{_path}.{key}", Shown(value.ToString()), $"no such key, but {string.Join(", ", _known.Order())}");
        }
    }

    private static SettingsNode Open(Config? config, string key, string path, SettingsErrors errors)
    {
        if (config is null || !config.HasPath(key) || config.GetValue(key) is not { } value)
            return new SettingsNode(null, path, errors);
        if (value.IsObject())
            return new SettingsNode(config.GetConfig(key), path, errors);
        errors.Add(path, Shown(value.ToString()), "an object: { ... }");
        return new SettingsNode(null, path, errors);
    }

    private T Read<T>(string key, T defaultValue, string expected, Parser<T> parse)
    {
        if (Text(key, expected) is not { } text)
            return defaultValue;
        if (parse(text, out var value))
            return value;
        _errors.Add($"{_path}.{key}", Shown(text), expected);
        return defaultValue;
    }

    private string? Text(string key, string expected)
    {
        _known.Add(key);
        if (_config is null || !_config.HasPath(key) || _config.GetValue(key) is not { } value)
            return null;
        if (value.IsString() && value.GetString() is { } text && text.Trim().Length > 0)
            return text.Trim();
        _errors.Add($"{_path}.{key}", Shown(value.ToString()), expected);
        return null;
    }

    // IPNetwork drops the bits after the prefix; who has written some meant another network.
    private static IPNetwork? Network(string? text) =>
        text is not null
        && IPNetwork.TryParse(text, out var network)
        && IPAddress.Parse(text.AsSpan(0, text.IndexOf('/', StringComparison.Ordinal))).Equals(network.BaseAddress)
            ? network
            : null;

    private static bool Switched<T>(string text, T off, out T value)
    {
        value = off;
        return text == "off";
    }

    // Akka.NET's GetString trims what was quoted too, and its values end with the white space behind them as one more element.
    private static string? Whole(HoconValue value) =>
        value.Values.Skip(1).All(it => string.IsNullOrWhiteSpace(it.GetString())) ? value.Values[0].GetString() : value.GetString();

    private static string Shown(string? text)
    {
        const int longest = 60;
        var line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? "(empty)" : line.Length <= longest ? line : line[..longest] + "...";
    }

    private delegate bool Parser<T>(string text, out T value);
}
