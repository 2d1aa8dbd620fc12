using Akka.Actor;
using Akka.Dispatch.SysMsg;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <summary>
/// A test actor with expectations of its own, for tests in which several take part. Can be used wherever an actor ref can.
/// </summary>
public class TestProbe : TestKitBase, INoImplicitSender, IInternalActorRef, IActorStandIn
{
    /// <summary>A probe in <paramref name="system"/>; its actor is <c>/system/<paramref name="testProbeName"/></c>.</summary>
    public TestProbe(ActorSystem system, ITestKitAssertions assertions, string? testProbeName = null)
        : base(assertions, system, testProbeName)
    {
    }

    /// <summary>The actor behind the probe.</summary>
    public IActorRef Ref => TestActor;

    /// <summary>Who sent the last message that was received.</summary>
    /// <exception cref="IllegalActorStateException">The last receive got none.</exception>
    public IActorRef Sender => LastSender;

    ActorPath IActorRef.Path => TestActor.Path;

    bool IActorRefScope.IsLocal => Actor.IsLocal;

    IInternalActorRef IInternalActorRef.Parent => Actor.Parent;

    IActorRefProvider IInternalActorRef.Provider => Actor.Provider;

    bool IInternalActorRef.IsTerminated => Actor.IsTerminated;

    private IInternalActorRef Actor => (IInternalActorRef)TestActor;

    /// <summary>Tells <paramref name="actor"/>, as this probe: answers come here.</summary>
    public void Send(IActorRef actor, object message) => actor.Tell(message, TestActor);

    /// <summary>Passes on the last message that was received; its sender remains.</summary>
    public void Forward(IActorRef actor) => Forward(actor, LastMessage);

    /// <summary>Tells <paramref name="actor"/>, in the name of the sender of the last message that was received.</summary>
    public void Forward(IActorRef actor, object message) => actor.Tell(message, Sender);

    /// <summary>Answers the sender of the last message that was received, as this probe.</summary>
    public void Reply(object message) => Sender.Tell(message, TestActor);

    /// <summary>Sends a message of the runtime itself.</summary>
    public void SendSystemMessage(ISystemMessage message) => Actor.SendSystemMessage(message);

    /// <summary>Sends a message of the runtime itself.</summary>
    public void SendSystemMessage(ISystemMessage message, IActorRef sender) => Actor.SendSystemMessage(message, sender);

    /// <summary>Not for probes: the test makes them.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete("Cannot create a TestProbe from a TestProbe: call the test's CreateTestProbe.", true)]
    public override TestProbe CreateTestProbe(string? name = null) =>
        throw new NotSupportedException("Cannot create a TestProbe from a TestProbe: call the test's CreateTestProbe.");

    /// <summary>Makes a child of this probe.</summary>
    public IActorRef ChildActorOf<T>(CancellationToken cancellationToken = default)
        where T : ActorBase => ChildActorOf(Props.Create<T>(), cancellationToken);

    /// <summary>Makes a named child of this probe.</summary>
    public IActorRef ChildActorOf<T>(string name, CancellationToken cancellationToken = default)
        where T : ActorBase => ChildActorOf(Props.Create<T>(), name, cancellationToken);

    /// <summary>Makes a child of this probe that is supervised by <paramref name="supervisorStrategy"/>.</summary>
    public IActorRef ChildActorOf<T>(SupervisorStrategy supervisorStrategy, CancellationToken cancellationToken = default)
        where T : ActorBase => ChildActorOf(Props.Create<T>(), supervisorStrategy, cancellationToken);

    /// <summary>Makes a named child of this probe that is supervised by <paramref name="supervisorStrategy"/>.</summary>
    public IActorRef ChildActorOf<T>(string name, SupervisorStrategy supervisorStrategy, CancellationToken cancellationToken = default)
        where T : ActorBase => ChildActorOf(Props.Create<T>(), name, supervisorStrategy, cancellationToken);

    /// <inheritdoc cref="ChildActorOf{T}(CancellationToken)" />
    public Task<IActorRef> ChildActorOfAsync<T>(CancellationToken cancellationToken = default)
        where T : ActorBase => ChildActorOfAsync(Props.Create<T>(), cancellationToken);

    /// <inheritdoc cref="ChildActorOf{T}(string, CancellationToken)" />
    public Task<IActorRef> ChildActorOfAsync<T>(string name, CancellationToken cancellationToken = default)
        where T : ActorBase => ChildActorOfAsync(Props.Create<T>(), name, cancellationToken);

    /// <inheritdoc cref="ChildActorOf{T}(SupervisorStrategy, CancellationToken)" />
    public Task<IActorRef> ChildActorOfAsync<T>(SupervisorStrategy supervisorStrategy, CancellationToken cancellationToken = default)
        where T : ActorBase => ChildActorOfAsync(Props.Create<T>(), supervisorStrategy, cancellationToken);

    /// <inheritdoc cref="ChildActorOf{T}(string, SupervisorStrategy, CancellationToken)" />
    public Task<IActorRef> ChildActorOfAsync<T>(
        string name,
        SupervisorStrategy supervisorStrategy,
        CancellationToken cancellationToken = default)
        where T : ActorBase => ChildActorOfAsync(Props.Create<T>(), name, supervisorStrategy, cancellationToken);

    /// <summary>Equal to its own actor ref, and to whatever is equal to that.</summary>
    public override bool Equals(object? obj) => obj is IActorRef other && TestActor.Equals(other is TestProbe probe ? probe.Ref : other);

    /// <inheritdoc />
    public override int GetHashCode() => TestActor.GetHashCode();

    /// <summary>Compares by path, as actor refs do.</summary>
    public int CompareTo(object? obj) => TestActor.CompareTo(obj is TestProbe probe ? probe.Ref : obj);

    /// <summary>Names the probe and its actor.</summary>
    public override string ToString() => $"TestProbe({TestActor})";

    bool IEquatable<IActorRef>.Equals(IActorRef? other) => Equals(other);

    int IComparable<IActorRef>.CompareTo(IActorRef? other) => CompareTo(other);

    void ICanTell.Tell(object message, IActorRef sender) => TestActor.Tell(message, sender);

    IActorRef IInternalActorRef.GetChild(IReadOnlyList<string> name) => Actor.GetChild(name);

    void IInternalActorRef.Start() => Actor.Start();

    void IInternalActorRef.Stop() => Actor.Stop();

    void IInternalActorRef.Suspend() => Actor.Suspend();

    void IInternalActorRef.Resume(Exception? causedByFailure) => Actor.Resume(causedByFailure);

    void IInternalActorRef.Restart(Exception cause) => Actor.Restart(cause);

}
