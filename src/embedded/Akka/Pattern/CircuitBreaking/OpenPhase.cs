namespace Akka.Pattern;

/// <summary>No call goes through until the time is up.</summary>
internal sealed class OpenPhase(CircuitBreaker breaker, TimeSpan duration) : BreakerPhase
{
    private readonly TimeSpan _end = breaker.Scheduler.MonotonicClock + duration;

    /// <summary>For how long the breaker opens again if the call fails that ends this phase.</summary>
    public TimeSpan NextDuration
    {
        get
        {
            var next = duration.Ticks * breaker.ExponentialBackoffFactor * (1.0 + Random.Shared.NextDouble() * breaker.RandomFactor);
            return next < breaker.MaxResetTimeout.Ticks ? TimeSpan.FromTicks((long)next) : duration;
        }
    }

    public override void Admit()
    {
        var left = _end - breaker.Scheduler.MonotonicClock;
        throw new OpenCircuitException(breaker.LastCaughtException, left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }

    public override void Succeeded()
    {
    }

    public override void Failed(Exception cause)
    {
    }
}
