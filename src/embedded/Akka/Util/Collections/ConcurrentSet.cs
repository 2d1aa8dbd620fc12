using System.Collections;
using System.Collections.Concurrent;

namespace Akka.Util;

/// <summary>A set that several threads may read and change. It is read as it was at one moment.</summary>
/// <typeparam name="T">The items' type.</typeparam>
public class ConcurrentSet<T> : ICollection<T>
    where T : notnull
{
    private const int Default = -1;

    private readonly ConcurrentDictionary<T, bool> _items;

    /// <summary>An empty set.</summary>
    public ConcurrentSet() => _items = new ConcurrentDictionary<T, bool>();

    /// <summary>A set of items.</summary>
    /// <exception cref="ArgumentException">An item is there twice.</exception>
    public ConcurrentSet(IEnumerable<T> collection) : this(Default, collection, EqualityComparer<T>.Default)
    {
    }

    /// <summary>An empty set, and what makes items equal.</summary>
    public ConcurrentSet(IEqualityComparer<T> comparer) => _items = new ConcurrentDictionary<T, bool>(comparer);

    /// <summary>A set of items, and what makes items equal.</summary>
    /// <exception cref="ArgumentException">An item is there twice.</exception>
    public ConcurrentSet(IEnumerable<T> collection, IEqualityComparer<T> comparer) : this(Default, collection, comparer)
    {
    }

    /// <summary>An empty set for about so many threads that change it at once, with room for so many items.</summary>
    public ConcurrentSet(int concurrencyLevel, int capacity) : this(concurrencyLevel, capacity, EqualityComparer<T>.Default)
    {
    }

    /// <summary>A set of items for about so many threads that change it at once, and what makes items equal.</summary>
    /// <exception cref="ArgumentException">An item is there twice.</exception>
    public ConcurrentSet(int concurrencyLevel, IEnumerable<T> collection, IEqualityComparer<T> comparer)
    {
        ArgumentNullException.ThrowIfNull(collection);
        _items = new ConcurrentDictionary<T, bool>(concurrencyLevel, collection.Select(static item => KeyValuePair.Create(item, true)), comparer);
    }

    /// <summary>An empty set for about so many threads that change it at once, with room for so many items, and what makes items equal.</summary>
    public ConcurrentSet(int concurrencyLevel, int capacity, IEqualityComparer<T> comparer) =>
        _items = new ConcurrentDictionary<T, bool>(concurrencyLevel, capacity, comparer);

    /// <summary>Whether it has no items.</summary>
    public bool IsEmpty => _items.IsEmpty;

    /// <summary>How many items it has.</summary>
    public int Count => _items.Count;

    bool ICollection<T>.IsReadOnly => false;

    /// <summary>Adds an item, and answers whether it was not there yet.</summary>
    public bool TryAdd(T item) => _items.TryAdd(item, true);

    /// <summary>Takes an item out, and answers whether it was there.</summary>
    public bool TryRemove(T item) => _items.TryRemove(item, out _);

    /// <summary>Takes everything out.</summary>
    public void Clear() => _items.Clear();

    /// <summary>Whether an item is there.</summary>
    public bool Contains(T item) => _items.ContainsKey(item);

    void ICollection<T>.Add(T item)
    {
        if (!TryAdd(item))
            throw new ArgumentException($"The set has [{item}] already.", nameof(item));
    }

    bool ICollection<T>.Remove(T item) => TryRemove(item);

    void ICollection<T>.CopyTo(T[] array, int arrayIndex) => _items.Keys.CopyTo(array, arrayIndex);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => _items.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.Keys.GetEnumerator();
}
