namespace Akka.TestKit.Internal.StringMatcher;

/// <summary>The whole text, whatever its case.</summary>
public class EqualsString : IStringMatcher
{
    private readonly string _whole;

    /// <summary>Asks for <paramref name="s"/>.</summary>
    public EqualsString(string s) => _whole = s;

    /// <inheritdoc />
    public bool IsMatch(string s) => string.Equals(s, _whole, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override string ToString() => $"== \"{_whole}\"";
}
