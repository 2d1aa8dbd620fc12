using Akka.Actor;

namespace Akka.TestKit.Internal;

// How the events are counted while something runs. An applier of one's own can look at them with a handler of its own.
public partial class InternalEventFilterApplier
{
    /// <summary>So many messages, in words.</summary>
    protected static string GetMessageString(int number) => number == 1 ? "message" : "messages";

    /// <summary>
    /// Mutes while <paramref name="func"/> runs, and then expects so many events in all, at most <paramref name="timeout"/> later
    /// (dilated; the leeway of <paramref name="system"/> if null); any number if <paramref name="expectedOccurrences"/> is null.
    /// </summary>
    protected T Intercept<T>(
        Func<T> func,
        ActorSystem system,
        TimeSpan? timeout,
        int? expectedOccurrences,
        MatchedEventHandler? matchedEventHandler = null,
        CancellationToken cancellationToken = default) =>
        Waiting.Result(CountAsync(
            Waiting.Blocking, () => new ValueTask<T>(func()), system, timeout, expectedOccurrences, matchedEventHandler, cancellationToken));

    /// <inheritdoc cref="Intercept{T}" />
    protected Task<T> InterceptAsync<T>(
        Func<Task<T>> func,
        ActorSystem system,
        TimeSpan? timeout,
        int? expectedOccurrences,
        MatchedEventHandler? matchedEventHandler = null,
        CancellationToken cancellationToken = default) =>
        CountAsync(
            Waiting.Asynchronous,
            () => new ValueTask<T>(func()),
            system,
            timeout,
            expectedOccurrences,
            matchedEventHandler,
            cancellationToken).AsTask();

    /// <summary>
    /// Waits until <paramref name="matchedEventHandler"/> has as many events as are expected, or for the whole time if none is,
    /// and returns whether it then has exactly so many. True at once if <paramref name="expectedOccurrences"/> is null.
    /// </summary>
    protected bool AwaitDone(
        TimeSpan timeout,
        int? expectedOccurrences,
        MatchedEventHandler matchedEventHandler,
        CancellationToken cancellationToken = default) =>
        Waiting.Result(DoneAsync(Waiting.Blocking, _system, timeout, expectedOccurrences, matchedEventHandler, cancellationToken));

    /// <inheritdoc cref="AwaitDone" />
    protected Task<bool> AwaitDoneAsync(
        TimeSpan timeout,
        int? expectedOccurrences,
        MatchedEventHandler matchedEventHandler,
        CancellationToken cancellationToken = default) =>
        DoneAsync(Waiting.Asynchronous, _system, timeout, expectedOccurrences, matchedEventHandler, cancellationToken).AsTask();

    private static async ValueTask<bool> DoneAsync(
        Waiting waiting,
        ActorSystem system,
        TimeSpan limit,
        int? expected,
        MatchedEventHandler handler,
        CancellationToken cancellation)
    {
        if (expected is not { } count)
            return true;

        var end = TimeBudget.Now + limit;
        while (handler.ReceivedCount < Math.Max(count, 1))
        {
            if (!await waiting.ForAsync(handler.Arrivals, Left(end), cancellation))
                return handler.ReceivedCount == count;
        }

        // The listener takes events in order; when it gets to this one it has seen all those that were published before.
        var flush = new Flush();
        system.EventStream.Publish(flush);
        await waiting.UntilAsync(flush.Done, Left(end), cancellation);
        return handler.ReceivedCount == count;
    }

    private static TimeSpan Left(TimeSpan end)
    {
        var left = end - TimeBudget.Now;
        return left < TimeSpan.Zero ? TimeSpan.Zero : left;
    }

    private static string Messages(int count) => $"{count} {GetMessageString(count)}";

    private async ValueTask<T> CountAsync<T>(
        Waiting waiting,
        Func<ValueTask<T>> function,
        ActorSystem system,
        TimeSpan? timeout,
        int? expected,
        MatchedEventHandler? handler,
        CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var limit = Limit(timeout, system);
        handler ??= new MatchedEventHandler();
        foreach (var filter in _filters)
            filter.EventMatched += handler.HandleEvent;
        try
        {
            using var muted = MuteIn(system);
            var result = await function();
            if (!await DoneAsync(waiting, system, limit, expected, handler, cancellation))
                Fail(expected!.Value, handler.ReceivedCount, limit);
            return result;
        }
        finally
        {
            foreach (var filter in _filters)
                filter.EventMatched -= handler.HandleEvent;
        }
    }

    private InternalUnmutableFilter MuteIn(ActorSystem system)
    {
        system.EventStream.Publish(new TestEvent.Mute(_filters));
        return new InternalUnmutableFilter(_filters, system);
    }

    // Another system than the test kit's may have settings of its own, or none.
    private TimeSpan Limit(TimeSpan? timeout, ActorSystem system)
    {
        if (timeout is { } given)
            return _testKit.Dilated(given);
        var settings = system.HasExtension<TestKitSettings>() ? TestKitExtension.For(system) : _testKit.TestKitSettings;
        return settings.TestEventFilterLeeway;
    }

    private void Fail(int expected, int actual, TimeSpan limit)
    {
        var which = $"that matched filter [{string.Join(", ", _filters)}]";
        _testKit.InternalAssertions.FailWith(actual < expected
            ? $"Timeout ({limit}) while waiting for messages. Only received {actual}/{Messages(expected)} {which}"
            : $"Received {Messages(actual - expected)} too many. Expected {Messages(expected)} but received {actual} {which}");
    }
}
