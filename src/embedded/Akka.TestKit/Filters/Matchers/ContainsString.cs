namespace Akka.TestKit.Internal.StringMatcher;

/// <summary>What must be somewhere in the text, whatever its case.</summary>
public class ContainsString : IStringMatcher
{
    private readonly string _part;

    /// <summary>Asks for texts that contain <paramref name="part"/>.</summary>
    public ContainsString(string part) => _part = part;

    /// <inheritdoc />
    public bool IsMatch(string s) => s is not null && s.Contains(_part, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override string ToString() => $"contains \"{_part}\"";
}
