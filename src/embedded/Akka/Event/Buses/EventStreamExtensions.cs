using Akka.Actor;

namespace Akka.Event;

/// <summary>Shorter ways to subscribe.</summary>
public static class EventStreamExtensions
{
    /// <summary>Subscribes to events of type <typeparamref name="TChannel"/> and those derived from it.</summary>
    /// <returns>Whether that is new.</returns>
    public static bool Subscribe<TChannel>(this EventStream eventStream, IActorRef subscriber) =>
        eventStream.Subscribe(subscriber, typeof(TChannel));

    /// <summary>Ends the subscription to events of type <typeparamref name="TChannel"/>.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool Unsubscribe<TChannel>(this EventStream eventStream, IActorRef subscriber) =>
        eventStream.Unsubscribe(subscriber, typeof(TChannel));
}
