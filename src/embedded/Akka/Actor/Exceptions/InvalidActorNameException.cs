using System.Runtime.Serialization;

namespace Akka.Actor;

/// <summary>The name is malformed, or already taken among its siblings.</summary>
public class InvalidActorNameException : AkkaException
{
    /// <summary>Makes an exception with a message.</summary>
    public InvalidActorNameException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and its cause.</summary>
    public InvalidActorNameException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Reads the exception from serialized data.</summary>
    protected InvalidActorNameException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
    }
}
