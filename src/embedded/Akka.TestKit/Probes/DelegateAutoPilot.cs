using Akka.Actor;

namespace Akka.TestKit;

/// <summary>An auto pilot made of a function.</summary>
public sealed class DelegateAutoPilot : AutoPilot
{
    private readonly AutoPilotDelegate _autoPilotDelegate;

    /// <summary>Calls <paramref name="autoPilotDelegate"/> for each message.</summary>
    public DelegateAutoPilot(AutoPilotDelegate autoPilotDelegate) => _autoPilotDelegate = autoPilotDelegate;

    /// <inheritdoc />
    public override AutoPilot Run(IActorRef sender, object message) => _autoPilotDelegate(sender, message);
}
