using System.IO.Enumeration;

namespace Akka.Actor;

/// <summary>To all children whose names fit a pattern: <c>*</c> for any characters, <c>?</c> for one. Small and capital letters are not told apart.</summary>
public class SelectChildPattern : SelectionPathElement
{
    /// <summary>Makes the step.</summary>
    public SelectChildPattern(string patternStr)
    {
        PatternStr = patternStr;
    }

    /// <summary>The pattern.</summary>
    public string PatternStr { get; }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj) || (obj?.GetType() == GetType() && Equals((SelectChildPattern)obj));

    /// <inheritdoc/>
    public override int GetHashCode() => PatternStr.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => PatternStr;

    /// <summary>Whether both are the same step.</summary>
    protected bool Equals(SelectChildPattern other) => PatternStr == other?.PatternStr;

    internal bool Fits(string name) => FileSystemName.MatchesSimpleExpression(PatternStr, name, ignoreCase: true);
}
