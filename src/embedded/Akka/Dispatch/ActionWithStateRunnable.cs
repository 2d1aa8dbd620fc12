namespace Akka.Dispatch;

/// <summary>Runs an action with an argument.</summary>
public sealed class ActionWithStateRunnable : IRunnable
{
    private readonly Action<object> _actionWithState;
    private readonly object _state;

    /// <summary>Wraps an action and its argument.</summary>
    public ActionWithStateRunnable(Action<object> actionWithState, object state)
    {
        _actionWithState = actionWithState;
        _state = state;
    }

    /// <inheritdoc/>
    public void Run() => _actionWithState(_state);

    /// <inheritdoc/>
    public void Execute() => _actionWithState(_state);
}
