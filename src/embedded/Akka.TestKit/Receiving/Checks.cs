using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>The checks of the <c>ExpectMsg</c> family, as functions of a message and its sender.</summary>
internal sealed class Checks(ITestKitAssertions assertions)
{
    public Action<T, IActorRef> Equal<T>(T expected, string? hint) =>
        (message, _) => assertions.AssertEqual(expected, message, "{0}", hint ?? "");

    public Action<T, IActorRef> Equal<T>(T expected, Func<T, T, bool> comparer, string? hint) =>
        (message, _) => assertions.AssertEqual(expected, message, comparer, "{0}", hint ?? "");

    public Action<T, IActorRef> True<T>(Predicate<T> predicate, string? hint) =>
        (message, _) => assertions.Require(predicate(message), NotMatched(message, null, hint));

    public Action<T, IActorRef> True<T>(Func<T, IActorRef, bool> predicate, string? hint) =>
        (message, sender) => assertions.Require(predicate(message, sender), NotMatched(message, sender, hint));

    public static Action<T, IActorRef> Asserted<T>(Action<T> assert) => (message, _) => assert(message);

    public Action<T, IActorRef> From<T>(IActorRef expected, Action<T, IActorRef>? check, string? hint) => (message, sender) =>
    {
        assertions.AssertEqual(expected, sender, "{0}", WrongSender(sender, $"{expected}", hint));
        check?.Invoke(message, sender);
    };

    public Action<T, IActorRef> From<T>(Predicate<IActorRef> isSender, Action<T, IActorRef> check, string? hint) => (message, sender) =>
    {
        assertions.Require(isSender(sender), WrongSender(sender, hint ?? "the predicate to hold", $"for that of {{{message}}}"));
        check(message, sender);
    };

    public static Action<T, IActorRef> From<T>(Action<IActorRef> assertSender, Action<T> assertMessage) => (message, sender) =>
    {
        assertSender(sender);
        assertMessage(message);
    };

    private static string WrongSender(IActorRef sender, string expected, string? hint) =>
        $"Sender does not match. Got a message from sender {sender}. But expected {expected}".WithHint(hint);

    private static string NotMatched<T>(T message, IActorRef? sender, string? hint)
    {
        var from = sender is null ? "" : $" from {sender}";
        return $"Got a message of the expected type <{typeof(T).FullName}>{from}. Also expected {hint ?? "the predicate to return true"}, which it doesn't for {{{message}}}.";
    }
}
