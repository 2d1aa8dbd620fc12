using System.Runtime.Serialization;

namespace Akka.Actor;

/// <summary>An actor was used in a way its state does not allow.</summary>
public class IllegalActorStateException : AkkaException
{
    /// <summary>Makes an exception with a message.</summary>
    public IllegalActorStateException(string message)
        : base(message)
    {
    }

    /// <summary>Reads the exception from serialized data.</summary>
    protected IllegalActorStateException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
    }
}
