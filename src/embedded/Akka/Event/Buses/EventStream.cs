using Akka.Actor;
using Akka.Actor.Internal;

namespace Akka.Event;

/// <summary>
/// An actor system's own event bus: anything can be published, and actors subscribe to types, be they classes or interfaces. Dead letters
/// and log events go over it too. Actors that stop are unsubscribed by themselves.
/// </summary>
public class EventStream : LoggingBus
{
    private static long _unsubscribers;
    private readonly bool _debug;
    private IActorRef? _unsubscriber;

    /// <summary>A stream without subscribers.</summary>
    /// <param name="debug">Whether subscribing is logged at level DEBUG.</param>
    public EventStream(bool debug) => _debug = debug;

    /// <summary>Subscribes to events of a type and those derived from it.</summary>
    /// <returns>Whether that is new.</returns>
    public override bool Subscribe(IActorRef subscriber, Type channel)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        ArgumentNullException.ThrowIfNull(channel);
        if (!base.Subscribe(subscriber, channel))
            return false;
        Trace($"subscribing {subscriber} to channel {channel}");
        Volatile.Read(ref _unsubscriber)?.Tell(new EventStreamUnsubscriber.Watch(subscriber), ActorRefs.NoSender);
        return true;
    }

    /// <summary>Ends the subscription to a type; if there is none, takes the type out of the subscriptions to those it is derived from.</summary>
    /// <returns>Whether there was a subscription to the type or to one that it is derived from.</returns>
    public override bool Unsubscribe(IActorRef subscriber, Type channel)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        ArgumentNullException.ThrowIfNull(channel);
        if (!base.Unsubscribe(subscriber, channel))
            return false;
        Trace($"unsubscribing {subscriber} from channel {channel}");
        ForgetUnlessSubscribed(subscriber);
        return true;
    }

    /// <summary>Ends all subscriptions of an actor.</summary>
    /// <returns>Whether there was one.</returns>
    public override bool Unsubscribe(IActorRef subscriber)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        if (!base.Unsubscribe(subscriber))
            return false;
        Trace($"unsubscribing {subscriber} from all channels");
        ForgetUnlessSubscribed(subscriber);
        return true;
    }

    /// <summary>Starts to unsubscribe actors that stop. The system's start calls this once.</summary>
    public void StartUnsubscriber(ActorSystemImpl system)
    {
        ArgumentNullException.ThrowIfNull(system);
        var unsubscriber = system.SystemActorOf(Props.Create(() => new EventStreamUnsubscriber(this)), $"EventStreamUnsubscriber-{Interlocked.Increment(ref _unsubscribers)}");
        Volatile.Write(ref _unsubscriber, unsubscriber);
        foreach (var subscriber in Subscribers())
            unsubscriber.Tell(new EventStreamUnsubscriber.Watch(subscriber), ActorRefs.NoSender);
    }

    /// <summary>Whether an actor is subscribed to anything.</summary>
    internal bool IsSubscribed(IActorRef subscriber) => HasSubscription(subscriber);

    private void ForgetUnlessSubscribed(IActorRef subscriber)
    {
        if (!HasSubscription(subscriber))
            Volatile.Read(ref _unsubscriber)?.Tell(new EventStreamUnsubscriber.Unwatch(subscriber), ActorRefs.NoSender);
    }

    private void Trace(string text)
    {
        if (_debug)
            Publish(new Debug(SimpleName(this), GetType(), text));
    }
}
