using System.Diagnostics;
using Akka.Actor;

namespace AkkaSockets;

/// <summary>
/// The time that limits are measured in: monotonic, and the scheduler's own where that is a test's virtual one, so that
/// timeouts and what they measure agree.
/// </summary>
internal sealed class SocketClock
{
    private readonly ITimeProvider? _virtual;
    private readonly DateTimeOffset _start;

    private SocketClock(ITimeProvider? virtualTime)
    {
        _virtual = virtualTime;
        _start = virtualTime?.Now ?? default;
    }

    /// <summary>The machine's monotonic time.</summary>
    public static SocketClock Real { get; } = new(null);

    /// <summary>Time since some fixed moment.</summary>
    public TimeSpan Now => _virtual is null ? Stopwatch.GetElapsedTime(0) : _virtual.Now - _start;

    public static SocketClock Of(IScheduler scheduler) => StandsStill(scheduler) ? new SocketClock(scheduler) : Real;

    // The interfaces don't tell a virtual time from a real one, but while the machine's goes on only a virtual one doesn't.
    private static bool StandsStill(IScheduler scheduler)
    {
        var before = scheduler.Now;
        var machine = DateTimeOffset.UtcNow;
        var wait = default(SpinWait);
        while (DateTimeOffset.UtcNow == machine)
            wait.SpinOnce();
        return scheduler.Now == before;
    }
}
