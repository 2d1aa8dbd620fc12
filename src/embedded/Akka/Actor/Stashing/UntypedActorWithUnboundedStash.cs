namespace Akka.Actor;

/// <summary>An untyped actor with a stash without limit.</summary>
public abstract class UntypedActorWithUnboundedStash : UntypedActor, IWithUnboundedStash
{
    /// <summary>For subclasses.</summary>
    protected UntypedActorWithUnboundedStash()
    {
    }

    /// <inheritdoc/>
    public IStash Stash { get; set; } = null!;
}
