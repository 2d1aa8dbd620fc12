using Akka.Actor;

namespace Akka.Pattern;

/// <summary>
/// Guards calls to something that may fail or hang. While it is closed, calls go through. After <see cref="MaxFailures"/> failures in a
/// row it opens, and calls fail at once with <see cref="OpenCircuitException"/>. After the reset timeout it is half open: the next call
/// goes through and closes it by succeeding, or opens it again by failing.
/// </summary>
/// <remarks>Any number of threads may use one breaker. A call's failures are its exceptions, and that it takes longer than
/// <see cref="CallTimeout"/>.</remarks>
public partial class CircuitBreaker
{
    private static readonly TimeSpan Centuries = TimeSpan.FromDays(36500);

    private readonly ClosedPhase _closed;
    private BreakerPhase _phase;
    private Exception? _lastFailure;

    /// <summary>Makes a closed breaker, whose reset timeout is always the same.</summary>
    /// <param name="scheduler">Tells the time, and when to try again.</param>
    /// <param name="maxFailures">After how many failures in a row it opens; with 0 or less, never.</param>
    /// <param name="callTimeout">How long a call may take until it counts as failed.</param>
    /// <param name="resetTimeout">How long it stays open until it tries the next call.</param>
    public CircuitBreaker(IScheduler scheduler, int maxFailures, TimeSpan callTimeout, TimeSpan resetTimeout)
        : this(scheduler, maxFailures, callTimeout, resetTimeout, Centuries, 1.0)
    {
    }

    /// <summary>Makes a closed breaker, which stays open longer each time that the call it tries fails.</summary>
    /// <param name="scheduler">Tells the time, and when to try again.</param>
    /// <param name="maxFailures">After how many failures in a row it opens; with 0 or less, never.</param>
    /// <param name="callTimeout">How long a call may take until it counts as failed.</param>
    /// <param name="resetTimeout">How long it stays open the first time, until it tries the next call.</param>
    /// <param name="maxResetTimeout">It always stays open for less than this; a step that would reach it isn't made.</param>
    /// <param name="exponentialBackoffFactor">What the time is multiplied with each time; at least 1.</param>
    /// <exception cref="ArgumentException">The factor is below 1.</exception>
    public CircuitBreaker(
        IScheduler scheduler, int maxFailures, TimeSpan callTimeout, TimeSpan resetTimeout, TimeSpan maxResetTimeout,
        double exponentialBackoffFactor)
        : this(scheduler, maxFailures, callTimeout, resetTimeout, maxResetTimeout, exponentialBackoffFactor, 0.0)
    {
    }

    /// <inheritdoc cref="CircuitBreaker(IScheduler, int, TimeSpan, TimeSpan, TimeSpan, double)"/>
    /// <param name="scheduler">Tells the time, and when to try again.</param>
    /// <param name="maxFailures">After how many failures in a row it opens; with 0 or less, never.</param>
    /// <param name="callTimeout">How long a call may take until it counts as failed.</param>
    /// <param name="resetTimeout">How long it stays open the first time, until it tries the next call.</param>
    /// <param name="maxResetTimeout">It always stays open for less than this; a step that would reach it isn't made.</param>
    /// <param name="exponentialBackoffFactor">What the time is multiplied with each time; at least 1.</param>
    /// <param name="randomFactor">Each step is longer by a random part of itself, at most this one; from 0 to 1.</param>
    /// <exception cref="ArgumentException">A factor is out of range.</exception>
    public CircuitBreaker(
        IScheduler scheduler, int maxFailures, TimeSpan callTimeout, TimeSpan resetTimeout, TimeSpan maxResetTimeout,
        double exponentialBackoffFactor, double randomFactor)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        Scheduler = scheduler;
        MaxFailures = maxFailures;
        CallTimeout = callTimeout;
        ResetTimeout = resetTimeout;
        MaxResetTimeout = maxResetTimeout;
        ExponentialBackoffFactor = exponentialBackoffFactor >= 1.0
            ? exponentialBackoffFactor
            : throw Refused(nameof(exponentialBackoffFactor), exponentialBackoffFactor, "at least 1");
        RandomFactor = randomFactor is >= 0.0 and <= 1.0
            ? randomFactor
            : throw Refused(nameof(randomFactor), randomFactor, "from 0 to 1");
        _phase = _closed = new ClosedPhase(this);
    }

    /// <summary>Tells the time, and when to try again.</summary>
    public IScheduler Scheduler { get; }

    /// <summary>After how many failures in a row the breaker opens.</summary>
    public int MaxFailures { get; }

    /// <summary>How long a call may take until it counts as failed, with a <see cref="TimeoutException"/>. The call itself goes on.</summary>
    public TimeSpan CallTimeout { get; }

    /// <summary>How long the breaker stays open the first time.</summary>
    public TimeSpan ResetTimeout { get; }

    /// <summary>For less than this the breaker stays open, however often it failed.</summary>
    public TimeSpan MaxResetTimeout { get; }

    /// <summary>What the time for which the breaker stays open is multiplied with each time that it opens again.</summary>
    public double ExponentialBackoffFactor { get; }

    /// <summary>By which part of itself, at most, that time is made longer at random.</summary>
    public double RandomFactor { get; }

    /// <summary>How many calls failed in a row; while the breaker isn't closed, how many had when it opened.</summary>
    public long CurrentFailureCount => _closed.Failures;

    /// <summary>The failure that the breaker saw last, or null when a call succeeded since.</summary>
    public Exception? LastCaughtException => Volatile.Read(ref _lastFailure);

    /// <summary>Whether calls go through.</summary>
    public bool IsClosed => Phase is ClosedPhase;

    /// <summary>Whether calls fail at once.</summary>
    public bool IsOpen => Phase is OpenPhase;

    /// <summary>Whether one call goes through.</summary>
    public bool IsHalfOpen => Phase is HalfOpenPhase;

    private BreakerPhase Phase => Volatile.Read(ref _phase);

    /// <summary>Makes a closed breaker, whose reset timeout is always the same.</summary>
    /// <inheritdoc cref="CircuitBreaker(IScheduler, int, TimeSpan, TimeSpan)"/>
    public static CircuitBreaker Create(IScheduler scheduler, int maxFailures, TimeSpan callTimeout, TimeSpan resetTimeout) =>
        new(scheduler, maxFailures, callTimeout, resetTimeout);

    /// <summary>
    /// A new, closed breaker with the settings of this one, which stays open twice as long each time that it opens again. It has no callbacks.
    /// </summary>
    /// <param name="maxResetTimeout">It always stays open for less than this.</param>
    public CircuitBreaker WithExponentialBackoff(TimeSpan maxResetTimeout) =>
        new(Scheduler, MaxFailures, CallTimeout, ResetTimeout, maxResetTimeout, 2.0, RandomFactor);

    /// <summary>A new, closed breaker with the settings of this one and another random factor. It has no callbacks.</summary>
    /// <param name="randomFactor">From 0 to 1.</param>
    /// <exception cref="ArgumentException">The factor is out of range.</exception>
    public CircuitBreaker WithRandomFactor(double randomFactor) =>
        new(Scheduler, MaxFailures, CallTimeout, ResetTimeout, MaxResetTimeout, ExponentialBackoffFactor, randomFactor);

    internal void Remember(Exception failure) => Volatile.Write(ref _lastFailure, failure);

    internal void ForgetFailure() => Volatile.Write(ref _lastFailure, null);

    private static ArgumentException Refused(string name, double value, string valid) =>
        new(FormattableString.Invariant($"{name} is {value}; it must be {valid}"), name);
}
