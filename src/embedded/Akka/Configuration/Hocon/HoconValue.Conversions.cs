namespace Akka.Configuration.Hocon;

/// <content>What a value's text means.</content>
public partial class HoconValue
{
    /// <summary>The text, or null when the value is none or says null.</summary>
    public string? GetString()
    {
        if (!IsString())
            return null;
        var isPlain = Values.TrueForAll(element => element is not HoconLiteral { IsVerbatim: true });
        var text = Values.Count == 1 ? Values[0].GetString() : string.Concat(Values.Select(element => element.GetString()));
        if (isPlain)
            text = text?.Trim();
        return isPlain && text == NullText ? null : text;
    }

    /// <summary>The switch: on, off, true or false.</summary>
    /// <exception cref="NotSupportedException">The value is something else.</exception>
    public bool GetBoolean() => HoconScalars.ReadBoolean(Text());

    /// <summary>The whole number.</summary>
    /// <exception cref="FormatException">The value is no whole number.</exception>
    /// <exception cref="OverflowException">The number is out of range.</exception>
    public int GetInt() => HoconScalars.ReadInt(Text());

    /// <inheritdoc cref="GetInt"/>
    public long GetLong() => HoconScalars.ReadLong(Text());

    /// <inheritdoc cref="GetInt"/>
    public byte GetByte() => HoconScalars.ReadByte(Text());

    /// <summary>The number.</summary>
    /// <exception cref="FormatException">The value is no number.</exception>
    public double GetDouble() => HoconScalars.ReadDouble(Text());

    /// <inheritdoc cref="GetDouble"/>
    public float GetFloat() => HoconScalars.ReadFloat(Text());

    /// <inheritdoc cref="GetDouble"/>
    public decimal GetDecimal() => HoconScalars.ReadDecimal(Text());

    /// <summary>The duration: a number with a unit from ns to d, without one in milliseconds.</summary>
    /// <param name="allowInfinite">Whether <c>infinite</c> is valid; it reads as <see cref="Timeout.InfiniteTimeSpan"/>.</param>
    /// <exception cref="FormatException">The value is no duration.</exception>
    public TimeSpan GetTimeSpan(bool allowInfinite = true) => HoconScalars.ReadTimeSpan(Text(), allowInfinite);

    /// <summary>The size in bytes: kB is 1000, k and KiB are 1024, and so on.</summary>
    /// <exception cref="FormatException">The value is no size.</exception>
    public long? GetByteSize() => HoconScalars.ReadByteSize(Text());

    /// <summary>The list's elements as text; none when the value is no list.</summary>
    public IList<string> GetStringList() => List(value => value.GetString()!);

    /// <summary>The list's elements as switches; none when the value is no list.</summary>
    public IList<bool> GetBooleanList() => List(value => value.GetBoolean());

    /// <summary>The list's elements as whole numbers; none when the value is no list.</summary>
    public IList<int> GetIntList() => List(value => value.GetInt());

    /// <inheritdoc cref="GetIntList"/>
    public IList<long> GetLongList() => List(value => value.GetLong());

    /// <inheritdoc cref="GetIntList"/>
    public IList<byte> GetByteList() => List(value => value.GetByte());

    /// <summary>The list's elements as numbers; none when the value is no list.</summary>
    public IList<double> GetDoubleList() => List(value => value.GetDouble());

    /// <inheritdoc cref="GetDoubleList"/>
    public IList<float> GetFloatList() => List(value => value.GetFloat());

    /// <inheritdoc cref="GetDoubleList"/>
    public IList<decimal> GetDecimalList() => List(value => value.GetDecimal());

    /// <summary>The text, or what an error message shows instead of one.</summary>
    internal string Text() => GetString() ?? (IsObject() ? "{…}" : IsArray() ? "[…]" : NullText);

    /// <summary>What an error message calls the value.</summary>
    internal string Describe() => IsObject() ? "an object" : IsArray() ? "a list" : GetString() is { } text ? $"the text '{text}'" : NullText;

    private List<T> List<T>(Func<HoconValue, T> read) => [.. GetArray().Select(read)];
}
