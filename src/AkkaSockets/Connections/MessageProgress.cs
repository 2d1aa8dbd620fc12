namespace AkkaSockets;

/// <summary>Whether a message is arriving, since when, and how much of it has come: what a peer that dribbles is judged by.</summary>
internal sealed class MessageProgress(ConnectionLink link, SocketClock clock)
{
    private long _bytesBefore;

    public bool IsOpen { get; private set; }

    /// <summary>When it began; time in which nothing was read doesn't count.</summary>
    public TimeSpan BegunAt { get; private set; }

    public long Bytes => link.BytesReceived - _bytesBefore;

    /// <param name="present">How much of the message is there already.</param>
    public void Begin(long present = 0)
    {
        IsOpen = true;
        BegunAt = clock.Now;
        _bytesBefore = link.BytesReceived - present;
    }

    public void End() => IsOpen = false;

    public void Excuse(TimeSpan time)
    {
        if (IsOpen)
            BegunAt += time;
    }
}
