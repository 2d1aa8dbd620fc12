using System.Runtime.Serialization;

namespace Akka.Actor;

/// <summary>The old instance's PreRestart threw.</summary>
public class PreRestartException : ActorInitializationException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="restartException">What PreRestart threw.</param>
    /// <param name="cause">Why the actor was to be restarted.</param>
    /// <param name="optionalMessage">The message at which the actor failed, if there was one.</param>
    public PreRestartException(IActorRef actor, Exception restartException, Exception cause, object? optionalMessage)
        : base(actor, $"exception in preRestart({cause?.GetType().ToString() ?? "null"}, {optionalMessage?.GetType().ToString() ?? "null"})", cause)
    {
        RestartException = restartException;
        OptionalMessage = optionalMessage;
    }

    /// <summary>Reads the exception from serialized data.</summary>
    protected PreRestartException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
        RestartException = (Exception)info.GetValue(nameof(RestartException), typeof(Exception))!;
        OptionalMessage = (object?)info.GetValue(nameof(OptionalMessage), typeof(object));
    }

    /// <summary>What PreRestart threw.</summary>
    public Exception RestartException { get; }

    /// <summary>The message at which the actor failed, or null.</summary>
    public object? OptionalMessage { get; }

    /// <inheritdoc/>
    public override void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        ArgumentNullException.ThrowIfNull(info);
        info.AddValue(nameof(RestartException), RestartException);
        info.AddValue(nameof(OptionalMessage), OptionalMessage);
        base.GetObjectData(info, context);
    }
}
