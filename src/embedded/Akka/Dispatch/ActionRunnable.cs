namespace Akka.Dispatch;

/// <summary>Runs an action.</summary>
public sealed class ActionRunnable : IRunnable
{
    private readonly Action _action;

    /// <summary>Wraps an action.</summary>
    public ActionRunnable(Action action)
    {
        _action = action;
    }

    /// <inheritdoc/>
    public void Run() => _action();

    /// <inheritdoc/>
    public void Execute() => _action();
}
