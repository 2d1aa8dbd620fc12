namespace Akka.TestKit;

/// <summary>Makes <see cref="PredicateInfo"/>s.</summary>
public static class PredicateInfoFactory
{
    /// <summary>Holds for the messages of type <typeparamref name="T"/> that <paramref name="predicateT"/> holds for.</summary>
    public static PredicateInfo CreatePredicateInfo<T>(this Predicate<T> predicateT) => PredicateInfo.Create(predicateT);
}
