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
            if (_registry.Entries.Any(entry => entry.Is(subscriber, classifier)))
                return false;
            Replace([.. _registry.Entries, new Entry(subscriber, classifier, [])]);
            return true;
        }
    }

    /// <summary>Ends all subscriptions of <paramref name="subscriber"/>.</summary>
    /// <returns>Whether there was one.</returns>
    public virtual bool Unsubscribe(TSubscriber subscriber) =>
        Remove(entry => entry.Of(subscriber));

    /// <summary>
    /// Ends the subscription to a class; those to classes above or below it stay. If there is none, the class and those below it are taken
    /// out of the subscriptions to the classes above it.
    /// </summary>
    /// <returns>Whether there was a subscription to the class or to one above it.</returns>
    public virtual bool Unsubscribe(TSubscriber subscriber, TClassifier classifier)
    {
        lock (_gate)
            return Remove(entry => entry.Is(subscriber, classifier)) || TakeOut(subscriber, classifier);
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
        Volatile.Read(ref _registry).Entries.Any(entry => entry.Of(subscriber));

    private protected IReadOnlyCollection<TSubscriber> Subscribers() =>
        [.. Volatile.Read(ref _registry).Entries.Select(entry => entry.Subscriber).Distinct()];

    private TSubscriber[] FindReceivers(Registry registry, TEvent @event) =>
        [.. registry.Entries.Where(entry => Wants(entry, @event)).Select(entry => entry.Subscriber).Distinct()];

    private bool Wants(Entry entry, TEvent @event) => Classify(@event, entry.Classifier)
        && !entry.Without.Any(unwanted => IsSubClassification(unwanted, GetClassifier(@event)));

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

    private bool TakeOut(TSubscriber subscriber, TClassifier classifier)
    {
        var found = false;
        var entries = Array.ConvertAll(_registry.Entries, entry =>
        {
            if (!entry.Of(subscriber) || !IsSubClassification(entry.Classifier, classifier))
                return entry;
            found = true;
            return entry with { Without = [.. entry.Without, classifier] };
        });
        if (found)
            Replace(entries);
        return found;
    }

    private void Replace(Entry[] entries) => Volatile.Write(ref _registry, new Registry(entries));

    private readonly record struct Entry(TSubscriber Subscriber, TClassifier Classifier, TClassifier[] Without)
    {
        public bool Of(TSubscriber subscriber) => EqualityComparer<TSubscriber>.Default.Equals(Subscriber, subscriber);

        public bool Is(TSubscriber subscriber, TClassifier classifier) =>
            Of(subscriber) && EqualityComparer<TClassifier>.Default.Equals(Classifier, classifier);
    }

    /// <summary>The subscriptions at one moment, and who receives the events of each class as far as anybody published one.</summary>
    private sealed class Registry
    {
        public Registry(Entry[] entries) => Entries = entries;

        public Entry[] Entries { get; }

        public ConcurrentDictionary<object, TSubscriber[]> Receivers { get; } = new();
    }
}
