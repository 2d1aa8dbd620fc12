using Akka.Actor;

namespace Akka.Routing;

/// <summary>An actor's listeners. For that actor alone: not safe for use by several threads.</summary>
public class ListenerSupport
{
    /// <summary>The listeners.</summary>
    protected readonly HashSet<IActorRef> Listeners = [];

    /// <summary>A behaviour that handles <see cref="ListenerMessage"/>s, and nothing else.</summary>
    public Receive ListenerReceive => Handle;

    /// <summary>Adds a listener; one that is there already is told no more than once.</summary>
    public void Add(IActorRef actor) => Listeners.Add(actor);

    /// <summary>Removes a listener, if it is there.</summary>
    public void Remove(IActorRef actor) => Listeners.Remove(actor);

    /// <summary>Tells all listeners, in nobody's name.</summary>
    public void Gossip(object message) => Gossip(message, ActorRefs.NoSender);

    /// <summary>Tells all listeners, in the name of <paramref name="sender"/>.</summary>
    public void Gossip(object message, IActorRef sender)
    {
        foreach (var listener in Listeners) listener.Tell(message, sender);
    }

    private bool Handle(object message)
    {
        switch (message)
        {
            case Listen listen:
                Add(listen.Listener);
                return true;
            case Deafen deafen:
                Remove(deafen.Listener);
                return true;
            case WithListeners with:
                // A copy, since the function may be one that changes who listens.
                foreach (var listener in Listeners.ToArray()) with.ListenerFunction(listener);
                return true;
            default:
                return false;
        }
    }
}
