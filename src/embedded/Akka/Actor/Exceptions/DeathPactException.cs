namespace Akka.Actor;

/// <summary>A watched actor died and the watcher does not handle <see cref="Terminated"/>.</summary>
public class DeathPactException : AkkaException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="deadActor">The actor that died.</param>
    public DeathPactException(IActorRef deadActor)
        : base($"Monitored actor [{deadActor}] terminated")
    {
        DeadActor = deadActor;
    }

    /// <summary>The actor that died.</summary>
    public IActorRef DeadActor { get; }
}
