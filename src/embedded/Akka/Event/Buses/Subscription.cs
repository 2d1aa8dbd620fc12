namespace Akka.Event;

/// <summary>A subscriber of an event bus, and what it doesn't want of all that it subscribed to.</summary>
/// <typeparam name="TSubscriber">Who receives events.</typeparam>
/// <typeparam name="TClassifier">What events are classed by.</typeparam>
public class Subscription<TSubscriber, TClassifier>
{
    /// <summary>A subscriber that wants everything it subscribed to.</summary>
    public Subscription(TSubscriber subscriber) : this(subscriber, [])
    {
    }

    /// <summary>A subscriber and the classes that it doesn't want.</summary>
    public Subscription(TSubscriber subscriber, IEnumerable<TClassifier> unsubscriptions)
    {
        Subscriber = subscriber;
        Unsubscriptions = new HashSet<TClassifier>(unsubscriptions);
    }

    /// <summary>Who receives events.</summary>
    public TSubscriber Subscriber { get; }

    /// <summary>The classes that it doesn't want; may be changed.</summary>
    public ISet<TClassifier> Unsubscriptions { get; }
}
