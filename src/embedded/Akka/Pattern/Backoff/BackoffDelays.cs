namespace Akka.Pattern;

/// <summary>Waits that double each time.</summary>
internal readonly record struct BackoffDelays(TimeSpan Min, TimeSpan Max, double RandomFactor)
{
    /// <summary>How long to wait after so many waits in a row.</summary>
    public TimeSpan After(int waits)
    {
        var plain = Math.Min(Max.Ticks, Min.Ticks * Math.Pow(2, waits));
        var ticks = plain * (1.0 + Random.Shared.NextDouble() * RandomFactor);
        return ticks is >= 0 and < long.MaxValue ? TimeSpan.FromTicks((long)ticks) : Max;
    }

    /// <exception cref="ArgumentException">A time or the random factor is out of range.</exception>
    public void Check()
    {
        if (Min <= TimeSpan.Zero) throw Refused("minBackoff", Min, "positive");
        if (Max < Min) throw Refused("maxBackoff", Max, $"minBackoff ({Min}) or more");
        if (RandomFactor is not (>= 0.0 and <= 1.0)) throw Refused("randomFactor", RandomFactor, "from 0 to 1");
    }

    private static ArgumentException Refused(string name, object value, string valid) =>
        new(FormattableString.Invariant($"{name} is {value}; it must be {valid}"), name);
}
