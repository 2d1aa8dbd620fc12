using Akka.Event;

namespace Akka.TestKit.Internal;

/// <summary>A filter that can be sent to <see cref="TestEventListener"/> within <see cref="TestEvent.Mute"/>.</summary>
public abstract class EventFilterBase : IEventFilter
{
    private protected EventFilterBase()
    {
    }

    /// <summary>Raised for each event it picks, on the thread of the listener.</summary>
    internal event Action? Picked;

    /// <inheritdoc />
    public bool Apply(LogEvent logEvent)
    {
        if (!IsMatch(logEvent))
            return false;

        Picked?.Invoke();
        return true;
    }

    private protected abstract bool IsMatch(LogEvent logEvent);
}
