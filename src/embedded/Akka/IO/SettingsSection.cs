using Akka.Configuration;

namespace Akka.IO;

/// <summary>Reads one section of the configuration; an error names the key, its value and what would be valid.</summary>
internal sealed class SettingsSection
{
    private const string Infinite = "infinite";
    private const string Unlimited = "unlimited";

    private readonly string _name;
    private readonly Config _config;

    public SettingsSection(string name, Config? config)
    {
        if (config is null || config.IsEmpty)
            throw new ConfigurationException($"The section {name} is missing from the configuration.");
        _name = name;
        _config = config;
    }

    public bool Switch(string key) => Read(key, () => _config.GetBoolean(key, false), "on or off");

    public string Text(string key)
    {
        var value = _config.GetString(key, null);
        return string.IsNullOrEmpty(value) ? throw Wrong(key, value, "a name") : value;
    }

    public int Number(string key, int minimum, int @default)
    {
        var valid = $"a whole number from {minimum} on";
        var value = Read(key, () => _config.GetInt(key, @default), valid);
        return value < minimum ? throw Wrong(key, value, valid) : value;
    }

    public TimeSpan? DurationOrForever(string key)
    {
        if (IsWord(key, Infinite) || IsWord(key, "off"))
            return null;
        const string Valid = $"a duration above 0, such as 5s, or {Infinite}";
        var value = Read(key, () => _config.GetTimeSpan(key, null, true), Valid);
        return value <= TimeSpan.Zero ? throw Wrong(key, value, Valid) : value;
    }

    public TimeSpan Duration(string key)
    {
        const string Valid = "a duration of 0 or more, such as 5s";
        var value = Read(key, () => _config.GetTimeSpan(key, null, false), Valid);
        return value < TimeSpan.Zero ? throw Wrong(key, value, Valid) : value;
    }

    public int SizeOrUnlimited(string key) => IsWord(key, Unlimited) ? int.MaxValue : Size(key, null);

    public int? SizeOrSystem(string key) => !_config.HasPath(key) || IsWord(key, "system") ? null : Size(key, null);

    public int Size(string key, int? @default)
    {
        var valid = $"a size from 1 to {int.MaxValue} bytes, such as 64KiB";
        var value = Read(key, () => _config.GetByteSize(key, @default), valid);
        return value is > 0 and <= int.MaxValue ? (int)value : throw Wrong(key, value, valid);
    }

    private bool IsWord(string key, string word) => string.Equals(_config.GetString(key, null), word, StringComparison.OrdinalIgnoreCase);

    private T Read<T>(string key, Func<T> read, string valid)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is FormatException or OverflowException or NotSupportedException)
        {
            throw Wrong(key, _config.GetString(key, null), valid);
        }
    }

    private ConfigurationException Wrong(string key, object? value, string valid) =>
        new($"{_name}.{key} is '{value}'. Valid: {valid}.");
}
