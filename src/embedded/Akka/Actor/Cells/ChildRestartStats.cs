using System.Diagnostics;

namespace Akka.Actor.Internal;

/// <summary>A child, and how often it was restarted lately.</summary>
public class ChildRestartStats
{
    /// <summary>Makes the record of a child.</summary>
    /// <param name="child">The child.</param>
    /// <param name="maxNrOfRetriesCount">Restarts counted so far.</param>
    /// <param name="restartTimeWindowStartTicks">When the present window began, in <see cref="TimeSpan"/> ticks; 0 if none did.</param>
    public ChildRestartStats(IInternalActorRef child, uint maxNrOfRetriesCount = 0, long restartTimeWindowStartTicks = 0)
    {
        Child = child;
        MaxNrOfRetriesCount = maxNrOfRetriesCount;
        RestartTimeWindowStartTicks = restartTimeWindowStartTicks;
    }

    /// <summary>The uid of the child's incarnation.</summary>
    public long Uid => Child.Path.Uid;

    /// <summary>The child.</summary>
    public IInternalActorRef Child { get; }

    /// <summary>Restarts counted so far, within the window if there is one.</summary>
    public uint MaxNrOfRetriesCount { get; private set; }

    /// <summary>When the present window began, in <see cref="TimeSpan"/> ticks; 0 if none did.</summary>
    public long RestartTimeWindowStartTicks { get; private set; }

    /// <summary>Whether the parent has asked the child to stop.</summary>
    internal bool Dying { get; set; }

    /// <summary>Counts a restart and tells whether it is allowed.</summary>
    /// <param name="maxNrOfRetries">Restarts allowed; negative for any number, or for one a window if there is a window.</param>
    /// <param name="withinTimeMilliseconds">Length of the window; not positive for none.</param>
    public bool RequestRestartPermission(int maxNrOfRetries, int withinTimeMilliseconds)
    {
        if (maxNrOfRetries == 0) return false;
        if (withinTimeMilliseconds <= 0)
        {
            if (maxNrOfRetries < 0) return true;
            MaxNrOfRetriesCount++;
            return MaxNrOfRetriesCount <= maxNrOfRetries;
        }

        var now = Stopwatch.GetElapsedTime(0).Ticks;
        if (RestartTimeWindowStartTicks == 0 || now - RestartTimeWindowStartTicks > withinTimeMilliseconds * TimeSpan.TicksPerMillisecond)
        {
            RestartTimeWindowStartTicks = now;
            MaxNrOfRetriesCount = 1;
            return true;
        }

        MaxNrOfRetriesCount++;
        return MaxNrOfRetriesCount <= Math.Max(1, maxNrOfRetries);
    }
}
