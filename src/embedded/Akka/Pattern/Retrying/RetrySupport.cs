using Akka.Actor;
using Akka.Util;

namespace Akka.Pattern;

/// <summary>Calls that are made again when they fail. A cancelled call has not failed.</summary>
public static class RetrySupport
{
    /// <summary>Makes a call, and again at once when it fails.</summary>
    /// <param name="attempt">The call.</param>
    /// <param name="attempts">How many times it is made again at most; 0 or more.</param>
    /// <returns>What the first successful call gives, or the failure of the last.</returns>
    /// <exception cref="ArgumentException"><paramref name="attempts"/> is negative.</exception>
    public static Task<T> Retry<T>(Func<Task<T>> attempt, int attempts)
    {
        Check(attempt, attempts);
        return Repeat(attempt, attempts, static _ => Option<TimeSpan>.None, null);
    }

    /// <summary>Makes a call, and again later and later when it fails.</summary>
    /// <inheritdoc cref="Retry{T}(Func{Task{T}}, int)"/>
    /// <param name="attempt">The call.</param>
    /// <param name="attempts">How many times it is made again at most; 0 or more.</param>
    /// <param name="minBackoff">Half of how long to wait the first time; it doubles each time. More than zero.</param>
    /// <param name="maxBackoff">For longer than this it waits only by the random part. Not below <paramref name="minBackoff"/>.</param>
    /// <param name="randomFactor">By which part of itself, at most, each wait is made longer at random; 0 or 1.</param>
    /// <param name="scheduler">Tells when a wait is over.</param>
    /// <exception cref="ArgumentException">A number or time is out of range.</exception>
    public static Task<T> Retry<T>(
        Func<Task<T>> attempt, int attempts, TimeSpan minBackoff, TimeSpan maxBackoff, int randomFactor, IScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var delays = new BackoffDelays(minBackoff, maxBackoff, randomFactor);
        delays.Check();
        return Retry(attempt, attempts, failures => delays.After(failures), scheduler);
    }

    /// <summary>Makes a call, and again after a while when it fails.</summary>
    /// <inheritdoc cref="Retry{T}(Func{Task{T}}, int)"/>
    /// <param name="attempt">The call.</param>
    /// <param name="attempts">How many times it is made again at most; 0 or more.</param>
    /// <param name="delay">How long to wait each time; nothing is waited if it isn't positive.</param>
    /// <param name="scheduler">Tells when a wait is over.</param>
    public static Task<T> Retry<T>(Func<Task<T>> attempt, int attempts, TimeSpan delay, IScheduler scheduler) =>
        Retry(attempt, attempts, _ => delay, scheduler);

    /// <summary>Makes a call, and again after a while when it fails.</summary>
    /// <inheritdoc cref="Retry{T}(Func{Task{T}}, int)"/>
    /// <param name="attempt">The call.</param>
    /// <param name="attempts">How many times it is made again at most; 0 or more.</param>
    /// <param name="delayFunction">Says how long to wait after so many failures; nothing for not at all.</param>
    /// <param name="scheduler">Tells when a wait is over.</param>
    public static Task<T> Retry<T>(
        Func<Task<T>> attempt, int attempts, Func<int, Option<TimeSpan>> delayFunction, IScheduler scheduler)
    {
        Check(attempt, attempts);
        ArgumentNullException.ThrowIfNull(delayFunction);
        return Repeat(attempt, attempts, delayFunction, scheduler);
    }

    private static void Check<T>(Func<Task<T>> attempt, int attempts)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        if (attempts < 0) throw new ArgumentException($"attempts is {attempts}; it must be 0 or more", nameof(attempts));
    }

    private static async Task<T> Repeat<T>(
        Func<Task<T>> attempt, int attempts, Func<int, Option<TimeSpan>> delayFunction, IScheduler? scheduler)
    {
        var call = FutureTimeoutSupport.Begin(attempt);
        for (var failures = 1; ; failures++)
        {
            await ((Task)call).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!call.IsFaulted || failures > attempts) return await call.ConfigureAwait(false);
            call = FutureTimeoutSupport.After(delayFunction(failures).GetOrElse(TimeSpan.Zero), scheduler!, attempt);
        }
    }
}
