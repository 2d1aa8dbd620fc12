using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>Expects or mutes what some filters pick in a system.</summary>
public partial class InternalEventFilterApplier : IEventFilterApplier
{
    private readonly TestKitBase _testKit;
    private readonly ActorSystem _system;
    private readonly IReadOnlyList<EventFilterBase> _filters;

    /// <summary>Expects for <paramref name="testkit"/>, in <paramref name="system"/>, what any of <paramref name="filters"/> picks.</summary>
    public InternalEventFilterApplier(TestKitBase testkit, ActorSystem system, IReadOnlyList<EventFilterBase> filters)
    {
        _testKit = testkit;
        _system = system;
        _filters = filters;
    }

    /// <inheritdoc />
    public EventFilterFactory And => new(_testKit, _system, _filters);

    /// <inheritdoc />
    public void ExpectOne(Action action, CancellationToken cancellationToken = default) => Intercept(Function(action), _system, null, 1, null, cancellationToken);

    /// <inheritdoc />
    public void ExpectOne(TimeSpan timeout, Action action, CancellationToken cancellationToken = default) =>
        Intercept(Function(action), _system, timeout, 1, null, cancellationToken);

    /// <inheritdoc />
    public T ExpectOne<T>(Func<T> func, CancellationToken cancellationToken = default) => Intercept(func, _system, null, 1, null, cancellationToken);

    /// <inheritdoc />
    public T ExpectOne<T>(TimeSpan timeout, Func<T> func, CancellationToken cancellationToken = default) =>
        Intercept(func, _system, timeout, 1, null, cancellationToken);

    /// <inheritdoc />
    public Task ExpectOneAsync(Func<Task> action, CancellationToken cancellationToken = default) =>
        InterceptAsync(Function(action), _system, null, 1, null, cancellationToken);

    /// <inheritdoc />
    public Task ExpectOneAsync(TimeSpan timeout, Func<Task> action, CancellationToken cancellationToken = default) =>
        InterceptAsync(Function(action), _system, timeout, 1, null, cancellationToken);

    /// <inheritdoc />
    public Task<T> ExpectOneAsync<T>(Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        InterceptAsync(func, _system, null, 1, null, cancellationToken);

    /// <inheritdoc />
    public Task<T> ExpectOneAsync<T>(TimeSpan timeout, Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        InterceptAsync(func, _system, timeout, 1, null, cancellationToken);

    /// <inheritdoc />
    public void Expect(int expectedCount, Action action, CancellationToken cancellationToken = default) =>
        Intercept(Function(action), _system, null, expectedCount, null, cancellationToken);

    /// <inheritdoc />
    public void Expect(int expectedCount, TimeSpan timeout, Action action, CancellationToken cancellationToken = default) =>
        Intercept(Function(action), _system, timeout, expectedCount, null, cancellationToken);

    /// <inheritdoc />
    public T Expect<T>(int expectedCount, Func<T> func, CancellationToken cancellationToken = default) =>
        Intercept(func, _system, null, expectedCount, null, cancellationToken);

    /// <inheritdoc />
    public T Expect<T>(int expectedCount, TimeSpan timeout, Func<T> func, CancellationToken cancellationToken = default) =>
        Intercept(func, _system, timeout, expectedCount, null, cancellationToken);

    /// <inheritdoc />
    public Task ExpectAsync(int expectedCount, Func<Task> actionAsync, CancellationToken cancellationToken = default) =>
        InterceptAsync(Function(actionAsync), _system, null, expectedCount, null, cancellationToken);

    /// <inheritdoc />
    public Task ExpectAsync(int expectedCount, Func<Task> actionAsync, TimeSpan? timeout, CancellationToken cancellationToken = default) =>
        InterceptAsync(Function(actionAsync), _system, timeout, expectedCount, null, cancellationToken);

    /// <inheritdoc />
    public Task ExpectAsync(int expectedCount, TimeSpan timeout, Func<Task> action, CancellationToken cancellationToken = default) =>
        InterceptAsync(Function(action), _system, timeout, expectedCount, null, cancellationToken);

    /// <inheritdoc />
    public Task<T> ExpectAsync<T>(int expectedCount, Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        InterceptAsync(func, _system, null, expectedCount, null, cancellationToken);

    /// <inheritdoc />
    public Task<T> ExpectAsync<T>(int expectedCount, TimeSpan timeout, Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        InterceptAsync(func, _system, timeout, expectedCount, null, cancellationToken);

    /// <inheritdoc />
    public Task ExpectOneAsync(Action action, CancellationToken cancellationToken = default) =>
        InterceptAsync(Asynchronous(action), _system, null, 1, null, cancellationToken);

    /// <inheritdoc />
    public Task ExpectAsync(int expectedCount, TimeSpan timeout, Action action, CancellationToken cancellationToken = default) =>
        InterceptAsync(Asynchronous(action), _system, timeout, expectedCount, null, cancellationToken);

    /// <inheritdoc />
    public Task MuteAsync(Action action, CancellationToken cancellationToken = default) => MuteAsync(Asynchronous(action), cancellationToken);

    /// <inheritdoc />
    public void Mute(Action action, CancellationToken cancellationToken = default) => Mute(Function(action), cancellationToken);

    /// <inheritdoc />
    public T Mute<T>(Func<T> func, CancellationToken cancellationToken = default) =>
        Intercept(func, _system, null, null, null, cancellationToken);

    /// <inheritdoc />
    public Task MuteAsync(Func<Task> action, CancellationToken cancellationToken = default) => MuteAsync(Function(action), cancellationToken);

    /// <inheritdoc />
    public Task<T> MuteAsync<T>(Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        InterceptAsync(func, _system, null, null, null, cancellationToken);

    /// <inheritdoc />
    public IUnmutableFilter Mute() => MuteIn(_system);

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
}
