using System.Collections;

namespace Akka.TestKit.Xunit2.Internals;

/// <summary>
/// When a message equals the expected one: as its type says (<see cref="IEquatable{T}"/>, <see cref="IComparable"/>), a
/// sequence if its elements do, anything else if both are of the same type and <see cref="object.Equals(object)"/> says so.
/// </summary>
public class AkkaAssertEqualityComparer<T> : IEqualityComparer<T>
{
    private readonly bool _skipTypeCheck;
    private readonly IEqualityComparer? _elements;

    /// <summary>
    /// With <paramref name="skipTypeCheck"/> the types needn't be the same; <paramref name="innerComparer"/> compares the elements of
    /// sequences, which otherwise are compared as the whole is.
    /// </summary>
    public AkkaAssertEqualityComparer(bool skipTypeCheck = false, IEqualityComparer? innerComparer = null)
    {
        _skipTypeCheck = skipTypeCheck;
        _elements = innerComparer;
    }

    /// <inheritdoc />
    public bool Equals(T? x, T? y)
    {
        if (x is null || y is null)
            return x is null && y is null;

        return x switch
        {
            string text => text.Equals(y),
            IEquatable<T> equatable => equatable.Equals(y),
            IComparable<T> comparable => comparable.CompareTo(y) == 0,
            IComparable comparable => x.Equals(y) || IsNeitherMoreNorLess(comparable, y),
            IDictionary dictionary when y is IDictionary other => HaveEqualEntries(dictionary, other),
            IEnumerable sequence when y is IEnumerable other => HaveEqualElements(sequence, other),
            _ => (_skipTypeCheck || x.GetType() == y.GetType()) && x.Equals(y),
        };
    }

    /// <summary>The same for all: what is equal here may hash differently.</summary>
    public int GetHashCode(T obj) => 0;

    private static bool IsNeitherMoreNorLess(IComparable comparable, object other)
    {
        try
        {
            return comparable.CompareTo(other) == 0;
        }
        catch (ArgumentException)
        {
            // It says that it can't be compared with a thing of that type.
            return false;
        }
    }

    private bool HaveEqualEntries(IDictionary some, IDictionary others) =>
        some.Count == others.Count && some.Keys.Cast<object>().All(key => others.Contains(key) && AreEqual(some[key], others[key]));

    private bool HaveEqualElements(IEnumerable some, IEnumerable others)
    {
        using var expected = some.Cast<object?>().GetEnumerator();
        using var actual = others.Cast<object?>().GetEnumerator();
        while (expected.MoveNext())
        {
            if (!actual.MoveNext() || !AreEqual(expected.Current, actual.Current))
                return false;
        }

        return !actual.MoveNext();
    }

    private bool AreEqual(object? some, object? other) =>
        _elements?.Equals(some, other) ?? new AkkaAssertEqualityComparer<object>().Equals(some, other);
}
