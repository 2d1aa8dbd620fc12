namespace Akka.Actor;

/// <summary>Reports success or failure, above all as the answer to an Ask.</summary>
public abstract class Status
{
    /// <summary>For the two outcomes.</summary>
    protected Status()
    {
    }

    /// <summary>It worked.</summary>
    public sealed class Success : Status
    {
        /// <summary>Success without a value.</summary>
        public static readonly Success Instance = new(null);

        /// <summary>The value, or null.</summary>
        public readonly object Status;

        /// <summary>Makes a success.</summary>
        public Success(object? status)
        {
            Status = status!;
        }

        /// <inheritdoc/>
        public override string ToString() => $"Success: {Status ?? "null"}";
    }

    /// <summary>It failed.</summary>
    public sealed class Failure : Status
    {
        /// <summary>Why.</summary>
        public readonly Exception Cause;

        /// <summary>What else the sender wants to say, or null.</summary>
        public readonly object State;

        /// <summary>Makes a failure.</summary>
        public Failure(Exception cause)
            : this(cause, null)
        {
        }

        /// <summary>Makes a failure that carries a state.</summary>
        public Failure(Exception cause, object? state)
        {
            Cause = cause;
            State = state!;
        }

        /// <inheritdoc/>
        public override string ToString() => State is null ? $"Failure: {Cause}" : $"Failure[{State}]: {Cause}";
    }
}
