using Akka.Actor;

namespace Akka.Pattern;

/// <summary>
/// Supervises one child and makes it anew, later and later, when it has stopped. Messages to the supervisor go to the child, messages of
/// the child to its supervisor go to the supervisor's parent. Use <see cref="Backoff"/> to say how.
/// </summary>
public sealed partial class BackoffSupervisor : BackoffSupervisorBase
{
    private readonly SupervisorStrategy _strategy;

    /// <summary>Supervises with <see cref="Akka.Actor.SupervisorStrategy.DefaultStrategy"/>. Called by means of props.</summary>
    public BackoffSupervisor(Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor)
        : this(
            childProps, childName, minBackoff, maxBackoff, new AutoReset(minBackoff), randomFactor,
            Akka.Actor.SupervisorStrategy.DefaultStrategy)
    {
    }

    /// <summary>Supervises as told. Called by means of props.</summary>
    public BackoffSupervisor(
        Props childProps,
        string childName,
        TimeSpan minBackoff,
        TimeSpan maxBackoff,
        IBackoffReset reset,
        double randomFactor,
        SupervisorStrategy strategy,
        object? replyWhileStopped = null,
        Func<object, bool>? finalStopMessage = null)
        : base(
            childProps, childName, new BackoffDelays(minBackoff, maxBackoff, randomFactor), reset, replyWhileStopped, finalStopMessage) =>
        _strategy = strategy;

    private int MaxRetries => _strategy is OneForOneStrategy limited ? limited.MaxNumberOfRetries : -1;

    /// <summary>Props of a supervisor that starts its child again whenever it has stopped.</summary>
    /// <inheritdoc cref="Backoff.OnStop(Actor.Props, string, TimeSpan, TimeSpan, double, int)"/>
    public static Props Props(Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor) =>
        PropsWithSupervisorStrategy(
            childProps, childName, minBackoff, maxBackoff, randomFactor, Akka.Actor.SupervisorStrategy.DefaultStrategy);

    /// <summary>Props of a supervisor that starts its child again whenever it has stopped, so many times.</summary>
    /// <inheritdoc cref="Backoff.OnStop(Actor.Props, string, TimeSpan, TimeSpan, double, int)"/>
    public static Props Props(
        Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor, int maxNrOfRetries) =>
        PropsWithSupervisorStrategy(
            childProps, childName, minBackoff, maxBackoff, randomFactor,
            new OneForOneStrategy(maxNrOfRetries, -1, Akka.Actor.SupervisorStrategy.DefaultDecider));

    /// <summary>Props of a supervisor with these options.</summary>
    /// <exception cref="ArgumentException">A time or the random factor of the options is out of range.</exception>
    public static Props Props(BackoffOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Props;
    }

    /// <summary>Props of a supervisor that starts its child again whenever it has stopped, and treats its failures as
    /// <paramref name="strategy"/> says.</summary>
    /// <inheritdoc cref="Backoff.OnStop(Actor.Props, string, TimeSpan, TimeSpan, double, int)"/>
    public static Props PropsWithSupervisorStrategy(
        Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor, SupervisorStrategy strategy) =>
        Akka.Actor.Props.Create(() => new BackoffSupervisor(
            childProps, childName, minBackoff, maxBackoff, new AutoReset(minBackoff), randomFactor, strategy, null, null));

    /// <inheritdoc/>
    protected override SupervisorStrategy SupervisorStrategy() => _strategy;

    /// <inheritdoc/>
    protected override bool Receive(object message)
    {
        if (!TellsChildStopped(message)) return HandleBackoff(message);
        if (FinalStopMessageReceived) Context.Stop(Self);
        else if (!GivesUp(MaxRetries)) StartLater();
        return true;
    }
}
