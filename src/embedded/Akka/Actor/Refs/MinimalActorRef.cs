using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>A ref without an actor behind it: everything sent to it is dropped, unless a subclass says otherwise.</summary>
public abstract class MinimalActorRef : InternalActorRefBase
{
    /// <summary>For subclasses.</summary>
    protected MinimalActorRef()
    {
    }

    /// <inheritdoc/>
    public override IInternalActorRef Parent => ActorRefs.Nobody;

    /// <inheritdoc/>
    public override bool IsTerminated => false;

    /// <inheritdoc/>
    public override bool IsLocal => true;

    /// <summary>Itself for an empty path, else nobody.</summary>
    public override IActorRef GetChild(IReadOnlyList<string> name)
    {
        for (var i = 0; i < name.Count; i++)
            if (name[i].Length > 0)
                return ActorRefs.Nobody;
        return this;
    }

    /// <summary>Drops the message.</summary>
    protected override void TellInternal(object message, IActorRef sender)
    {
    }

    /// <summary>Does nothing.</summary>
    public override void Resume(Exception? causedByFailure = null)
    {
    }

    /// <summary>Does nothing.</summary>
    public override void Start()
    {
    }

    /// <summary>Does nothing.</summary>
    public override void Stop()
    {
    }

    /// <summary>Does nothing.</summary>
    public override void Restart(Exception cause)
    {
    }

    /// <summary>Does nothing.</summary>
    public override void Suspend()
    {
    }

    /// <summary>Drops the message.</summary>
    public override void SendSystemMessage(ISystemMessage message)
    {
    }
}
