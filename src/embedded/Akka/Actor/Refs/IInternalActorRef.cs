using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>What the runtime itself does with a ref. Not for applications.</summary>
public interface IInternalActorRef : IActorRef, IActorRefScope
{
    /// <summary>The parent's ref.</summary>
    IInternalActorRef Parent { get; }

    /// <summary>The provider that made the ref.</summary>
    IActorRefProvider Provider { get; }

    /// <summary>Whether the actor has stopped for good. False says nothing: it may just have stopped.</summary>
    bool IsTerminated { get; }

    /// <summary>Looks a descendant up; <c>..</c> goes up. Gives <see cref="ActorRefs.Nobody"/> if there is none.</summary>
    IActorRef GetChild(IReadOnlyList<string> name);

    /// <summary>Lets a suspended actor go on.</summary>
    void Resume(Exception? causedByFailure = null);

    /// <summary>Lets the actor begin to work.</summary>
    void Start();

    /// <summary>Stops the actor after the message in hand.</summary>
    void Stop();

    /// <summary>Replaces the actor's instance.</summary>
    void Restart(Exception cause);

    /// <summary>Holds user messages back.</summary>
    void Suspend();

    /// <summary>Sends a message that overtakes user messages.</summary>
    void SendSystemMessage(ISystemMessage message, IActorRef sender);

    /// <summary>Sends a message that overtakes user messages.</summary>
    void SendSystemMessage(ISystemMessage message);
}
