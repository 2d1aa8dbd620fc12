namespace Akka.Actor;

/// <summary>Tells the time. Tests replace it to make time stand still.</summary>
public interface ITimeProvider
{
    /// <summary>The time of day, in UTC. It can jump when the clock is set.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Time since an arbitrary moment; it never goes back. For measuring durations.</summary>
    TimeSpan MonotonicClock { get; }

    /// <summary>As <see cref="MonotonicClock"/>, as precise as the machine can.</summary>
    TimeSpan HighResMonotonicClock { get; }
}
