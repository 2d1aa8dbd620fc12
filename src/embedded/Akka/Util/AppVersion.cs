using System.Globalization;
using System.Reflection;

namespace Akka.Util;

/// <summary>
/// An application's version: up to three numbers, such as <c>1</c>, <c>1.2</c> or <c>1.2.3</c>; behind them, for example, <c>-M1</c> or what dynver
/// appends, <c>+10-1234abcd</c>. Something that begins with no number, such as a branch's name, comes before all that do. Two are
/// equal if their texts are; <c>1.2</c> and <c>1.2.0</c> only compare as such.
/// </summary>
public class AppVersion : IComparable<AppVersion>, IEquatable<AppVersion>
{
    /// <summary>The version 0.0.0.</summary>
    public static readonly AppVersion Zero = Create("0.0.0");

    private const int MostNumbers = 3;

    // Up to three, and that of the commits since, if there is one.
    private readonly int[] _numbers;
    private readonly string _rest;

    private AppVersion(string version, int[] numbers, string rest)
    {
        Version = version;
        _numbers = numbers;
        _rest = rest;
    }

    /// <summary>The version as text.</summary>
    public string Version { get; }

    /// <summary>The version of a text; <c>assembly-version</c> stands for that of the process' entry assembly.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The text is empty or has more than three parts.</exception>
    /// <exception cref="FormatException">One of several parts is no number.</exception>
    public static AppVersion Create(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        if (version.Equals("assembly-version", StringComparison.OrdinalIgnoreCase))
            return OfProcess();

        var parts = version.Split('.');
        if (version.Length == 0 || parts.Length > MostNumbers)
        {
            throw new ArgumentOutOfRangeException(nameof(version), version,
                $"[{version}] is no version: one to three parts with dots between them are valid, such as 1.2.3 or 1.2-M1.");
        }

        var numbers = new int[MostNumbers + 1];
        if (parts.Length == 1)
            return new AppVersion(version, numbers, TryNumber(version, out numbers[0]) ? "" : version);

        for (var i = 0; i < parts.Length - 1; i++)
            numbers[i] = Number(parts[i], version);
        var (last, suffix) = Cut(parts[^1], '-', '+');
        numbers[parts.Length - 1] = parts[^1].Length == 0 ? 0 : Number(last, version);

        // As dynver has it: how many commits came since, and the last one's hash.
        var (commits, hash) = Cut(suffix, '-');
        if (hash.Length > 0 && TryNumber(commits, out numbers[parts.Length]))
            suffix = hash;
        return new AppVersion(version, numbers, suffix);
    }

    /// <summary>
    /// Compares number by number, a missing one counting as 0; then what is behind them, by its characters' codes, where nothing comes last: a
    /// version comes after its own milestones.
    /// </summary>
    public int CompareTo(AppVersion? other)
    {
        if (other is null)
            return 1;

        var order = _numbers.AsSpan().SequenceCompareTo(other._numbers);
        if (order == 0)
            order = (_rest.Length == 0).CompareTo(other._rest.Length == 0);
        return order != 0 ? order : string.CompareOrdinal(_rest, other._rest);
    }

    /// <summary>Whether both have the same text.</summary>
    public bool Equals(AppVersion? other) => other is not null && Version == other.Version;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AppVersion);

    /// <inheritdoc/>
    public override int GetHashCode() => Version.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Version;

    /// <inheritdoc cref="Equals(AppVersion)"/>
    public static bool operator ==(AppVersion? first, AppVersion? second) => Equals(first, second);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(AppVersion? first, AppVersion? second) => !Equals(first, second);

    private static AppVersion OfProcess()
    {
        // There is no entry assembly when the process was not started by .NET.
        var version = (Assembly.GetEntryAssembly() ?? typeof(AppVersion).Assembly).GetName().Version ?? new Version(0, 0, 0);
        return Create(version.ToString(MostNumbers));
    }

    private static (string Head, string Tail) Cut(string text, params ReadOnlySpan<char> separators)
    {
        var at = text.AsSpan().IndexOfAny(separators);
        return at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
    }

    private static int Number(string part, string version) => TryNumber(part, out var number)
        ? number
        : throw new FormatException($"The version [{version}] has the part [{part}]; a number up to {int.MaxValue} is valid.");

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
