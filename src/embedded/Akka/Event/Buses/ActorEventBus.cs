using Akka.Actor;

namespace Akka.Event;

/// <summary>An event bus whose subscribers are actors.</summary>
/// <typeparam name="TEvent">The type of the events.</typeparam>
/// <typeparam name="TClassifier">What events are classed by.</typeparam>
public abstract class ActorEventBus<TEvent, TClassifier> : EventBus<TEvent, TClassifier, IActorRef>
{
    /// <summary>A bus without subscribers.</summary>
    protected ActorEventBus()
    {
    }
}
