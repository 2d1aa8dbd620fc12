namespace Akka.TestKit.Internal.StringMatcher;

/// <summary>How the text begins, whatever its case.</summary>
public class StartsWithString : IStringMatcher
{
    private readonly string _start;

    /// <summary>Asks for texts that begin with <paramref name="start"/>.</summary>
    public StartsWithString(string start) => _start = start;

    /// <inheritdoc />
    public bool IsMatch(string s) => s is not null && s.StartsWith(_start, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override string ToString() => $"starts with \"{_start}\"";
}
