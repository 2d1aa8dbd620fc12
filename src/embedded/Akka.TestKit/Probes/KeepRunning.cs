using Akka.Actor;

namespace Akka.TestKit;

/// <summary>The answer of an auto pilot that stays.</summary>
public sealed class KeepRunning : AutoPilot
{
    /// <summary>The one instance.</summary>
    public static KeepRunning Instance = new();

    private KeepRunning()
    {
    }

    /// <summary>Not a pilot itself.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override AutoPilot Run(IActorRef sender, object message) =>
        throw new InvalidOperationException("KeepRunning is what an auto pilot returns, not an auto pilot to set.");
}
