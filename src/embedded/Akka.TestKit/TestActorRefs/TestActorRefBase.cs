using Akka.Actor;
using Akka.Dispatch.SysMsg;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <summary>
/// An actor for tests of its inside: it runs on the thread that sends to it, so it has handled a message when <c>Tell</c>
/// returns, and its instance can be looked at. A handler that awaits goes on elsewhere; <see cref="ReceiveAsync"/> waits for it.
/// </summary>
public abstract class TestActorRefBase<TActor> : ICanTell, IEquatable<IActorRef>, IInternalActorRef, IActorStandIn
    where TActor : ActorBase
{
    /// <summary>Makes the actor, as a child of <paramref name="supervisor"/> or of <c>/user</c>.</summary>
    protected TestActorRefBase(ActorSystem system, Props actorProps, IActorRef? supervisor = null, string? name = null) =>
        InternalRef = InternalTestActorRef.Create(system, actorProps, supervisor, name);

    /// <summary>The actor's instance; another one after each restart.</summary>
    /// <exception cref="IllegalActorStateException">Its constructor failed, or it has terminated.</exception>
    /// <exception cref="InvalidCastException">The actor is of another type.</exception>
    public TActor UnderlyingActor => (TActor)InternalRef.UnderlyingActor;

    /// <summary>The actor itself.</summary>
    public IActorRef Ref => InternalRef;

    /// <summary>The actor's path.</summary>
    public ActorPath Path => Ref.Path;

    /// <summary>The actor itself.</summary>
    protected InternalTestActorRef InternalRef { get; }

    IInternalActorRef IInternalActorRef.Parent => InternalRef.Parent;

    IActorRefProvider IInternalActorRef.Provider => InternalRef.Provider;

    bool IInternalActorRef.IsTerminated => InternalRef.IsTerminated;

    bool IActorRefScope.IsLocal => InternalRef.IsLocal;

    /// <summary>Compares with any actor ref.</summary>
    public static bool operator ==(TestActorRefBase<TActor>? testActorRef, IActorRef? actorRef) =>
        testActorRef is null ? actorRef is null : testActorRef.Equals(actorRef);

    /// <summary>Compares with any actor ref.</summary>
    public static bool operator !=(TestActorRefBase<TActor>? testActorRef, IActorRef? actorRef) => !(testActorRef == actorRef);

    /// <summary>Compares with any actor ref.</summary>
    public static bool operator ==(IActorRef? actorRef, TestActorRefBase<TActor>? testActorRef) => testActorRef == actorRef;

    /// <summary>Compares with any actor ref.</summary>
    public static bool operator !=(IActorRef? actorRef, TestActorRefBase<TActor>? testActorRef) => !(testActorRef == actorRef);

    /// <summary>The actor itself.</summary>
    public static IActorRef ToActorRef(TestActorRefBase<TActor> actorRef) => actorRef.Ref;

    /// <summary>Has the actor handle a message at once, past its mailbox. What it throws is thrown here; its supervisor isn't involved.</summary>
    public void Receive(object message, IActorRef? sender = null) => InternalRef.Receive(message, sender);

    /// <summary>
    /// Has the actor handle a message at once, past its mailbox, and ends when an asynchronous handler has. It fails with what the
    /// handler throws; after an await that gets to the supervisor too. It is cancelled if the actor ends meanwhile.
    /// </summary>
    public Task ReceiveAsync(object message, IActorRef? sender = null) => InternalRef.ReceiveAsync(message, sender);

    /// <summary>Sends, with the implicit sender; it has been handled on return.</summary>
    public void Tell(object message) => Ref.Tell(message);

    /// <summary>Sends; it has been handled on return.</summary>
    public void Tell(object message, IActorRef sender) => Ref.Tell(message, sender);

    /// <summary>Sends in the name of the sender of the message that is just being handled.</summary>
    public void Forward(object message) => Ref.Forward(message);

    /// <summary>Makes the actor watch <paramref name="subject"/>.</summary>
    public void Watch(IActorRef subject) => InternalRef.Watch(subject);

    /// <summary>Makes the actor stop watching <paramref name="subject"/>.</summary>
    public void Unwatch(IActorRef subject) => InternalRef.Unwatch(subject);

    /// <summary>Sends a message of the runtime itself.</summary>
    public void SendSystemMessage(ISystemMessage message) => InternalRef.SendSystemMessage(message);

    /// <summary>Sends a message of the runtime itself.</summary>
    public void SendSystemMessage(ISystemMessage message, IActorRef sender) => InternalRef.SendSystemMessage(message);

    /// <summary>Equal to the actor it stands for.</summary>
    public bool Equals(IActorRef? other) => other is not null && Ref.Equals(other is TestActorRefBase<TActor> test ? test.Ref : other);

    /// <inheritdoc cref="Equals(IActorRef)" />
    public override bool Equals(object? obj) => obj is IActorRef other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Ref.GetHashCode();

    /// <summary>Compares by path, as actor refs do.</summary>
    public int CompareTo(object? obj) => Ref.CompareTo(obj is TestActorRefBase<TActor> test ? test.Ref : obj);

    /// <summary>Names the actor.</summary>
    public override string ToString() => InternalRef.ToString();

    int IComparable<IActorRef>.CompareTo(IActorRef? other) => CompareTo(other);

    IActorRef IInternalActorRef.GetChild(IReadOnlyList<string> name) => InternalRef.GetChild(name);

    void IInternalActorRef.Start() => InternalRef.Start();

    void IInternalActorRef.Stop() => InternalRef.Stop();

    void IInternalActorRef.Suspend() => InternalRef.Suspend();

    void IInternalActorRef.Resume(Exception? causedByFailure) => InternalRef.Resume(causedByFailure);

    void IInternalActorRef.Restart(Exception cause) => InternalRef.Restart(cause);
}
