using System.Runtime.Serialization;
using Akka.Actor;

namespace Akka.Pattern;

/// <summary>A <see cref="CircuitBreaker"/> let a call not through, because it is open, or half open and busy with another call.</summary>
public class OpenCircuitException : AkkaException
{
    private const string FailingFast = "Circuit Breaker is open; calls are failing fast";
    private const string RemainingKey = nameof(RemainingDuration);

    /// <summary>Makes the exception, with a text of its own.</summary>
    public OpenCircuitException()
        : base(FailingFast)
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    public OpenCircuitException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and the time for which the breaker stays open.</summary>
    public OpenCircuitException(string message, TimeSpan remainingDuration)
        : base(message) => RemainingDuration = remainingDuration;

    /// <summary>Makes the exception with a message and the failure that the breaker saw last.</summary>
    public OpenCircuitException(string message, Exception? cause)
        : base(message, cause)
    {
    }

    /// <summary>Makes the exception with a message, the failure that the breaker saw last and the time for which it stays open.</summary>
    public OpenCircuitException(string message, Exception? cause, TimeSpan remainingDuration)
        : base(message, cause) => RemainingDuration = remainingDuration;

    /// <summary>Makes the exception with the failure that the breaker saw last.</summary>
    public OpenCircuitException(Exception? cause)
        : base(FailingFast, cause)
    {
    }

    /// <summary>Makes the exception with the failure that the breaker saw last and the time for which it stays open.</summary>
    public OpenCircuitException(Exception? cause, TimeSpan remainingDuration)
        : base(FailingFast, cause) => RemainingDuration = remainingDuration;

    /// <summary>Reads the exception from serialized data.</summary>
    protected OpenCircuitException(SerializationInfo info, StreamingContext context)
        : base(info, context) => RemainingDuration = (TimeSpan)info.GetValue(RemainingKey, typeof(TimeSpan))!;

    /// <summary>How long the breaker stays open, from when the call was made; zero when it is half open.</summary>
    public TimeSpan RemainingDuration { get; }

    /// <inheritdoc/>
    public override void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        ArgumentNullException.ThrowIfNull(info);
        info.AddValue(RemainingKey, RemainingDuration);
        base.GetObjectData(info, context);
    }
}
