using Akka.IO;

namespace AkkaSockets.Transports.Streams;

/// <summary>
/// Whether the handler wants bytes now. One receive is always under way or waits here to be wanted: that is how the peer's close and reset
/// are noticed while nobody reads, and how bytes that arrive after reading was suspended are kept.
/// </summary>
internal sealed class ReadDemand(bool pullMode)
{
    private Tcp.Received? _waiting;
    private int _pulls;
    private bool _suspended;
    private bool _looked;

    /// <summary>Whether bytes wait to be wanted, so that no receive is under way.</summary>
    public bool IsWaiting => _waiting is not null;

    /// <summary>Whether the bytes that wait were here the last time this was asked.</summary>
    public bool WaitsSinceLastLook()
    {
        var since = _looked && IsWaiting;
        _looked = IsWaiting;
        return since;
    }

    public void Suspend()
    {
        _suspended = true;
        _pulls = 0;
    }

    /// <summary>Takes note that bytes are wanted.</summary>
    /// <returns>Those that waited, to be delivered now; or null.</returns>
    public Tcp.Received? Resume()
    {
        _suspended = false;
        _pulls++;
        if (_waiting is null || !TryUse())
            return null;

        var received = _waiting;
        _waiting = null;
        return received;
    }

    /// <summary>Takes what was received: true if it is to be delivered now, false if it waits here.</summary>
    public bool Offer(Tcp.Received received)
    {
        if (TryUse())
            return true;
        _waiting = received;
        _looked = false;
        return false;
    }

    private bool TryUse()
    {
        if (!pullMode)
            return !_suspended;
        if (_pulls == 0)
            return false;
        _pulls--;
        return true;
    }
}
