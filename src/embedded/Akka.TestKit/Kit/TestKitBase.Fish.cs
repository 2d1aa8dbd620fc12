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
}
