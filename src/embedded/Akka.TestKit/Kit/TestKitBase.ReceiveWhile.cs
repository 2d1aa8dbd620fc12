using System.Runtime.CompilerServices;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

// Taking messages up to the first that doesn't fit; that one stays the next to be received.
public abstract partial class TestKitBase
{
    /// <summary>
    /// Receives messages while <paramref name="filter"/> makes something of them that isn't null, and returns that.
    /// Ends after <paramref name="max"/> (dilated; the time left if null), a pause longer than
    /// <paramref name="idle"/> (not dilated), or <paramref name="msgs"/> messages.
    /// </summary>
    public IReadOnlyList<T> ReceiveWhile<T>(
        Func<object, T> filter,
        TimeSpan? max = null,
        TimeSpan? idle = null,
        int msgs = int.MaxValue,
        CancellationToken cancellationToken = default) =>
        Waiting.Result(TakeWhileAsync(Waiting.Blocking, Filter(filter), max, idle, msgs, cancellationToken));

    /// <inheritdoc cref="ReceiveWhile{T}(Func{object, T}, TimeSpan?, TimeSpan?, int, CancellationToken)" />
    public IReadOnlyList<T> ReceiveWhile<T>(
        TimeSpan? max,
        Func<object, T> filter,
        int msgs = int.MaxValue,
        CancellationToken cancellationToken = default) =>
        ReceiveWhile(filter, max, null, msgs, cancellationToken);

    /// <inheritdoc cref="ReceiveWhile{T}(Func{object, T}, TimeSpan?, TimeSpan?, int, CancellationToken)" />
    public IReadOnlyList<T> ReceiveWhile<T>(
        TimeSpan? max,
        TimeSpan? idle,
        Func<object, T> filter,
        int msgs = int.MaxValue,
        CancellationToken cancellationToken = default) =>
        ReceiveWhile(filter, max, idle, msgs, cancellationToken);

    /// <summary>
    /// Receives messages of type <typeparamref name="T"/> while <paramref name="shouldContinue"/> holds for them. Those of
    /// other types are dropped, or end it if <paramref name="shouldIgnoreOtherMessageTypes"/> is false. Ends after
    /// <paramref name="max"/> (dilated; the time left if null), a pause longer than <paramref name="idle"/> (not dilated),
    /// or <paramref name="msgs"/> messages.
    /// </summary>
    public IReadOnlyList<T> ReceiveWhile<T>(
        Predicate<T> shouldContinue,
        TimeSpan? max = null,
        TimeSpan? idle = null,
        int msgs = int.MaxValue,
        bool shouldIgnoreOtherMessageTypes = true,
        CancellationToken cancellationToken = default) =>
        Waiting.Result(TakeWhileAsync(
            Waiting.Blocking, Typed(shouldContinue, shouldIgnoreOtherMessageTypes), max, idle, msgs, cancellationToken));

    /// <inheritdoc cref="ReceiveWhile{T}(Func{object, T}, TimeSpan?, TimeSpan?, int, CancellationToken)" />
    public async IAsyncEnumerable<T> ReceiveWhileAsync<T>(
        Func<object, T> filter,
        TimeSpan? max = null,
        TimeSpan? idle = null,
        int msgs = int.MaxValue,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var message in await TakeWhileAsync(Waiting.Asynchronous, Filter(filter), max, idle, msgs, cancellationToken))
            yield return message;
    }

    /// <inheritdoc cref="ReceiveWhile{T}(Func{object, T}, TimeSpan?, TimeSpan?, int, CancellationToken)" />
    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(
        TimeSpan? max,
        Func<object, T> filter,
        int msgs = int.MaxValue,
        CancellationToken cancellationToken = default) =>
        ReceiveWhileAsync(filter, max, null, msgs, cancellationToken);

    /// <inheritdoc cref="ReceiveWhile{T}(Func{object, T}, TimeSpan?, TimeSpan?, int, CancellationToken)" />
    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(
        TimeSpan? max,
        TimeSpan? idle,
        Func<object, T> filter,
        int msgs = int.MaxValue,
        CancellationToken cancellationToken = default) =>
        ReceiveWhileAsync(filter, max, idle, msgs, cancellationToken);

    /// <inheritdoc cref="ReceiveWhile{T}(Predicate{T}, TimeSpan?, TimeSpan?, int, bool, CancellationToken)" />
    public async IAsyncEnumerable<T> ReceiveWhileAsync<T>(
        Predicate<T> shouldContinue,
        TimeSpan? max = null,
        TimeSpan? idle = null,
        int msgs = int.MaxValue,
        bool shouldIgnoreOtherMessageTypes = true,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var judge = Typed(shouldContinue, shouldIgnoreOtherMessageTypes);
        foreach (var message in await TakeWhileAsync(Waiting.Asynchronous, judge, max, idle, msgs, cancellationToken))
            yield return message;
    }

    private static Func<object, (Verdict Verdict, T? Value)> Filter<T>(Func<object, T> filter) => message =>
    {
        var value = filter(message);
        return (value is null ? Verdict.Stop : Verdict.Accept, value);
    };

    private static Func<object, (Verdict Verdict, T? Value)> Typed<T>(Predicate<T> shouldContinue, bool skipOthers) => message => message switch
    {
        T typed => (shouldContinue(typed) ? Verdict.Accept : Verdict.Stop, typed),
        _ => (skipOthers ? Verdict.Skip : Verdict.Stop, default),
    };

    private ValueTask<List<T>> TakeWhileAsync<T>(
        Waiting waiting,
        Func<object, (Verdict Verdict, T? Value)> judge,
        TimeSpan? max,
        TimeSpan? idle,
        int count,
        CancellationToken cancellation) =>
        _receiver.ReceiveWhileAsync(waiting, RemainingOrDilated(max), idle, count, judge, cancellation);
}
