using System.Runtime.Serialization;

namespace Akka.Actor;

/// <summary>The actor was sent <see cref="Kill"/>.</summary>
public class ActorKilledException : AkkaException
{
    /// <summary>Makes an exception without a message.</summary>
    public ActorKilledException()
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    public ActorKilledException(string message)
        : base(message)
    {
    }

    /// <summary>Reads the exception from serialized data.</summary>
    protected ActorKilledException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
    }
}
