namespace Akka.Actor;

/// <summary>To all descendants: <c>**</c>.</summary>
public class SelectChildRecursive : SelectionPathElement
{
    /// <summary>The one instance that is needed.</summary>
    public static readonly SelectChildRecursive Instance = new();

    /// <summary>Makes the step.</summary>
    public SelectChildRecursive()
    {
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SelectChildRecursive;

    /// <inheritdoc/>
    public override int GetHashCode() => "**".GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => "**";
}
