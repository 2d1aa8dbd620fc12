using Akka.Actor;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

// Expecting one message from a certain sender; otherwise like ExpectMsg.
public abstract partial class TestKitBase
{
    /// <summary>Expects a message of type <typeparamref name="T"/> from <paramref name="sender"/>.</summary>
    public T ExpectMsgFrom<T>(IActorRef sender, TimeSpan? duration = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Expect(duration, _checks.From<T>(sender, null, hint), hint, cancellationToken);

    /// <inheritdoc cref="ExpectMsgFrom{T}(IActorRef, TimeSpan?, string, CancellationToken)" />
    public ValueTask<T> ExpectMsgFromAsync<T>(
        IActorRef sender,
        TimeSpan? duration = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(duration, _checks.From<T>(sender, null, hint), hint, cancellationToken);

    /// <summary>Expects a message equal to <paramref name="message"/> from <paramref name="sender"/>.</summary>
    public T ExpectMsgFrom<T>(
        IActorRef sender,
        T message,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect(timeout, _checks.From(sender, _checks.Equal(message, hint), hint), hint, cancellationToken);

    /// <inheritdoc cref="ExpectMsgFrom{T}(IActorRef, T, TimeSpan?, string, CancellationToken)" />
    public ValueTask<T> ExpectMsgFromAsync<T>(
        IActorRef sender,
        T message,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(timeout, _checks.From(sender, _checks.Equal(message, hint), hint), hint, cancellationToken);

    /// <summary>Expects a message from <paramref name="sender"/> for which <paramref name="isMessage"/> holds.</summary>
    public T ExpectMsgFrom<T>(
        IActorRef sender,
        Predicate<T> isMessage,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect(timeout, _checks.From(sender, _checks.True(isMessage, hint), hint), hint, cancellationToken);

    /// <inheritdoc cref="ExpectMsgFrom{T}(IActorRef, Predicate{T}, TimeSpan?, string, CancellationToken)" />
    public ValueTask<T> ExpectMsgFromAsync<T>(
        IActorRef sender,
        Predicate<T> isMessage,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(timeout, _checks.From(sender, _checks.True(isMessage, hint), hint), hint, cancellationToken);

    /// <summary>Expects a message for which both predicates hold.</summary>
    public T ExpectMsgFrom<T>(
        Predicate<IActorRef> isSender,
        Predicate<T> isMessage,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect(timeout, _checks.From(isSender, _checks.True(isMessage, hint), hint), hint, cancellationToken);

    /// <inheritdoc cref="ExpectMsgFrom{T}(Predicate{IActorRef}, Predicate{T}, TimeSpan?, string, CancellationToken)" />
    public ValueTask<T> ExpectMsgFromAsync<T>(
        Predicate<IActorRef> isSender,
        Predicate<T> isMessage,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(timeout, _checks.From(isSender, _checks.True(isMessage, hint), hint), hint, cancellationToken);

    /// <summary>Expects a message from <paramref name="sender"/> and hands it to <paramref name="assertMessage"/>.</summary>
    public T ExpectMsgFrom<T>(
        IActorRef sender,
        Action<T> assertMessage,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect(timeout, _checks.From(sender, Checks.Asserted(assertMessage), hint), hint, cancellationToken);

    /// <inheritdoc cref="ExpectMsgFrom{T}(IActorRef, Action{T}, TimeSpan?, string, CancellationToken)" />
    public ValueTask<T> ExpectMsgFromAsync<T>(
        IActorRef sender,
        Action<T> assertMessage,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(timeout, _checks.From(sender, Checks.Asserted(assertMessage), hint), hint, cancellationToken);

    /// <summary>Expects a message of type <typeparamref name="T"/> and hands its sender and it to the assertions.</summary>
    public T ExpectMsgFrom<T>(
        Action<IActorRef> assertSender,
        Action<T> assertMessage,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect(timeout, Checks.From(assertSender, assertMessage), hint, cancellationToken);

    /// <inheritdoc cref="ExpectMsgFrom{T}(Action{IActorRef}, Action{T}, TimeSpan?, string, CancellationToken)" />
    public ValueTask<T> ExpectMsgFromAsync<T>(
        Action<IActorRef> assertSender,
        Action<T> assertMessage,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(timeout, Checks.From(assertSender, assertMessage), hint, cancellationToken);
}
