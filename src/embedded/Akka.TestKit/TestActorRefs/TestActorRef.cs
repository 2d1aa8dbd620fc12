using Akka.Actor;

namespace Akka.TestKit;

/// <inheritdoc cref="TestActorRefBase{TActor}" />
public class TestActorRef<TActor> : TestActorRefBase<TActor>
    where TActor : ActorBase
{
    /// <summary>Makes the actor, as a child of <paramref name="supervisor"/> or of <c>/user</c>.</summary>
    public TestActorRef(ActorSystem system, Props actorProps, IActorRef? supervisor = null, string? name = null)
        : base(system, actorProps, supervisor, name)
    {
    }

    /// <summary>Compares with any actor ref.</summary>
    public static bool operator ==(TestActorRef<TActor>? testActorRef, IActorRef? actorRef) => (TestActorRefBase<TActor>?)testActorRef == actorRef;

    /// <summary>Compares with any actor ref.</summary>
    public static bool operator !=(TestActorRef<TActor>? testActorRef, IActorRef? actorRef) => !(testActorRef == actorRef);

    /// <summary>Compares with any actor ref.</summary>
    public static bool operator ==(IActorRef? actorRef, TestActorRef<TActor>? testActorRef) => testActorRef == actorRef;

    /// <summary>Compares with any actor ref.</summary>
    public static bool operator !=(IActorRef? actorRef, TestActorRef<TActor>? testActorRef) => !(testActorRef == actorRef);
}
