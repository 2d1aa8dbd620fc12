namespace Akka.Actor;

/// <summary>The handle of one incarnation of an actor. Equal if path and uid are.</summary>
public interface IActorRef : ICanTell, IEquatable<IActorRef>, IComparable<IActorRef>, IComparable
{
    /// <summary>Where the actor is, with the uid of its incarnation.</summary>
    ActorPath Path { get; }
}
