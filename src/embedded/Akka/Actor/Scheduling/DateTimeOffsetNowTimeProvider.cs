namespace Akka.Actor;

/// <summary>Tells the real time.</summary>
[Obsolete("A system's scheduler tells the time: use IScheduler.")]
public class DateTimeOffsetNowTimeProvider : IDateTimeOffsetNowTimeProvider
{
    private DateTimeOffsetNowTimeProvider()
    {
    }

    /// <summary>The only one there is.</summary>
    public static DateTimeOffsetNowTimeProvider Instance { get; } = new();

    /// <inheritdoc/>
    public DateTimeOffset Now => DateTimeOffset.UtcNow;

    /// <inheritdoc/>
    public TimeSpan MonotonicClock => ProcessClock.Elapsed;

    /// <inheritdoc/>
    public TimeSpan HighResMonotonicClock => ProcessClock.Elapsed;
}
