using System.Diagnostics;

namespace Akka.Actor;

/// <summary>Time since this assembly was first used; it never goes back.</summary>
internal static class ProcessClock
{
    private static readonly long Start = Stopwatch.GetTimestamp();

    public static TimeSpan Elapsed => Stopwatch.GetElapsedTime(Start);
}
