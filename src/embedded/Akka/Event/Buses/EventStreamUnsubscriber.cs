using Akka.Actor;

namespace Akka.Event;

/// <summary>Watches the subscribers of an event stream, and ends the subscriptions of those that stopped.</summary>
internal sealed class EventStreamUnsubscriber : UntypedActor
{
    private readonly EventStream _events;

    public EventStreamUnsubscriber(EventStream events) => _events = events;

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case Watch watch:
                Context.Watch(watch.Subscriber);
                break;
            case Unwatch unwatch when !_events.IsSubscribed(unwatch.Subscriber):
                Context.Unwatch(unwatch.Subscriber);
                break;
            case Unwatch:
                break; // It subscribed again in the meantime.
            case Terminated terminated:
                _events.Unsubscribe(terminated.ActorRef);
                break;
            default:
                Unhandled(message);
                break;
        }
    }

    internal sealed class Watch(IActorRef subscriber) : INoSerializationVerificationNeeded, IDeadLetterSuppression
    {
        public IActorRef Subscriber { get; } = subscriber;
    }

    internal sealed class Unwatch(IActorRef subscriber) : INoSerializationVerificationNeeded, IDeadLetterSuppression
    {
        public IActorRef Subscriber { get; } = subscriber;
    }
}
