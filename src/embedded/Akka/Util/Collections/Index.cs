using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Akka.Util;

/// <summary>
/// Sets of values by key, for several threads at once. Each set is replaced as a whole, so that what is read is as it was at one moment,
/// and a value is never put into a set that is just going away.
/// </summary>
/// <typeparam name="TKey">The keys' type.</typeparam>
/// <typeparam name="TValue">The values' type.</typeparam>
public class Index<TKey, TValue>
    where TKey : notnull
    where TValue : IComparable<TValue>
{
    private readonly ConcurrentDictionary<TKey, ImmutableHashSet<TValue>> _sets = new();

    /// <summary>An empty index.</summary>
    public Index()
    {
    }

    /// <summary>All values, each once.</summary>
    public HashSet<TValue> Values => [.. _sets.Values.SelectMany(static set => set)];

    /// <summary>The keys that have values.</summary>
    public ICollection<TKey> Keys => _sets.Keys;

    /// <summary>Whether no key has a value.</summary>
    public bool IsEmpty => _sets.IsEmpty;

    /// <summary>A key's values; none if there is no such key.</summary>
    public IEnumerable<TValue> this[TKey index] => _sets.GetValueOrDefault(index, []);

    /// <summary>Adds a value to a key's, and answers whether the key didn't have it.</summary>
    public bool Put(TKey key, TValue value)
    {
        while (true)
        {
            if (!_sets.TryGetValue(key, out var old))
            {
                if (_sets.TryAdd(key, [value]))
                    return true;
            }
            else if (old.Contains(value))
            {
                return false;
            }
            else if (_sets.TryUpdate(key, old.Add(value), old))
            {
                return true;
            }
        }
    }

    /// <summary>A value of a key that fulfils a condition; the type's default if there is none.</summary>
    public TValue? FindValue(TKey key, Func<TValue, bool> predicate) => this[key].FirstOrDefault(predicate);

    /// <summary>Calls an action with each key and each of its values.</summary>
    public void ForEach(Action<TKey, TValue> fun)
    {
        ArgumentNullException.ThrowIfNull(fun);
        foreach (var (key, set) in _sets)
        {
            foreach (var value in set)
                fun(key, value);
        }
    }

    /// <summary>Takes a value from a key, and answers whether the key had it.</summary>
    public bool Remove(TKey key, TValue value)
    {
        while (_sets.TryGetValue(key, out var old) && old.Contains(value))
        {
            var rest = old.Remove(value);
            if (rest.IsEmpty ? _sets.TryRemove(KeyValuePair.Create(key, old)) : _sets.TryUpdate(key, rest, old))
                return true;
        }

        return false;
    }

    /// <summary>Takes a value from every key.</summary>
    public void RemoveValue(TValue value)
    {
        foreach (var key in _sets.Keys)
            Remove(key, value);
    }

    /// <summary>Takes a key away, and answers the values that it had.</summary>
    public IEnumerable<TValue> Remove(TKey key) => _sets.TryRemove(key, out var values) ? values : [];

    /// <summary>Takes everything away.</summary>
    public void Clear() => _sets.Clear();
}
