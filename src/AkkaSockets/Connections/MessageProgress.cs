namespace AkkaSockets;

/// <summary>Whether a message is arriving, since when, and how much of it has come: what a peer that dribbles is judged by.</summary>
internal sealed class MessageProgress(SocketClock clock, Func<long> bytesReceived)
{
    private TimeSpan _begun;
    private long _bytesBefore;

    public bool IsOpen { get; private set; }

    public TimeSpan Age => clock.Now - _begun;

    public long Bytes => bytesReceived() - _bytesBefore;

    public void Begin()
    {
        IsOpen = true;
        _begun = clock.Now;
        _bytesBefore = bytesReceived();
    }

    public void End() => IsOpen = false;
}
