using Akka.Dispatch;
using Akka.Event;

namespace Akka.Actor;

/// <summary>The parent of the application's top-level actors.</summary>
public class GuardianActor : ActorBase, IRequiresMessageQueue<IUnboundedMessageQueueSemantics>
{
    /// <summary>Made by the runtime.</summary>
    public GuardianActor()
    {
    }

    /// <inheritdoc/>
    protected override bool Receive(object message)
    {
        // Guardians have nothing to say.
        Context.System.DeadLetters.Tell(new DeadLetter(message, Sender, Self), Sender);
        return true;
    }

    /// <summary>Does nothing.</summary>
    protected override void PreStart()
    {
    }
}
