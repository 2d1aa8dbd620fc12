using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>Expects or mutes what some filters pick in a system.</summary>
internal sealed class EventFilterApplier(TestKitBase testKit, ActorSystem system, IReadOnlyList<EventFilterBase> filters) : IEventFilterApplier
{
    public EventFilterFactory And => new(testKit, system, filters);

    public void ExpectOne(Action action, CancellationToken cancellationToken = default) => Run(1, null, Function(action), cancellationToken);

    public void ExpectOne(TimeSpan timeout, Action action, CancellationToken cancellationToken = default) =>
        Run(1, timeout, Function(action), cancellationToken);

    public T ExpectOne<T>(Func<T> func, CancellationToken cancellationToken = default) => Run(1, null, func, cancellationToken);

    public T ExpectOne<T>(TimeSpan timeout, Func<T> func, CancellationToken cancellationToken = default) =>
        Run(1, timeout, func, cancellationToken);

    public Task ExpectOneAsync(Func<Task> actionAsync, CancellationToken cancellationToken = default) =>
        RunAsync(1, null, Function(actionAsync), cancellationToken);

    public Task ExpectOneAsync(TimeSpan timeout, Func<Task> action, CancellationToken cancellationToken = default) =>
        RunAsync(1, timeout, Function(action), cancellationToken);

    public Task<T> ExpectOneAsync<T>(Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        RunAsync(1, null, func, cancellationToken);

    public Task<T> ExpectOneAsync<T>(TimeSpan timeout, Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        RunAsync(1, timeout, func, cancellationToken);

    public void Expect(int expectedCount, Action action, CancellationToken cancellationToken = default) =>
        Run(expectedCount, null, Function(action), cancellationToken);

    public void Expect(int expectedCount, TimeSpan timeout, Action action, CancellationToken cancellationToken = default) =>
        Run(expectedCount, timeout, Function(action), cancellationToken);

    public T Expect<T>(int expectedCount, Func<T> func, CancellationToken cancellationToken = default) =>
        Run(expectedCount, null, func, cancellationToken);

    public T Expect<T>(int expectedCount, TimeSpan timeout, Func<T> func, CancellationToken cancellationToken = default) =>
        Run(expectedCount, timeout, func, cancellationToken);

    public Task ExpectAsync(int expectedCount, Func<Task> actionAsync, CancellationToken cancellationToken = default) =>
        RunAsync(expectedCount, null, Function(actionAsync), cancellationToken);

    public Task ExpectAsync(int expectedCount, Func<Task> actionAsync, TimeSpan? timeout, CancellationToken cancellationToken = default) =>
        RunAsync(expectedCount, timeout, Function(actionAsync), cancellationToken);

    public Task ExpectAsync(int expectedCount, TimeSpan timeout, Func<Task> action, CancellationToken cancellationToken = default) =>
        RunAsync(expectedCount, timeout, Function(action), cancellationToken);

    public Task<T> ExpectAsync<T>(int expectedCount, Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        RunAsync(expectedCount, null, func, cancellationToken);

    public Task<T> ExpectAsync<T>(int expectedCount, TimeSpan timeout, Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        RunAsync(expectedCount, timeout, func, cancellationToken);

    public Task ExpectOneAsync(Action action, CancellationToken cancellationToken = default) =>
        RunAsync(1, null, Asynchronous(action), cancellationToken);

    public Task ExpectAsync(int expectedCount, TimeSpan timeout, Action action, CancellationToken cancellationToken = default) =>
        RunAsync(expectedCount, timeout, Asynchronous(action), cancellationToken);

    public Task MuteAsync(Action action, CancellationToken cancellationToken = default) => MuteAsync(Asynchronous(action), cancellationToken);

    public void Mute(Action action, CancellationToken cancellationToken = default) => Mute(Function(action), cancellationToken);

    public T Mute<T>(Func<T> func, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var muted = Mute();
        return func();
    }

    public Task MuteAsync(Func<Task> action, CancellationToken cancellationToken = default) => MuteAsync(Function(action), cancellationToken);

    public async Task<T> MuteAsync<T>(Func<Task<T>> func, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var muted = Mute();
        return await func();
    }

    public IUnmutableFilter Mute() => new MutedEvents(system, filters);

    private static Func<bool> Function(Action action) => () =>
    {
        action();
        return true;
    };

    private static Func<Task<bool>> Function(Func<Task> action) => async () =>
    {
        await action();
        return true;
    };

    private static Func<Task<bool>> Asynchronous(Action action) => () =>
    {
        action();
        return Task.FromResult(true);
    };

    private T Run<T>(int expected, TimeSpan? timeout, Func<T> function, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var events = new EventCount(system, filters);
        var result = function();
        var limit = Limit(timeout);
        Check(expected, Waiting.Result(events.WhenAsync(expected, Waiting.Blocking, limit, cancellation)), limit);
        return result;
    }

    private async Task<T> RunAsync<T>(int expected, TimeSpan? timeout, Func<Task<T>> function, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var events = new EventCount(system, filters);
        var result = await function();
        var limit = Limit(timeout);
        Check(expected, await events.WhenAsync(expected, Waiting.Asynchronous, limit, cancellation), limit);
        return result;
    }

    // Another system than the test kit's may have settings of its own, or none.
    private TimeSpan Limit(TimeSpan? timeout)
    {
        if (timeout is { } given)
            return testKit.Dilated(given);
        var settings = system.HasExtension<TestKitSettings>() ? TestKitExtension.For(system) : testKit.TestKitSettings;
        return settings.TestEventFilterLeeway;
    }

    private static string Messages(int count) => count == 1 ? "1 message" : $"{count} messages";

    private void Check(int expected, int actual, TimeSpan limit)
    {
        if (actual == expected)
            return;

        var which = $"that matched filter [{string.Join(", ", filters)}]";
        testKit.InternalAssertions.FailWith(actual < expected
            ? $"Timeout ({limit}) while waiting for messages. Only received {actual}/{Messages(expected)} {which}"
            : $"Received {Messages(actual - expected)} too many. Expected {Messages(expected)} but received {actual} {which}");
    }
}
