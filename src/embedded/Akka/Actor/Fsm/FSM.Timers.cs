using Akka.Actor.Internal;
using Akka.Event;

namespace Akka.Actor;

// Timers with names. They outlive changes of state, and end with the instance that started them.
public abstract partial class FSM<TState, TData>
{
    /// <summary>Sends the machine a message later. A timer of the same name is replaced: its message does not arrive any more.</summary>
    /// <param name="name">Names the timer.</param>
    /// <param name="msg">The message.</param>
    /// <param name="timeout">When; with <paramref name="repeat"/>, also how often.</param>
    /// <param name="repeat">Whether to send it again and again.</param>
    /// <exception cref="ArgumentNullException">There is no name or message.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public void SetTimer(string name, object msg, TimeSpan timeout, bool repeat = false)
    {
        var key = KeyOf(name);
        if (DebugEvent) _log.Debug("setting {0}timer {1}/{2}: {3}", repeat ? "repeating " : "", name, timeout, msg);
        if (repeat) Cell.Timers.StartPeriodicTimer(key, msg, timeout);
        else Cell.Timers.StartSingleTimer(key, msg, timeout);
    }

    /// <summary>Ends a timer, if it is running: its message does not arrive any more, even if it waits in the mailbox.</summary>
    public void CancelTimer(string name)
    {
        var key = KeyOf(name);
        if (DebugEvent) _log.Debug("Cancelling timer {0}", name);
        Cell.Timers.Cancel(key);
    }

    /// <summary>Whether a timer is running. One that sends once isn't any more when its message is handled.</summary>
    public bool IsTimerActive(string name) => Cell.Timers.IsTimerActive(KeyOf(name));

    private static FsmTimerKey KeyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new FsmTimerKey(name);
    }
}
