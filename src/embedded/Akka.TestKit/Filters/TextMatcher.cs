using System.Text.RegularExpressions;

namespace Akka.TestKit.Internal;

/// <summary>What a text must be like, and how to say it.</summary>
internal sealed class TextMatcher
{
    private readonly Func<string, bool> _isMatch;
    private readonly string _description;

    private TextMatcher(Func<string, bool> isMatch, string description)
    {
        _isMatch = isMatch;
        _description = description;
    }

    public static TextMatcher Anything { get; } = new(_ => true, "");

    /// <summary>The strictest one given.</summary>
    public static TextMatcher From(string? exact, string? start, string? contains)
    {
        if (exact is not null)
            return new(text => text == exact, $"== \"{exact}\"");
        if (start is not null)
            return new(text => text.StartsWith(start, StringComparison.Ordinal), $"starts with \"{start}\"");
        if (contains is not null)
            return new(text => text.Contains(contains, StringComparison.Ordinal), $"contains \"{contains}\"");
        return Anything;
    }

    public static TextMatcher From(Regex pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return new(pattern.IsMatch, $"matches regex \"{pattern}\"");
    }

    /// <summary>A log source: as it is, or an actor's path without its address (<c>/user/a</c>).</summary>
    public static TextMatcher FromSource(string? source)
    {
        if (source is null)
            return Anything;
        return new(text => text == source || (source.StartsWith('/') && WithoutAddress(text) == source), $"== \"{source}\"");
    }

    public bool IsMatch(string? text) => _isMatch(text ?? "null");

    public string Describe(string what) => this == Anything ? "" : $"{what} {_description}";

    private static string? WithoutAddress(string source)
    {
        var authority = source.IndexOf("://", StringComparison.Ordinal);
        var path = authority < 0 ? -1 : source.IndexOf('/', authority + 3);
        return path < 0 ? null : source[path..];
    }
}
