using Akka.Actor;

namespace Akka.Routing;

/// <summary>Asks that an actor be told no longer.</summary>
public sealed class Deafen : ListenerMessage
{
    /// <summary>Makes the message.</summary>
    public Deafen(IActorRef listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        Listener = listener;
    }

    /// <summary>Who wants no more.</summary>
    public IActorRef Listener { get; }
}
