namespace Akka.Actor.Internal;

/// <summary>A stash with a limit, if there is one for its actor.</summary>
public class BoundedStashImpl : AbstractStash
{
    /// <summary>Makes a stash.</summary>
    /// <exception cref="ActorInitializationException">The mailbox can't take messages in at its front.</exception>
    public BoundedStashImpl(IActorContext context)
        : base(context)
    {
    }
}
