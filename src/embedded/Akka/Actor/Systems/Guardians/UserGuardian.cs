using Akka.Event;

namespace Akka.Actor.Internal;

/// <summary>The parent of the application's top-level actors.</summary>
internal sealed class UserGuardian : ActorBase
{
    protected override bool Receive(object message)
    {
        // Guardians have nothing to say.
        Context.System.DeadLetters.Tell(new DeadLetter(message, Sender, Self), Sender);
        return true;
    }

    /// <summary>Keeps the children: whoever failed has been dealt with already.</summary>
    protected override void PreRestart(Exception reason, object message)
    {
    }
}
