namespace AkkaSockets;

/// <summary>What becomes of the connections of a listener that drains.</summary>
internal sealed class DrainTally(SocketClock clock, int total)
{
    private readonly TimeSpan _begun = clock.Now;

    /// <summary>When those that remain are aborted, by the clock.</summary>
    public TimeSpan Deadline { get; set; }

    /// <summary>How many were aborted.</summary>
    public int Aborted { get; set; }

    /// <summary>The end has been told.</summary>
    public bool IsOver { get; private set; }

    public Listener.DrainProgress Progress(int remaining, int busy)
    {
        var left = Deadline - clock.Now;
        return new Listener.DrainProgress(total, remaining, busy, Aborted, left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }

    public Listener.DrainFinished Finish()
    {
        IsOver = true;
        return new Listener.DrainFinished(total, total - Aborted, Aborted, clock.Now - _begun);
    }
}
