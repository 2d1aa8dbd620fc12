using Akka.Actor;

namespace Akka.Dispatch.SysMsg;

/// <summary>Makes the actor's first instance.</summary>
public sealed class Create : SystemMessage
{
    /// <summary>Makes the message.</summary>
    public Create(ActorInitializationException? failure = null)
    {
        Failure = failure;
    }

    /// <summary>Why the actor can't be made; null if it can.</summary>
    public ActorInitializationException? Failure { get; }

    /// <summary>Whether both carry the same failure, or none.</summary>
    public override bool Equals(object? obj) => obj is Create other && Equals(Failure, other.Failure);

    /// <inheritdoc/>
    public override int GetHashCode() => Failure?.GetHashCode() ?? 0;

    /// <inheritdoc/>
    public override string ToString() => "<Create>";
}
