using System.Runtime.Serialization;

namespace Akka.Actor;

/// <summary>A selection found no actor.</summary>
public class ActorNotFoundException : AkkaException
{
    /// <summary>Makes an exception without a message.</summary>
    public ActorNotFoundException()
    {
    }

    /// <summary>Makes an exception with a message and perhaps its cause.</summary>
    public ActorNotFoundException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Reads the exception from serialized data.</summary>
    protected ActorNotFoundException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
    }
}
