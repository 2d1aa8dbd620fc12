using System.Linq.Expressions;
using Akka.Actor;
using Akka.Actor.Dsl;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

// Making actors and finding them.
public abstract partial class TestKitBase
{
    /// <summary>Makes an actor under <c>/user</c> of the system under test.</summary>
    public IActorRef ActorOf(Props props) => _system.ActorOf(props);

    /// <summary>Makes a named actor under <c>/user</c> of the system under test.</summary>
    public IActorRef ActorOf(Props props, string? name) => _system.ActorOf(props, name);

    /// <summary>Makes an actor under <c>/user</c> of the system under test.</summary>
    public IActorRef ActorOf<TActor>()
        where TActor : ActorBase, new() => _system.ActorOf(Props.Create<TActor>());

    /// <summary>Makes a named actor under <c>/user</c> of the system under test.</summary>
    public IActorRef ActorOf<TActor>(string? name)
        where TActor : ActorBase, new() => _system.ActorOf(Props.Create<TActor>(), name);

    /// <summary>Makes an actor under <c>/user</c> of the system under test; <paramref name="factory"/> is a call of its constructor.</summary>
    public IActorRef ActorOf<TActor>(Expression<Func<TActor>> factory)
        where TActor : ActorBase => _system.ActorOf(Props.Create(factory));

    /// <summary>Makes a named actor under <c>/user</c> of the system under test; <paramref name="factory"/> is a call of its constructor.</summary>
    public IActorRef ActorOf<TActor>(Expression<Func<TActor>> factory, string? name)
        where TActor : ActorBase => _system.ActorOf(Props.Create(factory), name);

    /// <summary>Makes an actor under <c>/user</c> of the system under test that does what <paramref name="configure"/> describes.</summary>
    public IActorRef ActorOf(Action<IActorDsl> configure, string? name = null) => _system.ActorOf(configure, name);

    /// <summary>Makes an actor under <c>/user</c> of the system under test that does what <paramref name="configure"/> describes, given its context too.</summary>
    public IActorRef ActorOf(Action<IActorDsl, IActorContext> configure, string? name = null) => _system.ActorOf(configure, name);

    /// <summary>Selects actors of the system under test.</summary>
    public ActorSelection ActorSelection(ActorPath actorPath) => _system.ActorSelection(actorPath);

    /// <summary>Selects actors of the system under test.</summary>
    public ActorSelection ActorSelection(string actorPath) => _system.ActorSelection(actorPath);

    /// <summary>Selects actors by a path that is relative to <paramref name="anchorRef"/>.</summary>
    public ActorSelection ActorSelection(IActorRef anchorRef, string actorPath) => _system.ActorSelection(anchorRef, actorPath);

    /// <summary>Makes another actor under <c>/system</c> that puts what it receives into this test's inbox.</summary>
    public IActorRef CreateTestActor(string name) => SystemUnderTest.Start(_system, _inbox, name);

    /// <summary>Makes a probe: a test actor with expectations of its own.</summary>
    public virtual TestProbe CreateTestProbe(string? name = null) => CreateTestProbe(_system, name);

    /// <summary>Makes a probe in <paramref name="system"/>.</summary>
    public virtual TestProbe CreateTestProbe(ActorSystem system, string? name = null) => new(system, _assertions, name);

    /// <summary>Makes a child of the test actor.</summary>
    public IActorRef ChildActorOf(Props props, CancellationToken cancellationToken = default) => Child(props, null, null, cancellationToken);

    /// <summary>Makes a named child of the test actor.</summary>
    public IActorRef ChildActorOf(Props props, string name, CancellationToken cancellationToken = default) =>
        Child(props, name, null, cancellationToken);

    /// <summary>Makes a child of the test actor that is supervised by <paramref name="supervisorStrategy"/>.</summary>
    public IActorRef ChildActorOf(Props props, SupervisorStrategy supervisorStrategy, CancellationToken cancellationToken = default) =>
        Child(props, null, supervisorStrategy, cancellationToken);

    /// <summary>Makes a named child of the test actor that is supervised by <paramref name="supervisorStrategy"/>.</summary>
    public IActorRef ChildActorOf(
        Props props,
        string name,
        SupervisorStrategy supervisorStrategy,
        CancellationToken cancellationToken = default) =>
        Child(props, name, supervisorStrategy, cancellationToken);

    /// <inheritdoc cref="ChildActorOf(Props, CancellationToken)" />
    public Task<IActorRef> ChildActorOfAsync(Props props, CancellationToken cancellationToken = default) =>
        ChildAsync(Waiting.Asynchronous, props, null, null, cancellationToken).AsTask();

    /// <inheritdoc cref="ChildActorOf(Props, string, CancellationToken)" />
    public Task<IActorRef> ChildActorOfAsync(Props props, string name, CancellationToken cancellationToken = default) =>
        ChildAsync(Waiting.Asynchronous, props, name, null, cancellationToken).AsTask();

    /// <inheritdoc cref="ChildActorOf(Props, SupervisorStrategy, CancellationToken)" />
    public Task<IActorRef> ChildActorOfAsync(
        Props props,
        SupervisorStrategy supervisorStrategy,
        CancellationToken cancellationToken = default) =>
        ChildAsync(Waiting.Asynchronous, props, null, supervisorStrategy, cancellationToken).AsTask();

    /// <inheritdoc cref="ChildActorOf(Props, string, SupervisorStrategy, CancellationToken)" />
    public Task<IActorRef> ChildActorOfAsync(
        Props props,
        string name,
        SupervisorStrategy supervisorStrategy,
        CancellationToken cancellationToken = default) =>
        ChildAsync(Waiting.Asynchronous, props, name, supervisorStrategy, cancellationToken).AsTask();

    private IActorRef Child(Props props, string? name, SupervisorStrategy? strategy, CancellationToken cancellation) =>
        Waiting.Result(ChildAsync(Waiting.Blocking, props, name, strategy, cancellation));

    private ValueTask<IActorRef> ChildAsync(
        Waiting waiting,
        Props props,
        string? name,
        SupervisorStrategy? strategy,
        CancellationToken cancellation) =>
        DoneByTestActorAsync(
            waiting,
            (context, strategies) =>
            {
                var child = context.ActorOf(props, name);
                if (strategy is not null)
                    strategies.Update(child, strategy);
                return child;
            },
            cancellation);
}
