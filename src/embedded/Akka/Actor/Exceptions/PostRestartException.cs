using System.Runtime.Serialization;

namespace Akka.Actor;

/// <summary>The new instance's constructor or PostRestart threw.</summary>
public class PostRestartException : ActorInitializationException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="cause">What was thrown.</param>
    /// <param name="originalCause">Why the actor was to be restarted.</param>
    public PostRestartException(IActorRef actor, Exception cause, Exception originalCause)
        : base(actor, $"Exception post restart ({originalCause?.GetType().ToString() ?? "null"})", cause)
    {
        OriginalCause = originalCause!;
    }

    /// <summary>Reads the exception from serialized data.</summary>
    protected PostRestartException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
        OriginalCause = (Exception)info.GetValue(nameof(OriginalCause), typeof(Exception))!;
    }

    /// <summary>Why the actor was to be restarted.</summary>
    public Exception OriginalCause { get; }

    /// <inheritdoc/>
    public override void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        ArgumentNullException.ThrowIfNull(info);
        info.AddValue(nameof(OriginalCause), OriginalCause);
        base.GetObjectData(info, context);
    }
}
