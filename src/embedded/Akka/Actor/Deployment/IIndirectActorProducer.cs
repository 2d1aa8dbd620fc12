namespace Akka.Actor;

/// <summary>Makes actors in its own way, for example with a container's help.</summary>
public interface IIndirectActorProducer
{
    /// <summary>The class of the actors it makes.</summary>
    Type ActorType { get; }

    /// <summary>Makes an instance.</summary>
    ActorBase Produce();

    /// <summary>Lets go of an instance.</summary>
    void Release(ActorBase actor);
}
