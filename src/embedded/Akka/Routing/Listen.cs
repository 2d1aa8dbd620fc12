using Akka.Actor;

namespace Akka.Routing;

/// <summary>Asks that an actor be told.</summary>
public sealed class Listen : ListenerMessage
{
    /// <summary>Makes the message.</summary>
    public Listen(IActorRef listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        Listener = listener;
    }

    /// <summary>Who wants to be told.</summary>
    public IActorRef Listener { get; }
}
