using System.Runtime.CompilerServices;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

// Taking messages as they come, whatever they are.
public abstract partial class TestKitBase
{
    /// <summary>
    /// Receives one message, or null if none comes within <paramref name="max"/>: not dilated; what the enclosing
    /// <c>Within</c> block has left or else <c>single-expect-default</c> if null; <see cref="Timeout.InfiniteTimeSpan"/> for ever.
    /// </summary>
    public object? ReceiveOne(TimeSpan? max = null, CancellationToken cancellationToken = default) =>
        TryReceiveOne(out var envelope, max, cancellationToken) ? envelope.Message : null;

    /// <inheritdoc cref="ReceiveOne" />
    public async ValueTask<object?> ReceiveOneAsync(TimeSpan? max = null, CancellationToken cancellationToken = default) =>
        (await _receiver.ReceiveAsync(Waiting.Asynchronous, Limit(max), cancellationToken))?.Message;

    /// <summary>Like <see cref="ReceiveOne"/>, but tells whether there was a message and returns its sender too.</summary>
    public bool TryReceiveOne(out MessageEnvelope envelope, TimeSpan? max = null, CancellationToken cancellationToken = default)
    {
        var received = Waiting.Result(_receiver.ReceiveAsync(Waiting.Blocking, Limit(max), cancellationToken));
        envelope = received ?? NullMessageEnvelope.Instance;
        return received is not null;
    }

    /// <inheritdoc cref="TryReceiveOne" />
    public async ValueTask<(bool success, MessageEnvelope envelope)> TryReceiveOneAsync(
        TimeSpan? max,
        CancellationToken cancellationToken = default)
    {
        var received = await _receiver.ReceiveAsync(Waiting.Asynchronous, Limit(max), cancellationToken);
        return (received is not null, received ?? NullMessageEnvelope.Instance);
    }

    /// <summary>Like <see cref="ReceiveOne"/>, but the message stays the next one to be received.</summary>
    public object? PeekOne(TimeSpan? max = null, CancellationToken cancellationToken = default) =>
        TryPeekOne(out var envelope, max, cancellationToken) ? envelope.Message : null;

    /// <summary>Waits for a message until cancelled; it stays the next one to be received.</summary>
    public object? PeekOne(CancellationToken cancellationToken) => PeekOne(Timeout.InfiniteTimeSpan, cancellationToken);

    /// <inheritdoc cref="PeekOne(TimeSpan?, CancellationToken)" />
    public async ValueTask<object?> PeekOneAsync(TimeSpan? max = null, CancellationToken cancellationToken = default) =>
        (await _receiver.PeekAsync(Waiting.Asynchronous, Limit(max), cancellationToken))?.Message;

    /// <inheritdoc cref="PeekOne(CancellationToken)" />
    public ValueTask<object?> PeekOneAsync(CancellationToken cancellationToken) => PeekOneAsync(Timeout.InfiniteTimeSpan, cancellationToken);

    /// <summary>Like <see cref="PeekOne(TimeSpan?, CancellationToken)"/>, but tells whether there was a message and returns its sender too.</summary>
    public bool TryPeekOne(out MessageEnvelope envelope, TimeSpan? max, CancellationToken cancellationToken)
    {
        var peeked = Waiting.Result(_receiver.PeekAsync(Waiting.Blocking, Limit(max), cancellationToken));
        envelope = peeked ?? NullMessageEnvelope.Instance;
        return peeked is not null;
    }

    /// <inheritdoc cref="TryPeekOne" />
    public async ValueTask<(bool success, MessageEnvelope envelope)> TryPeekOneAsync(TimeSpan? max, CancellationToken cancellationToken)
    {
        var peeked = await _receiver.PeekAsync(Waiting.Asynchronous, Limit(max), cancellationToken);
        return (peeked is not null, peeked ?? NullMessageEnvelope.Instance);
    }

    /// <summary>Receives so many messages; fails if they don't come in the time left.</summary>
    public IReadOnlyCollection<object> ReceiveN(int numberOfMessages, CancellationToken cancellationToken = default) =>
        Waiting.Result(_expect.SeveralAsync(Waiting.Blocking, numberOfMessages, RemainingOrDefault, cancellationToken));

    /// <summary>Receives so many messages; fails if they don't come within <paramref name="max"/>, dilated, altogether.</summary>
    public IReadOnlyCollection<object> ReceiveN(int numberOfMessages, TimeSpan max, CancellationToken cancellationToken = default) =>
        Waiting.Result(_expect.SeveralAsync(Waiting.Blocking, numberOfMessages, RemainingOrDilated(max), cancellationToken));

    /// <inheritdoc cref="ReceiveN(int, CancellationToken)" />
    public async IAsyncEnumerable<object> ReceiveNAsync(
        int numberOfMessages,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var message in await _expect.SeveralAsync(Waiting.Asynchronous, numberOfMessages, RemainingOrDefault, cancellationToken))
            yield return message;
    }

    /// <inheritdoc cref="ReceiveN(int, TimeSpan, CancellationToken)" />
    public async IAsyncEnumerable<object> ReceiveNAsync(
        int numberOfMessages,
        TimeSpan max,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var message in await _expect.SeveralAsync(Waiting.Asynchronous, numberOfMessages, RemainingOrDilated(max), cancellationToken))
            yield return message;
    }

    private TimeSpan Limit(TimeSpan? max) => max switch
    {
        null => RemainingOrDefault,
        { } endless when endless == Timeout.InfiniteTimeSpan => endless,
        { } given => given < TimeSpan.Zero ? TimeSpan.Zero : given,
    };
}
