using Akka.Pattern;

namespace Akka.Actor;

// What a subclass describes the machine with, and what its handlers answer.
public abstract partial class FSM<TState, TData>
{
    private readonly List<TransitionHandler> _transitionHandlers = [];
    private StateFunction? _unhandled;
    private Action<StopEvent<TState, TData>>? _terminationHandler;

    /// <summary>Says where the machine begins. Call it again to say otherwise.</summary>
    /// <param name="stateName">The first state.</param>
    /// <param name="stateData">The first data.</param>
    /// <param name="timeout">How long to wait for the first message; null for the state's own timeout. Counts from <see cref="Initialize"/>.</param>
    public void StartWith(TState stateName, TData stateData, TimeSpan? timeout = null) => _current = new(stateName, stateData, timeout);

    /// <summary>Adds a handler to a state. If the state has some already, it gets what they answer null to.</summary>
    /// <param name="stateName">The state.</param>
    /// <param name="func">Answers what follows, or null for what it does not handle.</param>
    /// <param name="timeout">After which time without a message <see cref="FSMBase.StateTimeout"/> is handed in; null for none. A timeout that the state has already stays.</param>
    public void When(TState stateName, StateFunction func, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(func);
        _states.Add(stateName, func, timeout);
    }

    /// <summary>Sets the handler of what no state's handler answers, in place of an earlier one. What it answers null to is logged as a warning.</summary>
    public void WhenUnhandled(StateFunction stateFunction) => _unhandled = stateFunction;

    /// <summary>Adds a handler of transitions. It runs before the state changes.</summary>
    public void OnTransition(TransitionHandler transitionHandler)
    {
        ArgumentNullException.ThrowIfNull(transitionHandler);
        _transitionHandlers.Add(transitionHandler);
    }

    /// <summary>Sets the handler of the machine's end, in place of an earlier one. A restart ends it too.</summary>
    public void OnTermination(Action<StopEvent<TState, TData>> terminationHandler) => _terminationHandler = terminationHandler;

    /// <summary>Enters the first state: its timeout starts, and it counts as a transition to itself.</summary>
    /// <exception cref="IllegalStateException"><see cref="StartWith"/> was not called.</exception>
    public void Initialize() => Apply(Started(nameof(Initialize)));

    /// <summary>Sets a state's timeout, from the next event on; null for none.</summary>
    public void SetStateTimeout(TState state, TimeSpan? timeout) => _states.SetTimeout(state, timeout);

    /// <summary>Answer: go to a state, with the data as it is. Going to the present state is a transition too.</summary>
    /// <remarks>If the state does not exist, the machine ends with a <see cref="FSMBase.Failure"/>.</remarks>
    /// <exception cref="IllegalStateException"><see cref="StartWith"/> was not called.</exception>
    public State<TState, TData> GoTo(TState nextStateName) => new(nextStateName, Started(nameof(GoTo)).StateData);

    /// <summary>Answer: go to a state, with other data.</summary>
    /// <remarks>If the state does not exist, the machine ends with a <see cref="FSMBase.Failure"/>.</remarks>
    public State<TState, TData> GoTo(TState nextStateName, TData stateData) => new(nextStateName, stateData);

    /// <summary>Answer: stay. That is no transition, but the state's timeout starts anew.</summary>
    /// <exception cref="IllegalStateException"><see cref="StartWith"/> was not called.</exception>
    public State<TState, TData> Stay() => GoTo(Started(nameof(Stay)).StateName).Unnoticed();

    /// <summary>Answer: end with <see cref="FSMBase.Normal"/>.</summary>
    public State<TState, TData> Stop() => Stop(Normal.Instance);

    /// <summary>Answer: end.</summary>
    public State<TState, TData> Stop(Reason reason) => Stop(reason, Started(nameof(Stop)).StateData);

    /// <summary>Answer: end, with other data.</summary>
    public State<TState, TData> Stop(Reason reason, TData stateData)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Stay().Using(stateData).Ending(reason);
    }

    /// <summary>Begins the making of a handler that changes another one's answers.</summary>
    public TransformHelper Transform(StateFunction func) => new(func);

    /// <summary>A handler whose answers will be changed.</summary>
    public sealed class TransformHelper
    {
        /// <summary>Takes the handler.</summary>
        public TransformHelper(StateFunction func)
        {
            ArgumentNullException.ThrowIfNull(func);
            Func = func;
        }

        /// <summary>The handler.</summary>
        public StateFunction Func { get; }

        /// <summary>A handler that hands the other's answers to <paramref name="andThen"/>. What the other does not handle, it doesn't either.</summary>
        public StateFunction Using(Func<State<TState, TData>, State<TState, TData>> andThen)
        {
            ArgumentNullException.ThrowIfNull(andThen);
            return fsmEvent => Func(fsmEvent) is { } answer ? andThen(answer) : null;
        }
    }
}
