namespace Akka.Util;

/// <summary>
/// A switch that acts while it is thrown. What is given to <see cref="SwitchOn(Action)"/>, <see cref="SwitchOff(Action)"/>,
/// <see cref="WhileOn"/>, <see cref="WhileOff"/> and <see cref="Locked"/> runs under the switch's lock, so never two at once; the same
/// thread may use the switch again from within.
/// </summary>
public class Switch
{
    private readonly Lock _gate = new();
    private volatile bool _on;

    /// <summary>A switch, off unless told otherwise.</summary>
    public Switch(bool startAsOn = false) => _on = startAsOn;

    /// <summary>Whether it is on.</summary>
    public bool IsOn => _on;

    /// <summary>Whether it is off.</summary>
    public bool IsOff => !_on;

    /// <summary>Turns it on, and answers whether it was off.</summary>
    public bool SwitchOn() => SwitchOn(static () => { });

    /// <summary>Turns it off, and answers whether it was on.</summary>
    public bool SwitchOff() => SwitchOff(static () => { });

    /// <summary>If it is off, turns it on and runs an action; answers whether it did. If the action throws, it is off again.</summary>
    public bool SwitchOn(Action action) => TranscendFrom(false, action);

    /// <summary>If it is on, turns it off and runs an action; answers whether it did. If the action throws, it is on again.</summary>
    public bool SwitchOff(Action action) => TranscendFrom(true, action);

    /// <summary>Runs an action if it is on, without the lock; answers whether it did.</summary>
    public bool IfOn(Action action) => RunIf(true, action);

    /// <summary>Runs an action if it is off, without the lock; answers whether it did.</summary>
    public bool IfOff(Action action) => RunIf(false, action);

    /// <summary>Runs an action if it is on, and keeps it so meanwhile; answers whether it did.</summary>
    public bool WhileOn(Action action)
    {
        lock (_gate)
            return RunIf(true, action);
    }

    /// <summary>Runs an action if it is off, and keeps it so meanwhile; answers whether it did.</summary>
    public bool WhileOff(Action action)
    {
        lock (_gate)
            return RunIf(false, action);
    }

    /// <summary>Runs an action and lets nobody turn it meanwhile.</summary>
    public void Locked(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        lock (_gate)
            action();
    }

    /// <summary>If it is in the given position, turns it and runs an action; answers whether it did. If the action throws, it is turned back.</summary>
    protected bool TranscendFrom(bool from, Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        lock (_gate)
        {
            if (_on != from)
                return false;

            _on = !from;
            var done = false;
            try
            {
                action();
                return done = true;
            }
            finally
            {
                if (!done)
                    _on = from;
            }
        }
    }

    private bool RunIf(bool on, Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        if (_on != on)
            return false;
        action();
        return true;
    }
}
