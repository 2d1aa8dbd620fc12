using Akka.Actor;

namespace Akka.TestKit;

/// <summary>Answers the messages a test actor receives, before the test looks at them.</summary>
public abstract class AutoPilot
{
    /// <summary>Returned by <see cref="Run"/>: this pilot stays for the next message.</summary>
    public static KeepRunning KeepRunning => KeepRunning.Instance;

    /// <summary>Returned by <see cref="Run"/>: from now on there is no pilot.</summary>
    public static NoAutoPilot NoAutoPilot => NoAutoPilot.Instance;

    /// <summary>
    /// Called for each message, on the thread the test actor runs on. Returns the pilot for the next message:
    /// another one, <see cref="KeepRunning"/> or <see cref="NoAutoPilot"/>.
    /// </summary>
    public abstract AutoPilot Run(IActorRef sender, object message);
}
