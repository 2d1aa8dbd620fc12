namespace Akka.Actor;

/// <summary>In this process.</summary>
public class LocalScope : Scope
{
    private LocalScope()
    {
    }

    /// <summary>The one instance.</summary>
    public static LocalScope Instance { get; } = new();

    /// <inheritdoc/>
    public override Scope WithFallback(Scope other) => this;

    /// <inheritdoc/>
    public override Scope Copy() => this;
}
