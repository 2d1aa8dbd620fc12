using System.Runtime.Serialization;

namespace Akka.Actor;

/// <summary>The scheduler can't take work, because it was shut down.</summary>
public sealed class SchedulerException : AkkaException
{
    /// <summary>An error with its explanation.</summary>
    public SchedulerException(string message) : base(message)
    {
    }

    /// <summary>Reads the exception from serialized data.</summary>
    public SchedulerException(SerializationInfo info, StreamingContext context) : base(info, context)
    {
    }
}
