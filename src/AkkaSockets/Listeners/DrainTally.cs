namespace AkkaSockets;

/// <summary>What becomes of the connections of a listener that drains.</summary>
internal sealed class DrainTally(SocketClock clock, int total)
{
    private readonly TimeSpan _begun = clock.Now;

    private TimeSpan? _deadline;

    /// <summary>How many were aborted.</summary>
    public int Aborted { get; set; }

    /// <summary>The end has been told.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Those that remain are aborted after this time, or never if it is off.</summary>
    public void SetDeadline(TimeSpan fromNow) => _deadline = fromNow == Off.Time ? null : clock.Now + fromNow;

    public Listener.DrainProgress Progress(int remaining, int busy)
    {
        var left = _deadline - clock.Now ?? Off.Time;
        return new Listener.DrainProgress(total, remaining, busy, Aborted, left > TimeSpan.Zero || _deadline is null ? left : TimeSpan.Zero);
    }

    public Listener.DrainFinished Finish()
    {
        IsOver = true;
        return new Listener.DrainFinished(total, total - Aborted, Aborted, clock.Now - _begun);
    }
}
