using Akka.Actor;

namespace Akka.Pattern;

/// <summary>How a <see cref="BackoffSupervisor"/> is to treat its child. Immutable; made by <see cref="Backoff"/>.</summary>
public abstract class BackoffOptions
{
    /// <summary>For the library's own options: others can't be given to a supervisor.</summary>
    protected BackoffOptions()
    {
    }

    internal abstract Props Props { get; }

    /// <summary>Begin with the shortest wait again when the child ran for so long. By default for the shortest wait.</summary>
    public abstract BackoffOptions WithAutoReset(TimeSpan resetBackoff);

    /// <summary>Begin with the shortest wait again only when the supervisor gets <see cref="BackoffSupervisor.Reset"/>.</summary>
    public abstract BackoffOptions WithManualReset();

    /// <summary>How the child's failures are treated, and how many retries are allowed.</summary>
    public abstract BackoffOptions WithSupervisorStrategy(OneForOneStrategy supervisorStrategy);

    /// <summary>Each failure stops the child. The number of retries stays.</summary>
    public abstract BackoffOptions WithDefaultStoppingStrategy();

    /// <summary>What to answer to messages while there is no child; otherwise they become dead letters.</summary>
    public abstract BackoffOptions WithReplyWhileStopped(object replyWhileStopped);

    /// <summary>After how many waits in a row to give up; −1 for never.</summary>
    public abstract BackoffOptions WithMaxNrOfRetries(int maxNrOfRetries);

    /// <summary>
    /// Which messages are a child's last. Once one was sent to the supervisor, it stops when the child stops of itself, or at once if there
    /// is none.
    /// </summary>
    public abstract BackoffOptions WithFinalStopMessage(Func<object, bool> isFinalStopMessage);
}
