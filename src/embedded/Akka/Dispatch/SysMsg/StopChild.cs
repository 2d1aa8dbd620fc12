using Akka.Actor;

namespace Akka.Dispatch.SysMsg;

/// <summary>Asks a guardian to stop one of its children.</summary>
public sealed class StopChild
{
    /// <summary>Makes the message.</summary>
    public StopChild(IActorRef child)
    {
        Child = child;
    }

    /// <summary>The child.</summary>
    public IActorRef Child { get; }

    /// <inheritdoc/>
    public override string ToString() => $"<StopChild> {Child}";
}
