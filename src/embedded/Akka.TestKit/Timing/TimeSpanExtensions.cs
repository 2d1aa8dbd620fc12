namespace Akka.TestKit.Internal;

/// <summary>What a duration says as a timeout: a negative one never ends, null is none.</summary>
public static class TimeSpanExtensions
{
    /// <summary>Whether there is none.</summary>
    public static bool IsUndefined(this TimeSpan? timeSpan) => timeSpan is null;

    /// <summary>Whether it is over at once.</summary>
    public static bool IsZero(this TimeSpan timeSpan) => timeSpan == TimeSpan.Zero;

    /// <summary>Whether there is one that is over at once.</summary>
    public static bool IsZero(this TimeSpan? timeSpan) => timeSpan == TimeSpan.Zero;

    /// <summary>Whether it ends: zero does too.</summary>
    public static bool IsPositiveFinite(this TimeSpan timeSpan) => timeSpan >= TimeSpan.Zero;

    /// <summary>Whether there is one that ends.</summary>
    public static bool IsPositiveFinite(this TimeSpan? timeSpan) => timeSpan >= TimeSpan.Zero;

    /// <summary>Whether it is negative and so never ends.</summary>
    public static bool IsInfinite(this TimeSpan timeSpan) => timeSpan < TimeSpan.Zero;

    /// <summary>Whether there is one that never ends.</summary>
    public static bool IsInfinite(this TimeSpan? timeSpan) => timeSpan < TimeSpan.Zero;

    /// <summary>Whether it is <see cref="Timeout.InfiniteTimeSpan"/>.</summary>
    public static bool IsInfiniteTimeout(this TimeSpan timeSpan) => timeSpan == Timeout.InfiniteTimeSpan;

    /// <summary>Whether there is one that is <see cref="Timeout.InfiniteTimeSpan"/>.</summary>
    public static bool IsInfiniteTimeout(this TimeSpan? timeSpan) => timeSpan == Timeout.InfiniteTimeSpan;

    /// <summary>Refuses a duration that never ends.</summary>
    /// <exception cref="ArgumentException">It is negative.</exception>
    public static void EnsureIsPositiveFinite(this TimeSpan timeSpan, string parameterName)
    {
        if (timeSpan.IsInfinite())
            throw new ArgumentException($"The duration must be finite and not negative. It is {timeSpan}.", parameterName);
    }

    /// <summary>The one that ends first; <paramref name="b"/> may be absent.</summary>
    public static TimeSpan Min(this TimeSpan a, TimeSpan? b)
    {
        if (b is not { } other || other.IsInfinite())
            return a;
        return a.IsInfinite() || other < a ? other : a;
    }
}
