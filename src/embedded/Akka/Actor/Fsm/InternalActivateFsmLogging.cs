namespace Akka.Actor.Internal;

/// <summary>Makes a state machine log its events, transitions and timers at level DEBUG, whatever the configuration says.</summary>
public class InternalActivateFsmLogging
{
    private InternalActivateFsmLogging()
    {
    }

    /// <summary>The one instance.</summary>
    public static InternalActivateFsmLogging Instance { get; } = new();
}
