namespace Akka.Actor;

/// <summary>An untyped actor with a stash.</summary>
public abstract class UntypedActorWithStash : UntypedActor, IWithStash
{
    /// <summary>For subclasses.</summary>
    protected UntypedActorWithStash()
    {
    }

    /// <inheritdoc/>
    public IStash Stash { get; set; } = null!;
}
