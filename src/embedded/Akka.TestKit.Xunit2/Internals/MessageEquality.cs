using System.Collections;

namespace Akka.TestKit.Xunit2.Internals;

/// <summary>When a message equals the expected one: sequences do if their elements do.</summary>
internal static class MessageEquality
{
    public static bool AreEqual(object? expected, object? actual)
    {
        if (expected is null || actual is null)
            return expected is null && actual is null;
        if (expected.Equals(actual))
            return true;
        return expected is IEnumerable some && actual is IEnumerable others && expected is not string && actual is not string
            && HaveEqualElements(some, others);
    }

    private static bool HaveEqualElements(IEnumerable some, IEnumerable others)
    {
        if (some is IDictionary expected && others is IDictionary actual)
            return expected.Count == actual.Count && expected.Keys.Cast<object>().All(key => actual.Contains(key) && AreEqual(expected[key], actual[key]));

        var left = some.Cast<object?>().ToList();
        var right = others.Cast<object?>().ToList();
        return left.Count == right.Count && left.Zip(right).All(pair => AreEqual(pair.First, pair.Second));
    }
}
