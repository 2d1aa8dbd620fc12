using System.Runtime.Serialization;

namespace Akka.Actor;

/// <summary>A logger of <c>akka.loggers</c> could not be started.</summary>
public class LoggerInitializationException : AkkaException
{
    /// <summary>An error without explanation.</summary>
    public LoggerInitializationException()
    {
    }

    /// <summary>An error with its explanation.</summary>
    public LoggerInitializationException(string message) : base(message)
    {
    }

    /// <summary>An error with its explanation and cause.</summary>
    public LoggerInitializationException(string message, Exception? cause = null) : base(message, cause)
    {
    }

    /// <summary>Reads the exception from serialized data.</summary>
    protected LoggerInitializationException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
    }
}
