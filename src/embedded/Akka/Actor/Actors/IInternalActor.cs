namespace Akka.Actor;

/// <summary>Gives the runtime an actor's context.</summary>
public interface IInternalActor
{
    /// <summary>The context.</summary>
    IActorContext ActorContext { get; }
}
