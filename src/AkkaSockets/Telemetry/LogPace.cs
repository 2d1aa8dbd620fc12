namespace AkkaSockets.Telemetry;

/// <summary>Lets through the first of what may come in floods, and then one an interval, which tells how many were left out.</summary>
internal sealed class LogPace(TimeSpan interval)
{
    private TimeSpan? _next;
    private long _unlogged;

    /// <param name="now">A monotonic time.</param>
    /// <param name="unlogged">How many were not let through since the last that was.</param>
    /// <returns>Whether to log this one.</returns>
    public bool TryTake(TimeSpan now, out long unlogged)
    {
        unlogged = _unlogged;
        if (_next > now)
        {
            _unlogged++;
            return false;
        }

        _next = now + interval;
        _unlogged = 0;
        return true;
    }
}
