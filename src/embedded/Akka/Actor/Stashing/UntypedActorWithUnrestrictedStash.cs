namespace Akka.Actor;

/// <summary>An untyped actor with a stash, whose mailbox is chosen elsewhere.</summary>
public abstract class UntypedActorWithUnrestrictedStash : UntypedActor, IWithUnrestrictedStash
{
    /// <summary>For subclasses.</summary>
    protected UntypedActorWithUnrestrictedStash()
    {
    }

    /// <inheritdoc/>
    public IStash Stash { get; set; } = null!;
}
