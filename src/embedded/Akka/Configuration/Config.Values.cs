using Akka.Configuration.Hocon;

namespace Akka.Configuration;

/// <content>
/// The typed readers. A missing value, or one that is null, is the default; one of the wrong form is an error that names the path.
/// </content>
public partial class Config
{
    /// <summary>The text at <paramref name="path"/>.</summary>
    /// <param name="path">Keys joined by dots.</param>
    /// <param name="default">The answer when nothing is there. A value that is there but null, a list or an object answers null.</param>
    public virtual string? GetString(string path, string? @default = null) => GetValue(path) is { } value ? value.GetString() : @default;

    /// <summary>The switch at <paramref name="path"/>: on, off, true or false.</summary>
    /// <exception cref="NotSupportedException">The value is something else.</exception>
    public virtual bool GetBoolean(string path, bool @default = false) => Scalar(path) is { } text ? HoconScalars.ReadBoolean(text, path) : @default;

    /// <summary>The whole number at <paramref name="path"/>.</summary>
    /// <exception cref="FormatException">The value is no whole number.</exception>
    /// <exception cref="OverflowException">The number is out of range.</exception>
    public virtual int GetInt(string path, int @default = 0) => Scalar(path) is { } text ? HoconScalars.ReadInt(text, path) : @default;

    /// <inheritdoc cref="GetInt"/>
    public virtual long GetLong(string path, long @default = 0) => Scalar(path) is { } text ? HoconScalars.ReadLong(text, path) : @default;

    /// <summary>The number at <paramref name="path"/>.</summary>
    /// <exception cref="FormatException">The value is no number.</exception>
    public virtual double GetDouble(string path, double @default = 0) => Scalar(path) is { } text ? HoconScalars.ReadDouble(text, path) : @default;

    /// <inheritdoc cref="GetDouble"/>
    public virtual float GetFloat(string path, float @default = 0) => Scalar(path) is { } text ? HoconScalars.ReadFloat(text, path) : @default;

    /// <inheritdoc cref="GetDouble"/>
    public virtual decimal GetDecimal(string path, decimal @default = 0) => Scalar(path) is { } text ? HoconScalars.ReadDecimal(text, path) : @default;

    /// <summary>The duration at <paramref name="path"/>: a number with a unit from ns to d, without one in milliseconds.</summary>
    /// <param name="path">Keys joined by dots.</param>
    /// <param name="default">The answer when nothing is there; null means zero.</param>
    /// <param name="allowInfinite">Whether <c>infinite</c> is valid; it reads as <see cref="Timeout.InfiniteTimeSpan"/>.</param>
    /// <exception cref="FormatException">The value is no duration.</exception>
    public virtual TimeSpan GetTimeSpan(string path, TimeSpan? @default = null, bool allowInfinite = true) =>
        Scalar(path) is { } text ? HoconScalars.ReadTimeSpan(text, allowInfinite, path) : @default ?? TimeSpan.Zero;

    /// <summary>The size in bytes at <paramref name="path"/>, or null when nothing is there.</summary>
    /// <exception cref="FormatException">The value is no size.</exception>
    public virtual long? GetByteSize(string path) => GetByteSize(path, null);

    /// <summary>The size in bytes at <paramref name="path"/>: kB is 1000, k and KiB are 1024, and so on.</summary>
    /// <exception cref="FormatException">The value is no size.</exception>
    public virtual long? GetByteSize(string path, long? def = null) => Scalar(path) is { } text ? HoconScalars.ReadByteSize(text, path) : def;

    /// <summary>The list of texts at <paramref name="path"/>; empty when no list is there.</summary>
    public virtual IList<string> GetStringList(string path) => GetStringList(path, []);

    /// <summary>The list of texts at <paramref name="path"/>, or <paramref name="defaultPaths"/> when nothing is there.</summary>
    public virtual IList<string> GetStringList(string path, string[] defaultPaths) =>
        GetValue(path) is { } value ? value.GetStringList() : defaultPaths;

    /// <summary>The list of switches at <paramref name="path"/>; empty when no list is there.</summary>
    public virtual IList<bool> GetBooleanList(string path) => List(path, HoconScalars.ReadBoolean);

    /// <summary>The list of whole numbers at <paramref name="path"/>; empty when no list is there.</summary>
    public virtual IList<int> GetIntList(string path) => List(path, HoconScalars.ReadInt);

    /// <inheritdoc cref="GetIntList"/>
    public virtual IList<long> GetLongList(string path) => List(path, HoconScalars.ReadLong);

    /// <inheritdoc cref="GetIntList"/>
    public virtual IList<byte> GetByteList(string path) => List(path, HoconScalars.ReadByte);

    /// <summary>The list of numbers at <paramref name="path"/>; empty when no list is there.</summary>
    public virtual IList<double> GetDoubleList(string path) => List(path, HoconScalars.ReadDouble);

    /// <inheritdoc cref="GetDoubleList"/>
    public virtual IList<float> GetFloatList(string path) => List(path, HoconScalars.ReadFloat);

    /// <inheritdoc cref="GetDoubleList"/>
    public virtual IList<decimal> GetDecimalList(string path) => List(path, HoconScalars.ReadDecimal);

    private string? Scalar(string path) => GetValue(path) is { } value
        ? value.GetString() ?? (value.IsArray() || value.IsObject() ? value.Text() : null)
        : null;

    private List<T> List<T>(string path, Func<string, string?, T> read) =>
        GetValue(path) is { } value ? [.. value.GetArray().Select(element => read(element.Text(), path))] : [];
}
