namespace Akka.Actor;

/// <summary>No word about where an actor is to live.</summary>
internal sealed class NoScope : Scope
{
    internal static NoScope Instance { get; } = new();

    public override Scope WithFallback(Scope other) => other;

    public override Scope Copy() => this;
}
