namespace Akka.Actor;

/// <summary>Asks whether a ref stands for an actor.</summary>
public static class ActorRefExtensions
{
    /// <summary>Whether the ref is null or <see cref="ActorRefs.Nobody"/>.</summary>
    public static bool IsNobody(this IActorRef? actorRef) => actorRef is null or Nobody;

    /// <summary>The ref itself or, if it is nobody, what <paramref name="elseValue"/> gives.</summary>
    public static IActorRef GetOrElse(this IActorRef? actorRef, Func<IActorRef> elseValue) =>
        actorRef.IsNobody() ? elseValue() : actorRef!;
}
