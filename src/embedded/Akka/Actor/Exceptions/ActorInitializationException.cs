using System.Runtime.Serialization;

namespace Akka.Actor;

/// <summary>An actor could not be made or started.</summary>
public class ActorInitializationException : AkkaException
{
    /// <summary>Makes an exception without a message.</summary>
    public ActorInitializationException()
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    public ActorInitializationException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and its cause.</summary>
    public ActorInitializationException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Makes an exception about an actor.</summary>
    public ActorInitializationException(IActorRef? actor, string message, Exception? cause = null)
        : base(message, cause)
    {
        Actor = actor;
    }

    /// <summary>Reads the exception from serialized data.</summary>
    protected ActorInitializationException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
        Actor = (IActorRef?)info.GetValue(nameof(Actor), typeof(IActorRef));
    }

    /// <summary>The actor that failed, if it is known.</summary>
    public IActorRef? Actor { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Actor is null ? base.ToString() : $"{Actor}: {base.ToString()}";

    /// <inheritdoc/>
    public override void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        ArgumentNullException.ThrowIfNull(info);
        info.AddValue(nameof(Actor), Actor);
        base.GetObjectData(info, context);
    }
}
