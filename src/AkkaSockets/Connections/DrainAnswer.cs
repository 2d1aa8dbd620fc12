namespace AkkaSockets;

/// <summary>A connection's answer to a <see cref="DrainRequest"/>.</summary>
public readonly record struct DrainAnswer
{
    private DrainAnswer(TimeSpan? busyFor) => Busy = busyFor;

    /// <summary>Nothing is left to do: the connection is closed, after what is written has been sent.</summary>
    public static DrainAnswer Done => default;

    /// <summary>How long the connection is busy; null if it is done.</summary>
    public TimeSpan? Busy { get; }

    /// <summary>
    /// Work is left. The connection is asked again after this time, or at the deadline's approach; it may also
    /// <see cref="ConnectionActor.Close"/> by itself before.
    /// </summary>
    /// <param name="time">How long; more than zero.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or negative.</exception>
    public static DrainAnswer BusyFor(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero);
        return new DrainAnswer(time);
    }
}
