using System.Runtime.CompilerServices;
using Akka.Actor;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

// Expecting several messages, one of several, none, or the end of an actor.
public abstract partial class TestKitBase
{
    /// <summary>Expects no message for <c>single-expect-default</c>, or to the end of the enclosing <c>Within</c> block.</summary>
    public void ExpectNoMsg(CancellationToken cancellationToken = default) => ExpectNothing(RemainingOrDefault, cancellationToken);

    /// <inheritdoc cref="ExpectNoMsg(CancellationToken)" />
    public ValueTask ExpectNoMsgAsync(CancellationToken cancellationToken = default) =>
        ExpectNothingAsync(RemainingOrDefault, cancellationToken);

    /// <summary>Expects no message for <paramref name="duration"/>, dilated.</summary>
    public void ExpectNoMsg(TimeSpan duration, CancellationToken cancellationToken = default) =>
        ExpectNothing(RemainingOrDilated(duration), cancellationToken);

    /// <inheritdoc cref="ExpectNoMsg(TimeSpan, CancellationToken)" />
    public ValueTask ExpectNoMsgAsync(TimeSpan duration, CancellationToken cancellationToken = default) =>
        ExpectNothingAsync(RemainingOrDilated(duration), cancellationToken);

    /// <summary>Expects no message for so many milliseconds, which are not dilated.</summary>
    public void ExpectNoMsg(int milliseconds, CancellationToken cancellationToken = default) =>
        ExpectNothing(TimeSpan.FromMilliseconds(milliseconds), cancellationToken);

    /// <inheritdoc cref="ExpectNoMsg(int, CancellationToken)" />
    public ValueTask ExpectNoMsgAsync(int milliseconds, CancellationToken cancellationToken = default) =>
        ExpectNothingAsync(TimeSpan.FromMilliseconds(milliseconds), cancellationToken);

    /// <summary>Expects <see cref="Terminated"/> for <paramref name="target"/>, which must be watched.</summary>
    public Terminated ExpectTerminated(
        IActorRef target,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect(timeout, TerminationOf(target, hint), TerminationHint(target, hint), cancellationToken);

    /// <inheritdoc cref="ExpectTerminated" />
    public ValueTask<Terminated> ExpectTerminatedAsync(
        IActorRef target,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(timeout, TerminationOf(target, hint), TerminationHint(target, hint), cancellationToken);

    /// <summary>Expects a message equal to any of these.</summary>
    public T ExpectMsgAnyOf<T>(IEnumerable<T> messages, CancellationToken cancellationToken = default) =>
        Waiting.Result(_expect.AnyOfAsync(Waiting.Blocking, messages, cancellationToken));

    /// <inheritdoc cref="ExpectMsgAnyOf" />
    public ValueTask<T> ExpectMsgAnyOfAsync<T>(IEnumerable<T> messages, CancellationToken cancellationToken = default) =>
        _expect.AnyOfAsync(Waiting.Asynchronous, messages, cancellationToken);

    /// <summary>Expects exactly these messages, in any order, and returns them as they came.</summary>
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(params T[] messages) => ExpectMsgAllOf((IReadOnlyCollection<T>)messages);

    /// <inheritdoc cref="ExpectMsgAllOf{T}(T[])" />
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        Waiting.Result(_expect.AllOfAsync(Waiting.Blocking, messages, RemainingOrDefault, cancellationToken));

    /// <summary>Expects exactly these messages within <paramref name="max"/>, in any order, and returns them as they came.</summary>
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(TimeSpan max, params T[] messages) =>
        ExpectMsgAllOf(max, (IReadOnlyCollection<T>)messages);

    /// <inheritdoc cref="ExpectMsgAllOf{T}(TimeSpan, T[])" />
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(
        TimeSpan max,
        IReadOnlyCollection<T> messages,
        CancellationToken cancellationToken = default) =>
        Waiting.Result(_expect.AllOfAsync(Waiting.Blocking, messages, RemainingOrDilated(max), cancellationToken));

    /// <inheritdoc cref="ExpectMsgAllOf{T}(T[])" />
    public async IAsyncEnumerable<T> ExpectMsgAllOfAsync<T>(
        IReadOnlyCollection<T> messages,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var message in await _expect.AllOfAsync(Waiting.Asynchronous, messages, RemainingOrDefault, cancellationToken))
            yield return message;
    }

    /// <inheritdoc cref="ExpectMsgAllOf{T}(TimeSpan, T[])" />
    public async IAsyncEnumerable<T> ExpectMsgAllOfAsync<T>(
        TimeSpan max,
        IReadOnlyCollection<T> messages,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var message in await _expect.AllOfAsync(Waiting.Asynchronous, messages, RemainingOrDilated(max), cancellationToken))
            yield return message;
    }

    /// <summary>Expects as many messages as predicates, in any order; each predicate holds for one of them, and each of them is held by one.</summary>
    public IReadOnlyCollection<object> ExpectMsgAllOfMatchingPredicates(params PredicateInfo[] predicates) =>
        ExpectMsgAllOfMatchingPredicates(predicates, CancellationToken.None);

    /// <inheritdoc cref="ExpectMsgAllOfMatchingPredicates(PredicateInfo[])" />
    public IReadOnlyCollection<object> ExpectMsgAllOfMatchingPredicates(
        IReadOnlyCollection<PredicateInfo> predicates,
        CancellationToken cancellationToken) =>
        Waiting.Result(_expect.AllMatchingAsync(Waiting.Blocking, predicates, RemainingOrDefault, cancellationToken));

    /// <summary>As without a limit, but within <paramref name="max"/>.</summary>
    public IReadOnlyCollection<object> ExpectMsgAllOfMatchingPredicates(TimeSpan max, params PredicateInfo[] predicates) =>
        ExpectMsgAllOfMatchingPredicates(max, predicates, CancellationToken.None);

    /// <inheritdoc cref="ExpectMsgAllOfMatchingPredicates(TimeSpan, PredicateInfo[])" />
    public IReadOnlyCollection<object> ExpectMsgAllOfMatchingPredicates(
        TimeSpan max,
        IReadOnlyCollection<PredicateInfo> predicates,
        CancellationToken cancellationToken) =>
        Waiting.Result(_expect.AllMatchingAsync(Waiting.Blocking, predicates, RemainingOrDilated(max), cancellationToken));

    /// <inheritdoc cref="ExpectMsgAllOfMatchingPredicates(PredicateInfo[])" />
    public async IAsyncEnumerable<object> ExpectMsgAllOfMatchingPredicatesAsync(
        IReadOnlyCollection<PredicateInfo> predicates,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var message in await _expect.AllMatchingAsync(Waiting.Asynchronous, predicates, RemainingOrDefault, cancellationToken))
            yield return message;
    }

    /// <inheritdoc cref="ExpectMsgAllOfMatchingPredicates(TimeSpan, PredicateInfo[])" />
    public async IAsyncEnumerable<object> ExpectMsgAllOfMatchingPredicatesAsync(
        TimeSpan max,
        IReadOnlyCollection<PredicateInfo> predicates,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var message in await _expect.AllMatchingAsync(Waiting.Asynchronous, predicates, RemainingOrDilated(max), cancellationToken))
            yield return message;
    }

    private static string TerminationHint(IActorRef target, string? hint) => $"Terminated {target}.".WithHint(hint);

    private Action<Terminated, IActorRef> TerminationOf(IActorRef target, string? hint) => (terminated, _) =>
        _assertions.AssertEqual(target, terminated.ActorRef, "{0}", TerminationHint(target, hint));

    private void ExpectNothing(TimeSpan duration, CancellationToken cancellation) =>
        Waiting.Result(_expect.NothingAsync(Waiting.Blocking, duration, cancellation));

    private ValueTask ExpectNothingAsync(TimeSpan duration, CancellationToken cancellation) =>
        _expect.NothingAsync(Waiting.Asynchronous, duration, cancellation);
}
