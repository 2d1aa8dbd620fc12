using System.Runtime.Serialization;

namespace Akka.Actor;

/// <summary>A message that can not be sent.</summary>
public class InvalidMessageException : AkkaException
{
    /// <summary>Makes an exception without a message.</summary>
    public InvalidMessageException()
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    public InvalidMessageException(string message)
        : base(message)
    {
    }

    /// <summary>Reads the exception from serialized data.</summary>
    protected InvalidMessageException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
    }
}
