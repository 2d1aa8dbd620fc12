using Akka.Actor;

namespace Akka.TestKit.Internal.StringMatcher;

/// <summary>A log source: the whole text, or an actor's path without its address (<c>/user/a</c>). Case doesn't matter.</summary>
public class EqualsStringAndPathMatcher : IStringMatcher
{
    private readonly string _source;
    private readonly bool _withoutAddress;

    /// <summary>Asks for <paramref name="path"/>, which with <paramref name="canBeRelative"/> may lack the address.</summary>
    public EqualsStringAndPathMatcher(string path, bool canBeRelative = true)
    {
        _source = path;
        _withoutAddress = canBeRelative;
    }

    /// <inheritdoc />
    public bool IsMatch(string path) =>
        IsSource(path) || (_withoutAddress && ActorPath.TryParse(path, out var parsed) && IsSource(parsed.ToStringWithoutAddress()));

    /// <inheritdoc />
    public override string ToString() => $"== \"{_source}\"";

    private bool IsSource(string text) => string.Equals(text, _source, StringComparison.OrdinalIgnoreCase);
}
