using Akka.Actor;

namespace Akka.Event;

/// <summary>
/// A logger that is no actor: it logs on the thread that publishes, so it works before the actor system runs and after it ended.
/// </summary>
public abstract class MinimalLogger : MinimalActorRef
{
    private static readonly ActorPath OwnPath = new RootActorPath(new Address("akka", "all-systems")) / "StandardOutLogger";

    /// <summary>A logger that is no actor.</summary>
    protected MinimalLogger()
    {
    }

    /// <summary>What is not worth logging, see <see cref="LogFilterSetup"/>. It is for <see cref="Log"/> to ask.</summary>
    public LogFilterEvaluator Filter { get; internal set; } = LogFilterEvaluator.NoFilters;

    /// <inheritdoc/>
    public sealed override ActorPath Path => OwnPath;

    /// <summary>There is none: this belongs to no actor system.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public sealed override IActorRefProvider Provider =>
        throw new NotSupportedException("A MinimalLogger belongs to no actor system, so it has no provider.");

    /// <summary>Logs an event, or anything else that was sent here.</summary>
    protected abstract void Log(object message);

    /// <inheritdoc/>
    protected sealed override void TellInternal(object message, IActorRef sender)
    {
        ArgumentNullException.ThrowIfNull(message);
        Log(message);
    }
}
