namespace Akka.Actor.Internal;

/// <summary>Lets tests look into a state machine, and put it into a state.</summary>
public interface IInternalSupportsTestFSMRef<TState, TData>
{
    /// <summary>Whether the state's timeout is running.</summary>
    bool IsStateTimerActive { get; }

    /// <summary>Does what a handler's result would do.</summary>
    void ApplyState(FSMBase.State<TState, TData> upcomingState);
}
