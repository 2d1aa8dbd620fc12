namespace Akka.Actor.Internal;

/// <summary>What a state machine does in each state.</summary>
internal sealed class StateTable<TState, TData>
    where TState : notnull
{
    private readonly Dictionary<TState, FSM<TState, TData>.StateFunction[]> _functions = [];
    private readonly Dictionary<TState, TimeSpan?> _timeouts = [];

    internal bool Knows(TState state) => _functions.ContainsKey(state);

    /// <summary>Adds a function to a state's; it is asked when those before it have no answer.</summary>
    internal void Add(TState state, FSM<TState, TData>.StateFunction function, TimeSpan? timeout)
    {
        _functions[state] = _functions.TryGetValue(state, out var earlier) ? [.. earlier, function] : [function];
        // The first one holds, as with the functions.
        if (timeout is not null && TimeoutOf(state) is null) _timeouts[state] = timeout;
    }

    internal void SetTimeout(TState state, TimeSpan? timeout) => _timeouts[state] = timeout;

    internal TimeSpan? TimeoutOf(TState state) => _timeouts.GetValueOrDefault(state);

    /// <summary>The first answer of the state's functions; null if none has one.</summary>
    /// <exception cref="Pattern.IllegalStateException">The state has no function.</exception>
    internal FSMBase.State<TState, TData>? Ask(TState state, FSMBase.Event<TData> fsmEvent)
    {
        if (!_functions.TryGetValue(state, out var functions))
        {
            throw new Pattern.IllegalStateException($"State {state} does not exist; call When for each state that the machine can be in.");
        }

        foreach (var function in functions)
        {
            if (function(fsmEvent) is { } answer) return answer;
        }

        return null;
    }
}
