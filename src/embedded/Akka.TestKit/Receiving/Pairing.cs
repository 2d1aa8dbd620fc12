namespace Akka.TestKit.Internal;

/// <summary>
/// Finds a message for each of several predicates, and another one for each. Whichever fits first won't do: it may be
/// the only one that fits a later predicate. So a predicate that finds its messages taken makes another one move on.
/// </summary>
internal sealed class Pairing
{
    private readonly IReadOnlyList<PredicateInfo> _predicates;
    private readonly IReadOnlyList<object> _messages;

    // Of each message, the predicate that has it.
    private readonly int?[] _holders;

    private Pairing(IReadOnlyList<PredicateInfo> predicates, IReadOnlyList<object> messages)
    {
        _predicates = predicates;
        _messages = messages;
        _holders = new int?[messages.Count];
    }

    public List<PredicateInfo> WithoutMessage { get; } = [];

    public List<object> WithoutPredicate { get; } = [];

    public static Pairing Of(IReadOnlyList<PredicateInfo> predicates, IReadOnlyList<object> messages)
    {
        var pairing = new Pairing(predicates, messages);
        for (var predicate = 0; predicate < predicates.Count; predicate++)
        {
            if (!pairing.Place(predicate, new bool[messages.Count]))
                pairing.WithoutMessage.Add(predicates[predicate]);
        }

        pairing.WithoutPredicate.AddRange(messages.Where((_, index) => pairing._holders[index] is null));
        return pairing;
    }

    private bool Place(int predicate, bool[] tried)
    {
        for (var message = 0; message < _messages.Count; message++)
        {
            if (tried[message] || !_predicates[predicate].IsMatch(_messages[message]))
                continue;

            tried[message] = true;
            if (_holders[message] is not { } holder || Place(holder, tried))
            {
                _holders[message] = predicate;
                return true;
            }
        }

        return false;
    }
}
