namespace AkkaSockets;

/// <summary>
/// A token bucket: so many at once, so many a second on average. It counts in whole numbers, tokens times ticks, so that
/// nothing is lost by rounding and the limit holds exactly.
/// </summary>
internal sealed class AcceptPace
{
    private readonly SocketClock _clock;
    private int _rate;
    private Int128 _capacity;
    private Int128 _level;
    private TimeSpan _filledAt;

    public AcceptPace(SocketClock clock, int rate, int burst)
    {
        _clock = clock;
        _filledAt = clock.Now;
        _rate = rate;
        _capacity = CapacityOf(burst);
        _level = _capacity;
    }

    /// <summary>How long until the next can be taken; zero if one can be now.</summary>
    public TimeSpan UntilNext
    {
        get
        {
            Fill();
            var missing = TimeSpan.TicksPerSecond - _level;
            return _rate == Off.Count || missing <= 0 ? TimeSpan.Zero : TimeSpan.FromTicks((long)((missing + _rate - 1) / _rate));
        }
    }

    public bool TryTake()
    {
        if (_rate == Off.Count)
            return true;
        Fill();
        if (_level < TimeSpan.TicksPerSecond)
            return false;
        _level -= TimeSpan.TicksPerSecond;
        return true;
    }

    /// <summary>Other limits from now on. What was taken stays taken: a change is no burst.</summary>
    public void Change(int rate, int burst)
    {
        Fill();
        var taken = _capacity - _level;
        _rate = rate;
        _capacity = CapacityOf(burst);
        _level = Int128.Max(0, _capacity - taken);
    }

    private static Int128 CapacityOf(int burst) => (Int128)burst * TimeSpan.TicksPerSecond;

    private void Fill()
    {
        var now = _clock.Now;
        _level = Int128.Min(_capacity, _level + ((Int128)(now - _filledAt).Ticks * _rate));
        _filledAt = now;
    }
}
