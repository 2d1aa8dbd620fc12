using Akka.Actor;

namespace Akka.Pattern;

/// <summary>Ways to supervise a child that is started again later and later. Give the options to
/// <see cref="BackoffSupervisor.Props(BackoffOptions)"/>.</summary>
public static class Backoff
{
    /// <summary>As the overload with a number of retries, without limit.</summary>
    /// <inheritdoc cref="OnFailure(Props, string, TimeSpan, TimeSpan, double, int)"/>
    [Obsolete("Say how many retries are allowed: -1 for any number.")]
    public static BackoffOptions OnFailure(
        Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor) =>
        OnFailure(childProps, childName, minBackoff, maxBackoff, randomFactor, -1);

    /// <summary>
    /// For a child that fails: where its supervisor would restart it at once, it is stopped and made anew after a while. When it stops of
    /// itself, so does its supervisor.
    /// </summary>
    /// <param name="childProps">How to make the child.</param>
    /// <param name="childName">The child's name, always the same.</param>
    /// <param name="minBackoff">How long to wait the first time; it doubles each time. More than zero.</param>
    /// <param name="maxBackoff">For longer than this it waits only by the random part. Not below <paramref name="minBackoff"/>.</param>
    /// <param name="randomFactor">By which part of itself, at most, each wait is made longer at random; from 0 to 1. It keeps many
    /// children that failed together from starting together.</param>
    /// <param name="maxNrOfRetries">After how many waits in a row the supervisor gives up and stops; −1 for never.</param>
    public static BackoffOptions OnFailure(
        Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor, int maxNrOfRetries) =>
        Options(restarting: true, childProps, childName, minBackoff, maxBackoff, randomFactor, maxNrOfRetries);

    /// <summary>As the overload with a number of retries, without limit.</summary>
    /// <inheritdoc cref="OnStop(Props, string, TimeSpan, TimeSpan, double, int)"/>
    [Obsolete("Say how many retries are allowed: -1 for any number.")]
    public static BackoffOptions OnStop(
        Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor) =>
        OnStop(childProps, childName, minBackoff, maxBackoff, randomFactor, -1);

    /// <summary>
    /// For a child that stops when something goes wrong: whenever it has stopped, it is made anew after a while. Failures are treated as
    /// usual, so most restart it at once.
    /// </summary>
    /// <inheritdoc cref="OnFailure(Props, string, TimeSpan, TimeSpan, double, int)"/>
    public static BackoffOptions OnStop(
        Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor, int maxNrOfRetries) =>
        Options(restarting: false, childProps, childName, minBackoff, maxBackoff, randomFactor, maxNrOfRetries);

    private static BackoffPlan Options(
        bool restarting, Props child, string name, TimeSpan min, TimeSpan max, double random, int maxNrOfRetries) =>
        new()
        {
            Restarting = restarting,
            Child = child,
            Name = name,
            Delays = new BackoffDelays(min, max, random),
            Reset = new AutoReset(min),
            Strategy = new OneForOneStrategy(maxNrOfRetries, -1, SupervisorStrategy.DefaultDecider),
        };
}
