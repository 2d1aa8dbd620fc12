using Akka.Actor;

namespace Akka.TestKit;

/// <summary>The pilot that does nothing; what a test actor begins with.</summary>
public sealed class NoAutoPilot : AutoPilot
{
    /// <summary>The one instance.</summary>
    public static NoAutoPilot Instance = new();

    private NoAutoPilot()
    {
    }

    /// <summary>Does nothing.</summary>
    public override AutoPilot Run(IActorRef sender, object message) => this;
}
