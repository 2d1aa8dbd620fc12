using Akka.Actor;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

// Expecting one message. A timeout that is given is dilated and ignores an enclosing Within; without one it is
// what that block has left, or else single-expect-default. The next message must be the expected one: another one
// fails the test and is consumed. A hint ends up in the failure's text.
public abstract partial class TestKitBase
{
    /// <summary>Expects a message of type <typeparamref name="T"/>, or one that derives from it.</summary>
    public T ExpectMsg<T>(TimeSpan? duration = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Expect<T>(duration, null, hint, cancellationToken);

    /// <inheritdoc cref="ExpectMsg{T}(TimeSpan?, string, CancellationToken)" />
    public ValueTask<T> ExpectMsgAsync<T>(TimeSpan? duration = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(duration, null, hint, cancellationToken);

    /// <summary>Expects a message equal to <paramref name="message"/>; sequences are compared element by element.</summary>
    public T ExpectMsg<T>(T message, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Expect(timeout, _checks.Equal(message, hint), hint, cancellationToken);

    /// <inheritdoc cref="ExpectMsg{T}(T, TimeSpan?, string, CancellationToken)" />
    public ValueTask<T> ExpectMsgAsync<T>(T message, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync(timeout, _checks.Equal(message, hint), hint, cancellationToken);

    /// <summary>Expects a message that <paramref name="comparer"/> holds equal to <paramref name="expected"/>.</summary>
    public T ExpectMsg<T>(
        T expected,
        Func<T, T, bool> comparer,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect(timeout, _checks.Equal(expected, comparer, hint), hint, cancellationToken);

    /// <inheritdoc cref="ExpectMsg{T}(T, Func{T, T, bool}, TimeSpan?, string, CancellationToken)" />
    public ValueTask<T> ExpectMsgAsync<T>(
        T expected,
        Func<T, T, bool> comparer,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(timeout, _checks.Equal(expected, comparer, hint), hint, cancellationToken);

    /// <summary>Expects a message for which <paramref name="isMessage"/> holds.</summary>
    public T ExpectMsg<T>(
        Predicate<T> isMessage,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect(timeout, _checks.True(isMessage, hint), hint, cancellationToken);

    /// <inheritdoc cref="ExpectMsg{T}(Predicate{T}, TimeSpan?, string, CancellationToken)" />
    public ValueTask<T> ExpectMsgAsync<T>(
        Predicate<T> isMessage,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(timeout, _checks.True(isMessage, hint), hint, cancellationToken);

    /// <summary>Expects a message for which <paramref name="isMessageAndSender"/> holds, given its sender too.</summary>
    public T ExpectMsg<T>(
        Func<T, IActorRef, bool> isMessageAndSender,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect(timeout, _checks.True(isMessageAndSender, hint), hint, cancellationToken);

    /// <inheritdoc cref="ExpectMsg{T}(Func{T, IActorRef, bool}, TimeSpan?, string, CancellationToken)" />
    public ValueTask<T> ExpectMsgAsync<T>(
        Func<T, IActorRef, bool> isMessageAndSender,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(timeout, _checks.True(isMessageAndSender, hint), hint, cancellationToken);

    /// <summary>Expects a message of type <typeparamref name="T"/> and hands it to <paramref name="assert"/>, which throws if it isn't right.</summary>
    public T ExpectMsg<T>(Action<T> assert, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Expect(timeout, Checks.Asserted(assert), hint, cancellationToken);

    /// <inheritdoc cref="ExpectMsg{T}(Action{T}, TimeSpan?, string, CancellationToken)" />
    public ValueTask<T> ExpectMsgAsync<T>(
        Action<T> assert,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(timeout, Checks.Asserted(assert), hint, cancellationToken);

    /// <summary>Expects a message of type <typeparamref name="T"/> and hands it and its sender to <paramref name="assertMessageAndSender"/>.</summary>
    public T ExpectMsg<T>(
        Action<T, IActorRef> assertMessageAndSender,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect(timeout, assertMessageAndSender, hint, cancellationToken);

    /// <inheritdoc cref="ExpectMsg{T}(Action{T, IActorRef}, TimeSpan?, string, CancellationToken)" />
    public ValueTask<T> ExpectMsgAsync<T>(
        Action<T, IActorRef> assertMessageAndSender,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(timeout, assertMessageAndSender, hint, cancellationToken);

    private T Expect<T>(TimeSpan? timeout, Action<T, IActorRef>? check, string? hint, CancellationToken cancellation) =>
        Waiting.Result(_expect.MessageAsync(Waiting.Blocking, timeout, check, hint, cancellation));

    private ValueTask<T> ExpectAsync<T>(TimeSpan? timeout, Action<T, IActorRef>? check, string? hint, CancellationToken cancellation) =>
        _expect.MessageAsync(Waiting.Asynchronous, timeout, check, hint, cancellation);
}
