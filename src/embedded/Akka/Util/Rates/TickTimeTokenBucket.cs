using System.Diagnostics;

namespace Akka.Util;

/// <summary>A <see cref="TokenBucket"/> of real time, in <see cref="TimeSpan"/> ticks of 100 ns. Setting the clock doesn't disturb it.</summary>
public sealed class TickTimeTokenBucket : TokenBucket
{
    /// <summary>A bucket; <see cref="TokenBucket.Init"/> fills it.</summary>
    /// <param name="capacity">How many tokens it holds, at least 0.</param>
    /// <param name="period">How many ticks a token takes to arrive, at least 1.</param>
    /// <exception cref="ArgumentException">One of the two is less.</exception>
    public TickTimeTokenBucket(long capacity, long period) : base(capacity, period)
    {
    }

    /// <summary>The ticks since some moment before the process began.</summary>
    public override long CurrentTime => Stopwatch.GetElapsedTime(0).Ticks;
}
