using Akka.Actor;

namespace Akka.Dispatch.SysMsg;

/// <summary>Tells the parent that a child has failed and waits for a decision.</summary>
public sealed class Failed : SystemMessage
{
    /// <summary>Makes the message.</summary>
    public Failed(IActorRef child, Exception cause, long uid)
    {
        Child = child;
        Cause = cause;
        Uid = uid;
    }

    /// <summary>The child.</summary>
    public IActorRef Child { get; }

    /// <summary>Why it failed.</summary>
    public Exception Cause { get; }

    /// <summary>The child's incarnation.</summary>
    public long Uid { get; }

    /// <inheritdoc/>
    public override string ToString() => $"<Failed>: {Child} (#{Uid}) failed: {Cause}";
}
