using System.Globalization;

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
