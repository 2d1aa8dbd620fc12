namespace Akka.Actor;

/// <summary>Makes actors and looks them up: an actor system, or an actor's context.</summary>
public interface IActorRefFactory
{
    /// <summary>Makes an actor as a child of this factory.</summary>
    /// <param name="props">How to make it.</param>
    /// <param name="name">Its name; null for an automatic one.</param>
    /// <exception cref="InvalidActorNameException">The name is malformed or taken.</exception>
    IActorRef ActorOf(Props props, string? name = null);

    /// <summary>The actors at a path, as far as there are any when something is sent to it.</summary>
    ActorSelection ActorSelection(ActorPath actorPath);

    /// <summary>The actors at a path, which may hold <c>..</c> and the wildcards <c>*</c> and <c>?</c>.</summary>
    ActorSelection ActorSelection(string actorPath);
}
