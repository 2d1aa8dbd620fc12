using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>Can be used wherever an actor ref can, but the actor's own ref is another one.</summary>
internal interface IActorStandIn
{
    IActorRef Ref { get; }
}
