namespace Akka.Actor;

/// <summary>Leaves every message unhandled.</summary>
internal sealed class EmptyActor : ActorBase
{
    protected override bool Receive(object message) => false;
}
