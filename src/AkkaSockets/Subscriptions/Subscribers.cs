using Akka.Actor;

namespace AkkaSockets;

/// <summary>Who gets an actor's events. The actor watches each, so that one who stops is forgotten.</summary>
internal sealed class Subscribers(IActorContext context)
{
    private readonly HashSet<IActorRef> _subscribers = [];

    public void Add(IActorRef subscriber)
    {
        if (_subscribers.Add(subscriber))
            context.Watch(subscriber);
    }

    public void Remove(IActorRef subscriber)
    {
        if (_subscribers.Remove(subscriber))
            context.Unwatch(subscriber);
    }

    /// <returns>Whether it was a subscriber that stopped.</returns>
    public bool Forget(IActorRef stopped) => _subscribers.Remove(stopped);

    public void Publish(object message)
    {
        foreach (var subscriber in _subscribers)
            subscriber.Tell(message, context.Self);
    }
}
