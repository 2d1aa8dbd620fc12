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

    public bool Switch(string key) => _config.GetBoolean(key, false);

    public string Text(string key)
    {
        var value = _config.GetString(key, null);
        return string.IsNullOrEmpty(value) ? throw Wrong(key, value, "a name") : value;
    }

    public int Number(string key, int minimum, int @default)
    {
        var value = _config.GetInt(key, @default);
        return value < minimum ? throw Wrong(key, value, $"a whole number from {minimum} on") : value;
    }

    public TimeSpan? DurationOrForever(string key)
    {
        if (IsWord(key, Infinite) || IsWord(key, "off"))
            return null;
        var value = _config.GetTimeSpan(key, null, true);
        return value <= TimeSpan.Zero ? throw Wrong(key, value, $"a duration above 0, or {Infinite}") : value;
    }

    public TimeSpan Duration(string key)
    {
        var value = _config.GetTimeSpan(key, null, false);
        return value < TimeSpan.Zero ? throw Wrong(key, value, "a duration of 0 or more") : value;
    }

    public int SizeOrUnlimited(string key) => IsWord(key, Unlimited) ? int.MaxValue : Size(key, null);

    public int? SizeOrSystem(string key) => !_config.HasPath(key) || IsWord(key, "system") ? null : Size(key, null);

    public int Size(string key, int? @default)
    {
        var value = _config.GetByteSize(key, @default);
        return value is > 0 and <= int.MaxValue ? (int)value : throw Wrong(key, value, $"a size from 1 to {int.MaxValue} bytes");
    }

    private bool IsWord(string key, string word) => string.Equals(_config.GetString(key, null), word, StringComparison.OrdinalIgnoreCase);

    private ConfigurationException Wrong(string key, object? value, string valid) =>
        new($"{_name}.{key} is '{value}'. Valid: {valid}.");
}
