namespace Akka.Actor;

/// <summary>Where an actor is to live.</summary>
public abstract class Scope : IEquatable<Scope>
{
    /// <summary>In this process.</summary>
    public static readonly LocalScope Local = LocalScope.Instance;

    /// <summary>For subclasses.</summary>
    protected Scope()
    {
    }

    /// <summary>This scope or, if it says nothing, the other one.</summary>
    public abstract Scope WithFallback(Scope other);

    /// <summary>A copy.</summary>
    public abstract Scope Copy();

    /// <inheritdoc/>
    public virtual bool Equals(Scope? other) => other is not null && other.GetType() == GetType();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Scope);

    /// <inheritdoc/>
    public override int GetHashCode() => GetType().GetHashCode();
}
