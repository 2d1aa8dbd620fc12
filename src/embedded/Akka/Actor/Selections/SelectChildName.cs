namespace Akka.Actor;

/// <summary>To the child of a name.</summary>
public class SelectChildName : SelectionPathElement
{
    /// <summary>Makes the step.</summary>
    public SelectChildName(string name)
    {
        Name = name;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SelectChildName other && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
