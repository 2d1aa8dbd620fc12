using System.Runtime.Serialization;

namespace Akka.Actor;

/// <summary>The actor was interrupted while it worked.</summary>
public class ActorInterruptedException : AkkaException
{
    /// <summary>Makes an exception with perhaps a message and its cause.</summary>
    public ActorInterruptedException(string? message = null, Exception? cause = null)
        : base(message, cause)
    {
    }

    /// <summary>Reads the exception from serialized data.</summary>
    protected ActorInterruptedException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
    }
}
