namespace Akka.Util;

/// <summary>Makes lists.</summary>
public static class Vector
{
    /// <summary>What makes a list of so many items, each from one call of a function.</summary>
    public static Func<Func<T>, IList<T>> Fill<T>(int number) => make => [.. Enumerable.Range(0, number).Select(_ => make())];
}
