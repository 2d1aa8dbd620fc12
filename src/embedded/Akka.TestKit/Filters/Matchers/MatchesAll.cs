namespace Akka.TestKit.Internal.StringMatcher;

/// <summary>Any text will do.</summary>
public class MatchesAll : IStringMatcher
{
    private MatchesAll()
    {
    }

    /// <summary>The one instance.</summary>
    public static IStringMatcher Instance { get; } = new MatchesAll();

    /// <summary>Always.</summary>
    public bool IsMatch(string s) => true;

    /// <summary>Empty: there is no condition.</summary>
    public override string ToString() => "";
}
