using Akka.Actor;

namespace Akka.Routing;

/// <summary>Asks that something be done with each listener.</summary>
public sealed class WithListeners : ListenerMessage
{
    /// <summary>Makes the message.</summary>
    public WithListeners(Action<IActorRef> listenerFunction)
    {
        ArgumentNullException.ThrowIfNull(listenerFunction);
        ListenerFunction = listenerFunction;
    }

    /// <summary>What is done; runs in the actor that has the listeners.</summary>
    public Action<IActorRef> ListenerFunction { get; }
}
