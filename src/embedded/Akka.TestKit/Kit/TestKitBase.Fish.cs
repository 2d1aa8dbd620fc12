using System.Collections;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

// Looking for one message among others.
public abstract partial class TestKitBase
{
    /// <summary>Receives messages up to the first for which <paramref name="isMessage"/> holds; the others are dropped.</summary>
    public object FishForMessage(
        Predicate<object> isMessage,
        TimeSpan? max = null,
        string hint = "",
        CancellationToken cancellationToken = default) =>
        FishForMessage<object>(isMessage, max, hint, cancellationToken);

    /// <inheritdoc cref="FishForMessage(Predicate{object}, TimeSpan?, string, CancellationToken)" />
    public ValueTask<object> FishForMessageAsync(
        Predicate<object> isMessage,
        TimeSpan? max = null,
        string hint = "",
        CancellationToken cancellationToken = default) =>
        FishForMessageAsync<object>(isMessage, max, hint, cancellationToken);

    /// <summary>
    /// Receives messages up to the first of type <typeparamref name="T"/> for which <paramref name="isMessage"/> holds; the
    /// others are dropped. Fails if it doesn't come within <paramref name="max"/>: dilated; the time left if null.
    /// </summary>
    public T FishForMessage<T>(
        Predicate<T> isMessage,
        TimeSpan? max = null,
        string hint = "",
        CancellationToken cancellationToken = default) =>
        Waiting.Result(_expect.FishAsync(Waiting.Blocking, isMessage, null, max, hint, cancellationToken));

    /// <inheritdoc cref="FishForMessage{T}(Predicate{T}, TimeSpan?, string, CancellationToken)" />
    public ValueTask<T> FishForMessageAsync<T>(
        Predicate<T> isMessage,
        TimeSpan? max = null,
        string hint = "",
        CancellationToken cancellationToken = default) =>
        _expect.FishAsync(Waiting.Asynchronous, isMessage, null, max, hint, cancellationToken);

    /// <summary>Like the other forms, and <paramref name="allMessages"/> holds the dropped messages afterwards.</summary>
    public T FishForMessage<T>(
        Predicate<T> isMessage,
        ArrayList? allMessages,
        TimeSpan? max = null,
        string hint = "",
        CancellationToken cancellationToken = default) =>
        Waiting.Result(_expect.FishAsync(Waiting.Blocking, isMessage, allMessages, max, hint, cancellationToken));

    /// <inheritdoc cref="FishForMessage{T}(Predicate{T}, ArrayList, TimeSpan?, string, CancellationToken)" />
    public ValueTask<T> FishForMessageAsync<T>(
        Predicate<T> isMessage,
        ArrayList? allMessages,
        TimeSpan? max = null,
        string hint = "",
        CancellationToken cancellationToken = default) =>
        _expect.FishAsync(Waiting.Asynchronous, isMessage, allMessages, max, hint, cancellationToken);

    /// <summary>
    /// Receives whatever comes within <paramref name="max"/> (dilated; the time left if null), and fails at a message of type
    /// <typeparamref name="T"/>: that one must not come before the time is over.
    /// </summary>
    public async Task FishUntilMessageAsync<T>(TimeSpan? max = null, CancellationToken cancellationToken = default) =>
        await TakeWhileAsync(Waiting.Asynchronous, Other<T>, max, null, int.MaxValue, cancellationToken);

    /// <summary>
    /// Receives until no message comes for <paramref name="max"/> (not dilated; if null what the enclosing <c>Within</c> block has
    /// left or else <c>single-expect-default</c>), and returns what came, read-only. More than <paramref name="maxMessages"/> fail the test.
    /// </summary>
    public async Task<ArrayList> WaitForRadioSilenceAsync(
        TimeSpan? max = null,
        uint? maxMessages = null,
        CancellationToken cancellationToken = default)
    {
        var messages = new ArrayList();
        while (await ReceiveOneAsync(max, cancellationToken) is { } message)
        {
            messages.Add(message);
            if (messages.Count > maxMessages)
                _assertions.AssertFalse(true, "{0}", $"maxMessages violated: {maxMessages} are allowed, this is number {messages.Count}: {message}.");
        }

        return ArrayList.ReadOnly(messages);
    }

    private (Verdict Verdict, object? Value) Other<T>(object message)
    {
        if (message is T)
            _assertions.AssertFalse(true, "{0}", $"did not expect a message of type {typeof(T)}: {message}");
        return (Verdict.Accept, message);
    }
}
