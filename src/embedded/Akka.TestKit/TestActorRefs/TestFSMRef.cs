using Akka.Actor;
using Akka.Actor.Internal;

namespace Akka.TestKit;

/// <summary>
/// A state machine for tests of its inside: besides what <see cref="TestActorRefBase{TActor}"/> offers, its state, data and
/// timers can be looked at and set.
/// </summary>
public class TestFSMRef<TActor, TState, TData> : TestActorRefBase<TActor>
    where TActor : FSM<TState, TData>
    where TState : notnull
{
    /// <summary>
    /// Makes the state machine, as a child of <paramref name="supervisor"/> or of <c>/user</c>. With
    /// <paramref name="activateLogging"/> it logs its events, transitions and timers at level DEBUG.
    /// </summary>
    public TestFSMRef(ActorSystem system, Props props, IActorRef? supervisor = null, string? name = null, bool activateLogging = false)
        : base(system, props, supervisor, name)
    {
        if (activateLogging)
            Tell(InternalActivateFsmLogging.Instance, this);
    }

    /// <summary>The present state.</summary>
    public TState StateName => UnderlyingActor.StateName;

    /// <summary>The present data.</summary>
    public TData StateData => UnderlyingActor.StateData;

    private IInternalSupportsTestFSMRef<TState, TData> Machine => UnderlyingActor;

    /// <summary>Sets the data; the state remains. Without a <paramref name="timeout"/> the state's own begins anew.</summary>
    public void SetStateData(TData stateData, TimeSpan? timeout = null) => SetState(StateName, stateData, timeout);

    /// <summary>Sets a timeout for the present state; state and data remain.</summary>
    public void SetStateTimeout(TimeSpan timeout) => SetState(StateName, StateData, timeout);

    /// <summary>Sets the state; the data remains.</summary>
    public void SetState(TState stateName, TimeSpan? timeout = null) => SetState(stateName, StateData, timeout);

    /// <summary>
    /// Does what a handler's answer would do: sets state and data, for at most <paramref name="timeout"/> (null: the state's
    /// own), and tells of the transition; or with a <paramref name="stopReason"/> ends the machine.
    /// </summary>
    public void SetState(TState stateName, TData stateData, TimeSpan? timeout = null, FSMBase.Reason? stopReason = null) =>
        InternalRef.Cell.UseThreadContext(() => Machine.ApplyState(new FSMBase.State<TState, TData>(stateName, stateData, timeout, stopReason)));

    /// <inheritdoc cref="FSM{TState, TData}.SetTimer" />
    public void SetTimer(string name, object msg, TimeSpan timeout, bool repeat = false) =>
        InternalRef.Cell.UseThreadContext(() => UnderlyingActor.SetTimer(name, msg, timeout, repeat));

    /// <inheritdoc cref="FSM{TState, TData}.CancelTimer" />
    public void CancelTimer(string name) => InternalRef.Cell.UseThreadContext(() => UnderlyingActor.CancelTimer(name));

    /// <inheritdoc cref="FSM{TState, TData}.IsTimerActive" />
    public bool IsTimerActive(string name) => UnderlyingActor.IsTimerActive(name);

    /// <summary>Whether the present state's timeout is running.</summary>
    public bool IsStateTimerActive() => Machine.IsStateTimerActive;
}
