namespace Akka.TestKit;

/// <summary>Makes <see cref="PredicateInfo"/>s.</summary>
public static class PredicateInfoFactory
{
    /// <summary>Holds for the messages of type <typeparamref name="T"/> that <paramref name="predicateT"/> holds for.</summary>
    public static PredicateInfo CreatePredicateInfo<T>(this Predicate<T> predicateT) => PredicateInfo.Create(predicateT);

    /// <summary>The same for a delegate of another type, such as a <c>Func&lt;T, bool&gt;</c>.</summary>
    /// <exception cref="ArgumentException">It doesn't take one argument, or it takes another one than a <typeparamref name="T"/>, or it doesn't return a <see cref="bool"/>.</exception>
    public static PredicateInfo CreatePredicateInfo<T>(this Delegate predicateT)
    {
        ArgumentNullException.ThrowIfNull(predicateT);
        // Invoke is asked, not the method: that of a lambda has its closure as another parameter.
        var signature = predicateT.GetType().GetMethod(nameof(Action.Invoke))!;
        var parameters = signature.GetParameters();
        if (signature.ReturnType != typeof(bool) || parameters.Length != 1 || !Takes<T>(parameters[0].ParameterType))
            throw new ArgumentException($"A predicate takes one {typeof(T)} and returns a bool. This is '{signature}'.", nameof(predicateT));

        return PredicateInfo.Create(signature.CreateDelegate<Predicate<T>>(predicateT));
    }

    // A value can't be passed on as its base type without being boxed.
    private static bool Takes<T>(Type parameter) => parameter == typeof(T) || (!typeof(T).IsValueType && parameter.IsAssignableFrom(typeof(T)));
}
