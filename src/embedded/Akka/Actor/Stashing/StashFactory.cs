using Akka.Actor.Internal;

namespace Akka.Actor;

/// <summary>Makes stashes.</summary>
public static class StashFactory
{
    /// <summary>Makes the stash that an actor class asks for.</summary>
    public static IStash CreateStash<T>(this IActorContext context)
        where T : ActorBase => CreateStash(context, typeof(T));

    /// <summary>Makes the stash that an actor asks for.</summary>
    public static IStash CreateStash(this IActorContext context, IActorStash actorInstance) => CreateStash(context, actorInstance.GetType());

    /// <summary>
    /// Makes the stash that an actor class asks for: without limit for <see cref="IWithUnboundedStash"/>, else as its props, mailbox or
    /// dispatcher say in <c>stash-capacity</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The class asks for no stash.</exception>
    public static IStash CreateStash(this IActorContext context, Type actorType)
    {
        if (!typeof(IActorStash).IsAssignableFrom(actorType))
            throw new ArgumentException($"Actor {actorType} implements no stash interface, for example IWithUnboundedStash.", nameof(actorType));
        return typeof(IWithUnboundedStash).IsAssignableFrom(actorType) ? new UnboundedStashImpl(context) : new BoundedStashImpl(context);
    }
}
