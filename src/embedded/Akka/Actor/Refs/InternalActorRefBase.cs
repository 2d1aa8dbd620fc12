using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>Base of the refs that the runtime itself makes.</summary>
public abstract class InternalActorRefBase : ActorRefBase, IInternalActorRef
{
    /// <summary>For subclasses.</summary>
    protected InternalActorRefBase()
    {
    }

    /// <inheritdoc/>
    public abstract IInternalActorRef Parent { get; }

    /// <inheritdoc/>
    public abstract IActorRefProvider Provider { get; }

    /// <inheritdoc/>
    public abstract bool IsTerminated { get; }

    /// <inheritdoc/>
    public abstract bool IsLocal { get; }

    /// <inheritdoc/>
    public abstract IActorRef GetChild(IReadOnlyList<string> name);

    /// <inheritdoc/>
    public abstract void Resume(Exception? causedByFailure = null);

    /// <inheritdoc/>
    public abstract void Start();

    /// <inheritdoc/>
    public abstract void Stop();

    /// <inheritdoc/>
    public abstract void Restart(Exception cause);

    /// <inheritdoc/>
    public abstract void Suspend();

    /// <inheritdoc/>
    public abstract void SendSystemMessage(ISystemMessage message);

    /// <inheritdoc/>
    public void SendSystemMessage(ISystemMessage message, IActorRef sender) => SendSystemMessage(message);
}
