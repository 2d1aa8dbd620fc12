namespace Akka.Actor.Internal;

/// <summary>A stash without limit.</summary>
public class UnboundedStashImpl : AbstractStash
{
    /// <summary>Makes a stash.</summary>
    /// <exception cref="ActorInitializationException">The mailbox can't take messages in at its front.</exception>
    public UnboundedStashImpl(IActorContext context)
        : base(context)
    {
    }

    /// <summary><see cref="Deploy.NoStashSize"/>.</summary>
    public override int Capacity => Deploy.NoStashSize;
}
