using System.Globalization;
using Akka.Configuration;

namespace AkkaSockets;

/// <summary>Collects what is wrong, so that all of it is reported at once. A key that is already wrong is not reported twice.</summary>
internal sealed class SettingsErrors
{
    private readonly List<SettingsError> _errors = [];

    public void Add(string key, string value, string expected)
    {
        if (!_errors.Exists(error => error.Key == key))
            _errors.Add(new SettingsError(key, value, expected));
    }

    /// <summary>
    /// Takes over what is wrong with settings that may be inherited, each under the path where its value stands: the
    /// first of the paths that has the key.
    /// </summary>
    /// <param name="config">The whole configuration.</param>
    /// <param name="validate">Checks the settings as if they stood under the path that it is given.</param>
    /// <param name="paths">The settings' own path, then those they inherit from.</param>
    public void AddInherited(Config config, Action<SettingsErrors, string> validate, params string[] paths)
    {
        var own = new SettingsErrors();
        validate(own, paths[0]);
        foreach (var error in own._errors)
        {
            var rest = error.Key[paths[0].Length..];
            var path = Array.Find(paths, path => config.HasPath(path + rest)) ?? paths[0];
            Add(path + rest, error.Value, error.Expected);
        }
    }

    public void AtLeast<T>(string key, T value, T min, string? minName = null)
        where T : IComparable<T>
    {
        if (value.CompareTo(min) < 0)
            Add(key, Text(value), $"{Bound(min, minName)} or more");
    }

    public void Range<T>(string key, T value, T min, T max, string? maxName = null)
        where T : IComparable<T>
    {
        if (!(value.CompareTo(min) >= 0 && value.CompareTo(max) <= 0))
            Add(key, Text(value), $"from {Text(min)} to {Bound(max, maxName)}");
    }

    /// <summary>More than nothing, and short enough for a timer.</summary>
    public void Positive(string key, TimeSpan value)
    {
        if (value <= TimeSpan.Zero || value.TotalMilliseconds > int.MaxValue)
            Add(key, Text(value), "more than 0 and at most 24 days");
    }

    /// <summary>As <see cref="Positive"/>, or without limit.</summary>
    public void PositiveOrOff(string key, TimeSpan value)
    {
        if (value != Off.Time && (value <= TimeSpan.Zero || value.TotalMilliseconds > int.MaxValue))
            Add(key, Text(value), "more than 0 and at most 24 days, or off");
    }

    public void Defined<T>(string key, T value)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
            Add(key, value.ToString(), string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant());
    }

    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
            throw new SocketSettingsException([.. _errors]);
    }

    private static string Bound<T>(T value, string? name) => name is null ? Text(value) : $"{name} ({Text(value)})";

    private static string Text<T>(T value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
