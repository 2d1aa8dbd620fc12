namespace Akka.TestKit.Internal.StringMatcher;

/// <summary>A condition on the text, as a function.</summary>
public class PredicateMatcher : IStringMatcher
{
    private readonly Predicate<string> _predicate;
    private readonly string _hint;

    /// <summary>Asks for texts that <paramref name="predicate"/> holds for; <paramref name="hint"/> says what it is about.</summary>
    public PredicateMatcher(Predicate<string> predicate, string hint = "")
    {
        ArgumentNullException.ThrowIfNull(predicate);
        _predicate = predicate;
        _hint = hint;
    }

    /// <inheritdoc />
    public bool IsMatch(string s) => _predicate(s);

    /// <inheritdoc />
    public override string ToString() => $"matches predicate {_hint}";
}
