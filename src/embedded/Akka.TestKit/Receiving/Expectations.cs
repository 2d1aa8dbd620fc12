using System.Diagnostics;
using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>What a test expects of the messages to come, and how it fails if they are others.</summary>
internal sealed class Expectations(Receiver receiver, TimeBudget time, ITestKitAssertions assertions)
{
    /// <summary>The next message, if it is a <typeparamref name="T"/> that <paramref name="check"/> lets pass.</summary>
    public async ValueTask<T> MessageAsync<T>(
        Waiting waiting,
        TimeSpan? timeout,
        Action<T, IActorRef>? check,
        string? hint,
        CancellationToken cancellation)
    {
        var limit = time.RemainingOrDilated(timeout);
        var envelope = await receiver.ReceiveAsync(waiting, limit, cancellation);
        if (envelope is null)
            throw Failed($"Failed: Timeout {limit} while waiting for a message of type {typeof(T)}.".WithHint(hint));
        if (envelope.Message is not T message)
            throw Failed($"Failed: Expected a message of type {typeof(T)}, but received {Described(envelope)}.".WithHint(hint));

        check?.Invoke(message, envelope.Sender);
        return message;
    }

    /// <summary>No message for a while.</summary>
    public async ValueTask NothingAsync(Waiting waiting, TimeSpan duration, CancellationToken cancellation)
    {
        var start = TimeBudget.Now;
        var envelope = await receiver.ReceiveAsync(waiting, duration, cancellation);
        if (envelope is not null)
            throw Failed($"Failed: Expected no messages during {duration}, instead we received {Described(envelope)} after {TimeBudget.Now - start}.");

        receiver.EndedInSilence = true;
    }

    /// <summary>The next <paramref name="count"/> messages, all within the limit.</summary>
    public async ValueTask<List<object>> SeveralAsync(Waiting waiting, int count, TimeSpan limit, CancellationToken cancellation)
    {
        var messages = new List<object>();
        var start = TimeBudget.Now;
        while (messages.Count < count)
        {
            var left = limit - (TimeBudget.Now - start);
            var envelope = await receiver.ReceiveAsync(waiting, left < TimeSpan.Zero ? TimeSpan.Zero : left, cancellation);
            if (envelope is null)
                throw Untrue($"Timeout ({limit}) while expecting {count} messages. Only got {messages.Count} after {TimeBudget.Now - start}: [{Listed(messages)}].");
            messages.Add(envelope.Message);
        }

        return messages;
    }

    /// <summary>The next message, which is one of these.</summary>
    public async ValueTask<T> AnyOfAsync<T>(Waiting waiting, IEnumerable<T> candidates, CancellationToken cancellation)
    {
        var wanted = candidates.ToList();
        var limit = time.RemainingOrDefault;
        var envelope = await receiver.ReceiveAsync(waiting, limit, cancellation);
        if (envelope is null)
            throw Untrue($"Timeout {limit} during waiting for any of ({Listed(wanted)}).");
        if (envelope.Message is not T message || !wanted.Contains(message))
            throw Untrue($"ExpectMsgAnyOf found unexpected {Described(envelope)}. Expected any of ({Listed(wanted)}).");
        return message;
    }

    /// <summary>As many messages as these, in any order, each of them once.</summary>
    public async ValueTask<List<T>> AllOfAsync<T>(Waiting waiting, IReadOnlyCollection<T> wanted, TimeSpan limit, CancellationToken cancellation)
    {
        var messages = await SeveralAsync(waiting, wanted.Count, limit, cancellation);
        var missing = wanted.Cast<object?>().ToList();
        var unexpected = messages.Where(message => !missing.Remove(message)).ToList();
        RequireNone(missing, unexpected);
        return messages.Cast<T>().ToList();
    }

    /// <summary>As many messages as predicates, in any order, so that each predicate holds for one of its own.</summary>
    public async ValueTask<List<object>> AllMatchingAsync(
        Waiting waiting,
        IReadOnlyCollection<PredicateInfo> predicates,
        TimeSpan limit,
        CancellationToken cancellation)
    {
        var messages = await SeveralAsync(waiting, predicates.Count, limit, cancellation);
        var pairs = Pairing.Of([.. predicates], messages);
        RequireNone(pairs.WithoutMessage, pairs.WithoutPredicate);
        return messages;
    }

    /// <summary>The first message that matches; those before it are dropped, and noted in <paramref name="dropped"/>.</summary>
    public async ValueTask<T> FishAsync<T>(
        Waiting waiting,
        Predicate<T> isMatch,
        System.Collections.ArrayList? dropped,
        TimeSpan? max,
        string? hint,
        CancellationToken cancellation)
    {
        dropped?.Clear();
        var limit = time.RemainingOrDilated(max);
        var end = TimeBudget.Now + limit;
        while (true)
        {
            var left = end - TimeBudget.Now;
            var envelope = await receiver.ReceiveAsync(waiting, left < TimeSpan.Zero ? TimeSpan.Zero : left, cancellation);
            if (envelope is null)
                throw Untrue($"Timeout ({limit}) during fishForMessage of type {typeof(T)}.".WithHint(hint));
            if (envelope.Message is T message && isMatch(message))
                return message;
            dropped?.Add(envelope.Message);
        }
    }

    private static string Described(MessageEnvelope envelope) => $"{{{envelope.Message}}} (type {envelope.Message.GetType()}) from {envelope.Sender}";

    private static string Listed<T>(IEnumerable<T> messages) => string.Join(", ", messages);

    private void RequireNone<TMissing>(List<TMissing> missing, List<object> unexpected)
    {
        var complaints = new List<string>();
        if (missing.Count > 0)
            complaints.Add($"not found [{Listed(missing)}]");
        if (unexpected.Count > 0)
            complaints.Add($"found unexpected [{Listed(unexpected)}]");
        if (complaints.Count > 0)
            throw Failed(string.Join(" ", complaints));
    }

    private UnreachableException Failed(string text)
    {
        assertions.FailWith(text);
        return new UnreachableException("ITestKitAssertions.Fail must throw.");
    }

    /// <summary>Fails as an assertion does whose condition is false: what users catch where a number of messages is waited for.</summary>
    private UnreachableException Untrue(string text)
    {
        assertions.Require(false, text);
        return new UnreachableException("ITestKitAssertions.AssertTrue must throw.");
    }
}
