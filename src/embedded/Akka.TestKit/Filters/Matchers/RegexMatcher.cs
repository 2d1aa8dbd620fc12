using System.Text.RegularExpressions;

namespace Akka.TestKit.Internal.StringMatcher;

/// <summary>A regular expression that must be found in the text.</summary>
public class RegexMatcher : IStringMatcher
{
    private readonly Regex _pattern;

    /// <summary>Asks for texts in which <paramref name="regex"/> is found.</summary>
    public RegexMatcher(Regex regex)
    {
        ArgumentNullException.ThrowIfNull(regex);
        _pattern = regex;
    }

    /// <inheritdoc />
    public bool IsMatch(string s) => s is not null && _pattern.IsMatch(s);

    /// <inheritdoc />
    public override string ToString() => $"matches regex \"{_pattern}\"";
}
