using System.Runtime.Serialization;
using Akka.Actor;

namespace Akka.Pattern;

/// <summary>Something was called at a time when it can't be.</summary>
public class IllegalStateException : AkkaException
{
    /// <summary>Makes the exception.</summary>
    public IllegalStateException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception, with its cause.</summary>
    public IllegalStateException(string message, Exception innerEx)
        : base(message, innerEx)
    {
    }

    /// <summary>Reads the exception from serialized data.</summary>
    protected IllegalStateException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
    }
}
