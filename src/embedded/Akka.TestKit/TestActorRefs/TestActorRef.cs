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
}
