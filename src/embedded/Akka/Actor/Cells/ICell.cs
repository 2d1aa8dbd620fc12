using Akka.Actor.Internal;
using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>What stands behind a ref. Not for applications.</summary>
public interface ICell
{
    /// <summary>The actor's ref.</summary>
    IActorRef Self { get; }

    /// <summary>The system the actor lives in.</summary>
    ActorSystem System { get; }

    /// <summary>The system the actor lives in.</summary>
    ActorSystemImpl SystemImpl { get; }

    /// <summary>The parent's ref.</summary>
    IInternalActorRef Parent { get; }

    /// <summary>Whether the actor lives in this process.</summary>
    bool IsLocal { get; }

    /// <summary>Whether user messages wait.</summary>
    bool HasMessages { get; }

    /// <summary>How many user messages wait.</summary>
    int NumberOfMessages { get; }

    /// <summary>Whether the actor has stopped for good.</summary>
    bool IsTerminated { get; }

    /// <summary>How the actor was made.</summary>
    Props Props { get; }

    /// <summary>Lets the actor begin to work.</summary>
    void Start();

    /// <summary>Holds user messages back.</summary>
    void Suspend();

    /// <summary>Lets a suspended actor go on.</summary>
    void Resume(Exception? causedByFailure);

    /// <summary>Replaces the actor's instance.</summary>
    void Restart(Exception cause);

    /// <summary>Stops the actor.</summary>
    void Stop();

    /// <summary>All children.</summary>
    IEnumerable<IInternalActorRef> GetChildren();

    /// <summary>The child of that name, of any incarnation or of the one behind <c>#</c>; else nobody.</summary>
    IInternalActorRef GetSingleChild(string name);

    /// <summary>The child of that name; else nobody.</summary>
    IInternalActorRef GetChildByName(string name);

    /// <summary>Puts a message into the mailbox.</summary>
    void SendMessage(IActorRef sender, object message);

    /// <summary>Puts a system message into the mailbox.</summary>
    void SendSystemMessage(ISystemMessage message);
}
