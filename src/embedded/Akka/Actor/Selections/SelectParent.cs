namespace Akka.Actor;

/// <summary>To the parent: <c>..</c>.</summary>
public class SelectParent : SelectionPathElement
{
    /// <summary>The one instance that is needed.</summary>
    public static readonly SelectParent Instance = new();

    /// <summary>Makes the step.</summary>
    public SelectParent()
    {
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SelectParent;

    /// <inheritdoc/>
    public override int GetHashCode() => "..".GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => "..";
}
