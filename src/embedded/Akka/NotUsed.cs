namespace Akka;

/// <summary>Stands where a value is asked for that has no meaning. There is one, so all are equal.</summary>
public sealed class NotUsed : IEquatable<NotUsed>, IComparable<NotUsed>
{
    /// <summary>The only one there is.</summary>
    public static readonly NotUsed Instance = new();

    private NotUsed()
    {
    }

    /// <summary>Whether there is another: there is only one.</summary>
    public bool Equals(NotUsed? other) => other is not null;

    /// <summary>Zero: all are equal. One if there is no other.</summary>
    public int CompareTo(NotUsed? other) => other is null ? 1 : 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is NotUsed;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    /// <inheritdoc/>
    public override string ToString() => "()";
}
