namespace Akka.TestKit;

/// <summary>A predicate on messages of one type.</summary>
public class PredicateInfo
{
    private readonly Func<object, bool> _isMatch;

    private PredicateInfo(Type type, Delegate predicate, Func<object, bool> isMatch)
    {
        Type = type;
        PredicateT = predicate;
        _isMatch = isMatch;
    }

    /// <summary>The type of the messages.</summary>
    public Type Type { get; }

    /// <summary>The predicate.</summary>
    public Delegate PredicateT { get; }

    /// <summary>Holds for the messages of type <typeparamref name="T"/> that <paramref name="predicateT"/> holds for.</summary>
    public static PredicateInfo Create<T>(Predicate<T> predicateT) =>
        new(typeof(T), predicateT, message => message is T typed && predicateT(typed));

    /// <summary>Names the type of the messages.</summary>
    public override string ToString() => $"{typeof(PredicateInfo)}<{Type}>";

    internal bool IsMatch(object message) => _isMatch(message);
}
