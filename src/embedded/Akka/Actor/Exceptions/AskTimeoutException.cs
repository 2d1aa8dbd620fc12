using System.Runtime.Serialization;

namespace Akka.Actor;

/// <summary>Nobody answered an Ask in time.</summary>
public class AskTimeoutException : AkkaException
{
    /// <summary>Makes an exception with a message.</summary>
    public AskTimeoutException(string message)
        : base(message)
    {
    }

    /// <summary>Reads the exception from serialized data.</summary>
    protected AskTimeoutException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
    }
}
