using Akka.Actor.Internal;
using Akka.Event;

namespace Akka.Actor;

/// <summary>How an actor treats its children's failures.</summary>
public abstract class SupervisorStrategy
{
    /// <summary>
    /// Decides if nothing else is said: stops at <see cref="ActorInitializationException"/>, <see cref="ActorKilledException"/> and
    /// <see cref="DeathPactException"/>, restarts at all else.
    /// </summary>
    public static IDecider DefaultDecider = new DefaultDecider();

    /// <summary>Treats each child by itself, by the default decider, without limit.</summary>
    public static readonly SupervisorStrategy DefaultStrategy = new OneForOneStrategy(DefaultDecider);

    /// <summary>Stops each child that fails.</summary>
    public static readonly OneForOneStrategy StoppingStrategy = new(static _ => Directive.Stop);

    /// <summary>For subclasses.</summary>
    protected SupervisorStrategy()
    {
    }

    /// <summary>Says what to do about a failure.</summary>
    public abstract IDecider Decider { get; }

    /// <summary>Whether failures are logged: true by default.</summary>
    protected bool LoggingEnabled { get; set; } = true;

    /// <summary>Carries a decision out. False if the failure is to be escalated.</summary>
    public bool HandleFailure(
        ActorCell actorCell, IActorRef child, Exception cause, ChildRestartStats stats, IReadOnlyCollection<ChildRestartStats> children)
    {
        var directive = Handle(child, cause);
        if (directive == Directive.Escalate)
        {
            LogFailure(actorCell, child, cause, directive);
            return false;
        }

        LogFailure(actorCell, child, cause, directive);
        if (directive == Directive.Resume) ResumeChild(child, cause);
        else ProcessFailure(actorCell, directive == Directive.Restart, child, cause, stats, children);
        return true;
    }

    /// <summary>Restarts or stops, whom the strategy says.</summary>
    public abstract void ProcessFailure(
        IActorContext context,
        bool restart,
        IActorRef child,
        Exception cause,
        ChildRestartStats stats,
        IReadOnlyCollection<ChildRestartStats> children);

    /// <summary>A child has stopped and is no longer among the children.</summary>
    public abstract void HandleChildTerminated(IActorContext actorContext, IActorRef child, IEnumerable<IInternalActorRef> children);

    /// <summary>Decides about a failure.</summary>
    protected abstract Directive Handle(IActorRef child, Exception exception);

    /// <summary>Lets a child go on.</summary>
    protected void ResumeChild(IActorRef child, Exception exception) => ((IInternalActorRef)child).Resume(exception);

    /// <summary>Replaces a child's instance.</summary>
    /// <param name="child">The child.</param>
    /// <param name="cause">Why.</param>
    /// <param name="suspendFirst">Whether it isn't suspended yet, since it isn't the one that failed.</param>
    protected void RestartChild(IActorRef child, Exception cause, bool suspendFirst)
    {
        var internalChild = (IInternalActorRef)child;
        if (suspendFirst) internalChild.Suspend();
        internalChild.Restart(cause);
    }

    /// <summary>Logs a failure: Error for Restart and Stop, Warning for Resume, nothing for Escalate.</summary>
    protected virtual void LogFailure(IActorContext context, IActorRef child, Exception cause, Directive directive)
    {
        if (!LoggingEnabled || directive == Directive.Escalate) return;
        var shown = cause is ActorInitializationException { InnerException: { } inner } ? inner : cause;
        var source = child.Path.ToString();
        var stream = context.System.EventStream;
        if (directive == Directive.Resume) stream.Publish(new Warning(source, GetType(), shown.Message));
        else stream.Publish(new Error(cause, source, GetType(), shown.Message));
    }
}
