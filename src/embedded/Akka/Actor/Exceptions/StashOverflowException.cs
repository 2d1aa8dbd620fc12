using System.Runtime.Serialization;

namespace Akka.Actor;

/// <summary>A bounded stash is full.</summary>
public class StashOverflowException : AkkaException
{
    /// <summary>Makes an exception with a message and perhaps its cause.</summary>
    public StashOverflowException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }

    /// <summary>Reads the exception from serialized data.</summary>
    protected StashOverflowException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
    }
}
