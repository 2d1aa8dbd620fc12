using System.Runtime.Serialization;

namespace Akka.Actor;

/// <summary>A name that no actor can have.</summary>
public class IllegalActorNameException : AkkaException
{
    /// <summary>Makes an exception with a message.</summary>
    public IllegalActorNameException(string message)
        : base(message)
    {
    }

    /// <summary>Reads the exception from serialized data.</summary>
    protected IllegalActorNameException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
    }
}
