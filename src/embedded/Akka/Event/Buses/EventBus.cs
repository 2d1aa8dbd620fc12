using System.Collections.Concurrent;

namespace Akka.Event;

/// <summary>
/// Passes events on to those who subscribed to their class. Publishing takes no lock; subscribing is rare and does.
/// </summary>
/// <typeparam name="TEvent">The type of the events.</typeparam>
/// <typeparam name="TClassifier">What events are classed by.</typeparam>
/// <typeparam name="TSubscriber">Who receives them.</typeparam>
public abstract class EventBus<TEvent, TClassifier, TSubscriber>
{
    private readonly Lock _gate = new();
    private Registry _registry = new([]);

    /// <summary>A bus without subscribers.</summary>
    protected EventBus()
    {
    }

    /// <summary>Subscribes to a class and those below it.</summary>
    /// <returns>Whether that is new.</returns>
    public virtual bool Subscribe(TSubscriber subscriber, TClassifier classifier)
    {
        lock (_gate)
        {
            var entry = new Entry(subscriber, classifier);
            if (_registry.Entries.Contains(entry))
                return false;
            Replace([.. _registry.Entries, entry]);
            return true;
        }
    }

    /// <summary>Ends all subscriptions of <paramref name="subscriber"/>.</summary>
    /// <returns>Whether there was one.</returns>
    public virtual bool Unsubscribe(TSubscriber subscriber) =>
        Remove(entry => EqualityComparer<TSubscriber>.Default.Equals(entry.Subscriber, subscriber));

    /// <summary>Ends the subscription to a class; those to classes above or below it stay.</summary>
    /// <returns>Whether there was one.</returns>
    public virtual bool Unsubscribe(TSubscriber subscriber, TClassifier classifier)
    {
        var unwanted = new Entry(subscriber, classifier);
        return Remove(entry => entry == unwanted);
    }

    /// <summary>Passes an event on to each of its subscribers, once.</summary>
    public virtual void Publish(TEvent @event)
    {
        var registry = Volatile.Read(ref _registry);
        object key = GetClassifier(@event)!;
        if (!registry.Receivers.TryGetValue(key, out var receivers))
            receivers = registry.Receivers.GetOrAdd(key, FindReceivers(registry, @event));
        foreach (var receiver in receivers)
            Publish(@event, receiver);
    }

    /// <summary>Whether <paramref name="child"/> is <paramref name="parent"/> or below it.</summary>
    protected abstract bool IsSubClassification(TClassifier parent, TClassifier child);

    /// <summary>Passes an event on to one subscriber.</summary>
    protected abstract void Publish(TEvent @event, TSubscriber subscriber);

    /// <summary>Whether an event belongs to a class. Must answer the same for all events of one class.</summary>
    protected abstract bool Classify(TEvent @event, TClassifier classifier);

    /// <summary>The class of an event.</summary>
    protected abstract TClassifier GetClassifier(TEvent @event);

    /// <summary>The name of an object's type without its namespace.</summary>
    protected string SimpleName(object source) => Logging.SimpleName(source);

    /// <summary>A type's name without its namespace.</summary>
    protected string SimpleName(Type source) => Logging.SimpleName(source);

    /// <summary>Whether there is any subscription of <paramref name="subscriber"/>.</summary>
    private protected bool HasSubscription(TSubscriber subscriber) =>
        Volatile.Read(ref _registry).Entries.Any(entry => EqualityComparer<TSubscriber>.Default.Equals(entry.Subscriber, subscriber));

    private protected IReadOnlyCollection<TSubscriber> Subscribers() =>
        [.. Volatile.Read(ref _registry).Entries.Select(entry => entry.Subscriber).Distinct()];

    private TSubscriber[] FindReceivers(Registry registry, TEvent @event) =>
        [.. registry.Entries.Where(entry => Classify(@event, entry.Classifier)).Select(entry => entry.Subscriber).Distinct()];

    private bool Remove(Func<Entry, bool> isUnwanted)
    {
        lock (_gate)
        {
            var kept = _registry.Entries.Where(entry => !isUnwanted(entry)).ToArray();
            if (kept.Length == _registry.Entries.Length)
                return false;
            Replace(kept);
            return true;
        }
    }

    private void Replace(Entry[] entries) => Volatile.Write(ref _registry, new Registry(entries));

    private readonly record struct Entry(TSubscriber Subscriber, TClassifier Classifier);

    /// <summary>The subscriptions at one moment, and who receives the events of each class as far as anybody published one.</summary>
    private sealed class Registry
    {
        public Registry(Entry[] entries) => Entries = entries;

        public Entry[] Entries { get; }

        public ConcurrentDictionary<object, TSubscriber[]> Receivers { get; } = new();
    }
}
