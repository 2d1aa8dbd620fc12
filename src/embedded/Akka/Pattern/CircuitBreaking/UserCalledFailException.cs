using System.Runtime.Serialization;
using Akka.Actor;

namespace Akka.Pattern;

/// <summary>What a <see cref="CircuitBreaker"/> takes for the failure when <see cref="CircuitBreaker.Fail"/> is called.</summary>
public class UserCalledFailException : AkkaException
{
    /// <summary>Makes the exception.</summary>
    public UserCalledFailException()
        : base($"{nameof(CircuitBreaker)}.{nameof(CircuitBreaker.Fail)}() was called")
    {
    }

    /// <summary>Reads the exception from serialized data.</summary>
    protected UserCalledFailException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
    }
}
