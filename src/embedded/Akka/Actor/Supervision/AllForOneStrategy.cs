using Akka.Actor.Internal;

namespace Akka.Actor;

/// <summary>Treats all children as one: what is done to the one that failed is done to all.</summary>
public class AllForOneStrategy : SupervisorStrategy, IEquatable<AllForOneStrategy>
{
    private readonly IDecider _decider;

    /// <summary>Restarts within limits.</summary>
    /// <param name="maxNrOfRetries">
    /// Restarts allowed, within the time range if there is one; null or −1 for any number, or one in each time range if there is one; 0 for none.
    /// </param>
    /// <param name="withinTimeRange">Length of the time range; null for none.</param>
    /// <param name="localOnlyDecider">Says what to do about a failure.</param>
    public AllForOneStrategy(int? maxNrOfRetries, TimeSpan? withinTimeRange, Func<Exception, Directive> localOnlyDecider)
        : this(maxNrOfRetries, withinTimeRange, Akka.Actor.Decider.From(localOnlyDecider))
    {
    }

    /// <summary>Restarts within limits.</summary>
    /// <param name="maxNrOfRetries">Restarts allowed.</param>
    /// <param name="withinTimeRange">Length of the time range; null for none.</param>
    /// <param name="decider">Says what to do about a failure.</param>
    public AllForOneStrategy(int? maxNrOfRetries, TimeSpan? withinTimeRange, IDecider decider)
        : this(maxNrOfRetries ?? -1, RestartWindow.Milliseconds(withinTimeRange), decider)
    {
    }

    /// <summary>Restarts within limits.</summary>
    /// <param name="maxNrOfRetries">Restarts allowed; −1 for any number, or one in each time range if there is one; 0 for none.</param>
    /// <param name="withinTimeMilliseconds">Length of the time range; not positive for none.</param>
    /// <param name="localOnlyDecider">Says what to do about a failure.</param>
    /// <param name="loggingEnabled">Whether failures are logged.</param>
    public AllForOneStrategy(int maxNrOfRetries, int withinTimeMilliseconds, Func<Exception, Directive> localOnlyDecider, bool loggingEnabled = true)
        : this(maxNrOfRetries, withinTimeMilliseconds, Akka.Actor.Decider.From(localOnlyDecider), loggingEnabled)
    {
    }

    /// <summary>Restarts within limits.</summary>
    /// <param name="maxNrOfRetries">Restarts allowed; −1 for any number, or one in each time range if there is one; 0 for none.</param>
    /// <param name="withinTimeMilliseconds">Length of the time range; not positive for none.</param>
    /// <param name="decider">Says what to do about a failure.</param>
    /// <param name="loggingEnabled">Whether failures are logged.</param>
    public AllForOneStrategy(int maxNrOfRetries, int withinTimeMilliseconds, IDecider decider, bool loggingEnabled = true)
    {
        MaxNumberOfRetries = maxNrOfRetries;
        WithinTimeRangeMilliseconds = withinTimeMilliseconds;
        _decider = decider;
        LoggingEnabled = loggingEnabled;
    }

    /// <summary>Without limits.</summary>
    public AllForOneStrategy(Func<Exception, Directive> localOnlyDecider)
        : this(-1, -1, localOnlyDecider)
    {
    }

    /// <summary>Without limits.</summary>
    public AllForOneStrategy(IDecider decider)
        : this(-1, -1, decider)
    {
    }

    /// <summary>By the default decider, without limits.</summary>
    protected AllForOneStrategy()
        : this(DefaultDecider)
    {
    }

    /// <inheritdoc/>
    public override IDecider Decider => _decider;

    /// <summary>Length of the time range; not positive for none.</summary>
    public int WithinTimeRangeMilliseconds { get; }

    /// <summary>Restarts allowed; negative for any number, or one in each time range if there is one.</summary>
    public int MaxNumberOfRetries { get; }

    /// <inheritdoc/>
    public override void ProcessFailure(
        IActorContext context,
        bool restart,
        IActorRef child,
        Exception cause,
        ChildRestartStats stats,
        IReadOnlyCollection<ChildRestartStats> children)
    {
        if (children.Count == 0) return;
        var allowed = restart;
        foreach (var each in children)
            allowed = allowed && each.RequestRestartPermission(MaxNumberOfRetries, WithinTimeRangeMilliseconds);
        foreach (var each in children)
        {
            if (allowed) RestartChild(each.Child, cause, suspendFirst: !child.Equals(each.Child));
            else context.Stop(each.Child);
        }
    }

    /// <summary>Does nothing.</summary>
    public override void HandleChildTerminated(IActorContext actorContext, IActorRef child, IEnumerable<IInternalActorRef> children)
    {
    }

    /// <inheritdoc/>
    public bool Equals(AllForOneStrategy? other) => other is not null && MaxNumberOfRetries == other.MaxNumberOfRetries
        && WithinTimeRangeMilliseconds == other.WithinTimeRangeMilliseconds && Decider.Equals(other.Decider);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AllForOneStrategy);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(MaxNumberOfRetries, WithinTimeRangeMilliseconds, Decider);

    /// <inheritdoc/>
    protected override Directive Handle(IActorRef child, Exception exception) => Decider.Decide(exception);
}
