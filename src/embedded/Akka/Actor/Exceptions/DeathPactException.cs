using System.Runtime.Serialization;

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

    /// <summary>Reads the exception from serialized data.</summary>
    protected DeathPactException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
        DeadActor = (IActorRef)info.GetValue(nameof(DeadActor), typeof(IActorRef))!;
    }

    /// <summary>The actor that died.</summary>
    public IActorRef DeadActor { get; }

    /// <inheritdoc/>
    public override void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        ArgumentNullException.ThrowIfNull(info);
        info.AddValue(nameof(DeadActor), DeadActor);
        base.GetObjectData(info, context);
    }
}
