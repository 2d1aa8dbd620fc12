using System.Runtime.Serialization;
using Akka.Actor;

namespace Akka.Dispatch;

/// <summary>An executor takes no more work.</summary>
public class RejectedExecutionException : AkkaException
{
    /// <summary>Makes the exception.</summary>
    public RejectedExecutionException(string? message = null, Exception? inner = null)
        : base(message, inner)
    {
    }

    /// <summary>Reads the exception from serialized data.</summary>
    protected RejectedExecutionException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
    }
}
