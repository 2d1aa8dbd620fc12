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

    /// <inheritdoc/>
    public override string ToString() => "<Create>";
}
