namespace AkkaSockets;

/// <summary>
/// Keeps the limits of how many connections there may be: in all, of one address, and new ones in a time. A place of an
/// address is taken first and may be held while waiting; a place among all is taken to be served.
/// </summary>
internal sealed class Admission
{
    private readonly Dictionary<AddressKey, int> _addresses = [];
    private readonly AcceptPace _pace;
    private ListenerSettings _settings;

    public Admission(ListenerSettings settings, SocketClock clock)
    {
        _settings = settings;
        _pace = new AcceptPace(clock, settings.AcceptRate, settings.AcceptBurst);
    }

    /// <summary>Places taken.</summary>
    public int Open { get; private set; }

    /// <summary>How long until the rate allows another.</summary>
    public TimeSpan UntilNext => _pace.UntilNext;

    /// <summary>Addresses that have a place; those that have none are forgotten.</summary>
    public int Addresses => _addresses.Count;

    /// <summary>Takes a place of the address.</summary>
    /// <param name="address">Null for what has no address, which no such limit applies to.</param>
    /// <returns>Whether there was one.</returns>
    public bool TryEnterFrom(AddressKey? address)
    {
        if (address is not { } key)
            return true;
        var count = _addresses.GetValueOrDefault(key);
        if (count >= _settings.MaxConnectionsPerAddress)
            return false;
        _addresses[key] = count + 1;
        return true;
    }

    /// <summary>Frees a place of the address.</summary>
    public void LeaveFrom(AddressKey? address)
    {
        if (address is not { } key)
            return;
        if (--_addresses[key] == 0)
            _addresses.Remove(key);
    }

    /// <summary>Takes a place among all.</summary>
    /// <returns>The limit that is in the way, or null if there was a place.</returns>
    public RefusalReason? Enter()
    {
        if (Open >= _settings.MaxConnections)
            return RefusalReason.MaxConnections;
        if (!_pace.TryTake())
            return RefusalReason.AcceptRate;
        Open++;
        return null;
    }

    /// <summary>Frees a place among all.</summary>
    public void Leave() => Open--;

    /// <summary>What the settings want over a limit.</summary>
    public OverLimitSettings Over(RefusalReason reason) => reason switch
    {
        RefusalReason.MaxConnections => _settings.OverMaxConnections,
        RefusalReason.MaxPerAddress => _settings.OverMaxPerAddress,
        RefusalReason.AcceptRate => _settings.OverAcceptRate,
        _ => OverLimitSettings.Reset,
    };

    /// <summary>Other limits from now on. Those who have a place keep it, even where there are now fewer.</summary>
    public void Change(ListenerSettings settings)
    {
        _settings = settings;
        _pace.Change(settings.AcceptRate, settings.AcceptBurst);
    }
}
