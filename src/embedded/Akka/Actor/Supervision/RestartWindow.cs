namespace Akka.Actor;

/// <summary>Turns a time range into the milliseconds that strategies count in.</summary>
internal static class RestartWindow
{
    internal static int Milliseconds(TimeSpan? range)
    {
        if (range is not { } time || time == Timeout.InfiniteTimeSpan) return -1;
        return time.TotalMilliseconds >= int.MaxValue ? int.MaxValue : (int)time.TotalMilliseconds;
    }
}
