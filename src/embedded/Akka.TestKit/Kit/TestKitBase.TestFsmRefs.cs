using System.Linq.Expressions;
using Akka.Actor;

namespace Akka.TestKit;

// Making state machines that run on the test's thread. With logging they log what they do at level DEBUG.
public abstract partial class TestKitBase
{
    /// <summary>Makes a state machine under <c>/user</c> that runs on the test's thread.</summary>
    public TestFSMRef<TFsmActor, TState, TData> ActorOfAsTestFSMRef<TFsmActor, TState, TData>(string? name = null, bool withLogging = false)
        where TFsmActor : FSM<TState, TData>, new()
        where TState : notnull => new(_system, Props.Create<TFsmActor>(), null, name, withLogging);

    /// <summary>Makes a state machine under <paramref name="supervisor"/> that runs on the test's thread.</summary>
    public TestFSMRef<TFsmActor, TState, TData> ActorOfAsTestFSMRef<TFsmActor, TState, TData>(
        IActorRef supervisor,
        string? name = null,
        bool withLogging = false)
        where TFsmActor : FSM<TState, TData>, new()
        where TState : notnull => new(_system, Props.Create<TFsmActor>(), supervisor, name, withLogging);

    /// <summary>Makes a state machine under <c>/user</c> that runs on the test's thread.</summary>
    public TestFSMRef<TFsmActor, TState, TData> ActorOfAsTestFSMRef<TFsmActor, TState, TData>(
        Props props,
        string? name = null,
        bool withLogging = false)
        where TFsmActor : FSM<TState, TData>
        where TState : notnull => new(_system, props, null, name, withLogging);

    /// <summary>Makes a state machine under <paramref name="supervisor"/> that runs on the test's thread.</summary>
    public TestFSMRef<TFsmActor, TState, TData> ActorOfAsTestFSMRef<TFsmActor, TState, TData>(
        Props props,
        IActorRef supervisor,
        string? name = null,
        bool withLogging = false)
        where TFsmActor : FSM<TState, TData>
        where TState : notnull => new(_system, props, supervisor, name, withLogging);

    /// <summary>Makes a state machine under <c>/user</c> that runs on the test's thread; <paramref name="factory"/> is a call of its constructor.</summary>
    public TestFSMRef<TFsmActor, TState, TData> ActorOfAsTestFSMRef<TFsmActor, TState, TData>(
        Expression<Func<TFsmActor>> factory,
        string? name = null,
        bool withLogging = false)
        where TFsmActor : FSM<TState, TData>
        where TState : notnull => new(_system, Props.Create(factory), null, name, withLogging);

    /// <summary>Makes a state machine under <paramref name="supervisor"/> that runs on the test's thread; <paramref name="factory"/> is a call of its constructor.</summary>
    public TestFSMRef<TFsmActor, TState, TData> ActorOfAsTestFSMRef<TFsmActor, TState, TData>(
        Expression<Func<TFsmActor>> factory,
        IActorRef supervisor,
        string? name = null,
        bool withLogging = false)
        where TFsmActor : FSM<TState, TData>
        where TState : notnull => new(_system, Props.Create(factory), supervisor, name, withLogging);
}
