namespace Akka.Util.Internal;

/// <summary>Small helpers for collections, texts and time spans.</summary>
public static class Extensions
{
    /// <summary>An object as one of another type.</summary>
    /// <exception cref="InvalidCastException">It is none.</exception>
    public static T AsInstanceOf<T>(this object? self) => (T)self!;

    /// <summary>Calls an action with each item.</summary>
    public static void ForEach<T>(this IEnumerable<T> source, Action<T> action)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(action);
        foreach (var item in source)
            action(item);
    }

    /// <summary>All items but the first few.</summary>
    public static IEnumerable<T> Drop<T>(this IEnumerable<T> self, int count) => self.Skip(count);

    /// <summary>The last few items.</summary>
    public static IEnumerable<T> TakeRight<T>(this IEnumerable<T> self, int n) => self.TakeLast(n);

    /// <summary>The first item; the type's default if there is none.</summary>
    public static T? Head<T>(this IEnumerable<T> self) => self.FirstOrDefault();

    /// <summary>The items and one more behind them; null is as good as no items.</summary>
    public static IEnumerable<T> Concat<T>(this IEnumerable<T>? enumerable, T item) => (enumerable ?? []).Append(item);

    /// <summary>The texts as one, with a separator between them.</summary>
    public static string Join(this IEnumerable<string?> self, string separator) => string.Join(separator, self);

    /// <summary>A text in double quotes. Quotes in it stay as they are.</summary>
    public static string BetweenDoubleQuotes(this string? self) => $"\"{self}\"";

    /// <summary>The steps of a path such as <c>akka.actor.deployment."/a.b"</c>: dots separate them, but not in a step that stands in double
    /// quotes.</summary>
    /// <exception cref="ArgumentException">A quote isn't closed, or something other than a dot follows it.</exception>
    public static IEnumerable<string> SplitDottedPathHonouringQuotes(this string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var steps = new List<string>();
        for (var rest = path.AsSpan(); !rest.IsEmpty;)
        {
            var isQuoted = rest[0] == '"';
            if (isQuoted)
                rest = rest[1..];
            var length = rest.IndexOf(isQuoted ? '"' : '.');
            if (length < 0 && isQuoted)
                throw new ArgumentException($"The path [{path}] has a double quote that isn't closed.", nameof(path));

            steps.Add((length < 0 ? rest : rest[..length]).ToString());
            rest = length < 0 ? [] : rest[(length + 1)..];
            if (!isQuoted || rest.IsEmpty)
                continue;
            if (rest[0] != '.')
                throw new ArgumentException($"The path [{path}] has [{rest[0]}] behind a step in double quotes; only a dot may follow.", nameof(path));
            rest = rest[1..];
        }

        return steps;
    }

    /// <summary>Sets a key's value, whether the key is there or not.</summary>
    public static void AddOrSet<TKey, TValue>(this IDictionary<TKey, TValue> hash, TKey key, TValue value)
    {
        ArgumentNullException.ThrowIfNull(hash);
        hash[key] = value;
    }

    /// <summary>A key's value, or another if there is none.</summary>
    public static TValue GetOrElse<TKey, TValue>(this IDictionary<TKey, TValue> hash, TKey key, TValue elseValue)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return hash.TryGetValue(key, out var value) ? value : elseValue;
    }

    /// <summary>Sets a key's value, and answers the dictionary.</summary>
    public static IDictionary<TKey, TValue> AddAndReturn<TKey, TValue>(this IDictionary<TKey, TValue> hash, TKey key, TValue value)
    {
        hash.AddOrSet(key, value);
        return hash;
    }

    /// <summary>The longer of two time spans.</summary>
    public static TimeSpan Max(this TimeSpan @this, TimeSpan other) => @this > other ? @this : other;

    /// <summary>The shorter of two time spans.</summary>
    public static TimeSpan Min(this TimeSpan @this, TimeSpan other) => @this < other ? @this : other;
}
