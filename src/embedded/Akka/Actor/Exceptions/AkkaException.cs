using System.Runtime.Serialization;

namespace Akka.Actor;

/// <summary>Base of the exceptions of this library.</summary>
public abstract class AkkaException : Exception
{
    /// <summary>Makes an exception without a message.</summary>
    protected AkkaException()
    {
    }

    /// <summary>Makes an exception with a message and perhaps its cause.</summary>
    protected AkkaException(string? message, Exception? cause = null)
        : base(message, cause)
    {
    }

    /// <summary>Reads the exception from serialized data.</summary>
    protected AkkaException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
    }

    /// <summary>What caused this exception, if anything did.</summary>
    protected Exception? Cause => InnerException;
}
