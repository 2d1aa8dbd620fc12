namespace Akka.Util;

/// <summary>
/// Limits a rate. Tokens arrive one after the other at equal intervals, as many as the bucket holds; what costs more than there are is told
/// how long to wait, and has taken them then. For one thread.
/// </summary>
public abstract class TokenBucket
{
    private readonly long _capacity;
    private readonly long _interval;
    private long _tokens;

    // When the last token arrived; in the future while tokens that have not arrived yet are taken already. Time may wrap around.
    private long _arrived;

    /// <summary>A bucket; <see cref="Init"/> fills it.</summary>
    /// <param name="capacity">How many tokens it holds, at least 0.</param>
    /// <param name="ticksBetweenTokens">How long a token takes to arrive, in the unit of <see cref="CurrentTime"/>, at least 1.</param>
    /// <exception cref="ArgumentException">One of the two is less.</exception>
    protected TokenBucket(long capacity, long ticksBetweenTokens)
    {
        if (capacity < 0)
            throw new ArgumentException($"The capacity is [{capacity}]; it must be 0 or more.", nameof(capacity));
        if (ticksBetweenTokens <= 0)
            throw new ArgumentException($"The time between tokens is [{ticksBetweenTokens}] ticks; it must be 1 or more.", nameof(ticksBetweenTokens));
        _capacity = capacity;
        _interval = ticksBetweenTokens;
    }

    /// <summary>The time now, in ticks of the subclass' choice.</summary>
    public abstract long CurrentTime { get; }

    /// <summary>Fills the bucket, and starts the time. To be called once before the first <see cref="Offer"/>.</summary>
    public void Init()
    {
        _tokens = _capacity;
        _arrived = CurrentTime;
    }

    /// <summary>Takes tokens, and answers how many ticks to wait before doing what they are for; 0 if they were there.</summary>
    /// <exception cref="ArgumentException">The cost is negative.</exception>
    public long Offer(long cost)
    {
        if (cost < 0)
            throw new ArgumentException($"The cost is [{cost}]; it must be 0 or more.", nameof(cost));

        var now = CurrentTime;
        Collect(now);
        if (cost <= _tokens)
        {
            _tokens -= cost;
            return 0;
        }

        _arrived += (cost - _tokens) * _interval;
        _tokens = 0;
        return _arrived - now;
    }

    private void Collect(long now)
    {
        var arrivals = Math.Max(0, (now - _arrived) / _interval);
        _arrived += arrivals * _interval;
        _tokens = arrivals < _capacity - _tokens ? _tokens + arrivals : _capacity;
    }
}
