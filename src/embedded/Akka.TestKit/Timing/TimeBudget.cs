using System.Diagnostics;

namespace Akka.TestKit.Internal;

/// <summary>The time a test has left: the end of the innermost <c>Within</c> block, the defaults, the time factor.</summary>
internal sealed class TimeBudget(TestKitSettings settings)
{
    private static readonly long Start = Stopwatch.GetTimestamp();

    private TimeSpan? _end;

    /// <summary>Time since this class was loaded: monotonic.</summary>
    public static TimeSpan Now => Stopwatch.GetElapsedTime(Start);

    public TimeSpan Remaining => _end is { } end
        ? NotNegative(end - Now)
        : throw new InvalidOperationException("Remaining may not be called outside of a Within block.");

    public TimeSpan RemainingOrDefault => RemainingOr(Dilated(settings.SingleExpectDefault));

    public TimeSpan RemainingOr(TimeSpan duration) => _end is { } end ? NotNegative(end - Now) : duration;

    /// <summary>An explicit duration, dilated, or else what is left.</summary>
    public TimeSpan RemainingOrDilated(TimeSpan? duration) => duration is { } given ? Dilated(given) : RemainingOrDefault;

    public TimeSpan Dilated(TimeSpan duration)
    {
        duration.EnsureIsPositiveFinite(nameof(duration));
        return duration * settings.TestTimeFactor;
    }

    /// <summary>Makes the budget end after <paramref name="limit"/>, or earlier if it already does; disposing restores it.</summary>
    public Block Begin(TimeSpan limit)
    {
        var outer = _end;
        var start = Now;
        var allowed = outer is { } end && end - start < limit ? NotNegative(end - start) : limit;
        _end = start + allowed;
        return new Block(this, start, allowed, outer);
    }

    private static TimeSpan NotNegative(TimeSpan time) => time < TimeSpan.Zero ? TimeSpan.Zero : time;

    internal readonly struct Block(TimeBudget budget, TimeSpan start, TimeSpan allowed, TimeSpan? outer) : IDisposable
    {
        public TimeSpan Allowed => allowed;

        public TimeSpan Elapsed => Now - start;

        public void Dispose() => budget._end = outer;
    }
}
