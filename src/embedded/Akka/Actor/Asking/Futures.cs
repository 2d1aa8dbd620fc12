using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>
/// Sends a message and waits for the answer: as long as the timeout says, without one as long as <c>akka.actor.ask-timeout</c> says, which
/// by default is for ever. So is a timeout of zero, or less.
/// </summary>
public static class Futures
{
    /// <summary>Asks for an answer of any type.</summary>
    /// <exception cref="AskTimeoutException">In the task: no answer came in time.</exception>
    public static Task<object> Ask(this ICanTell self, object message, TimeSpan? timeout = null) =>
        self.Ask<object>(message, timeout, CancellationToken.None);

    /// <summary>Asks for an answer of any type.</summary>
    /// <exception cref="TaskCanceledException">In the task: the token was cancelled.</exception>
    public static Task<object> Ask(this ICanTell self, object message, CancellationToken cancellationToken) =>
        self.Ask<object>(message, null, cancellationToken);

    /// <summary>Asks for an answer of any type.</summary>
    /// <exception cref="AskTimeoutException">In the task: no answer came in time.</exception>
    /// <exception cref="TaskCanceledException">In the task: the token was cancelled.</exception>
    public static Task<object> Ask(this ICanTell self, object message, TimeSpan? timeout, CancellationToken cancellationToken) =>
        self.Ask<object>(message, timeout, cancellationToken);

    /// <summary>Asks for an answer.</summary>
    /// <exception cref="AskTimeoutException">In the task: no answer came in time.</exception>
    /// <exception cref="ArgumentException">In the task: the answer is of another type.</exception>
    public static Task<T> Ask<T>(this ICanTell self, object message, TimeSpan? timeout = null) =>
        self.Ask<T>(message, timeout, CancellationToken.None);

    /// <summary>Asks for an answer.</summary>
    /// <exception cref="TaskCanceledException">In the task: the token was cancelled.</exception>
    /// <exception cref="ArgumentException">In the task: the answer is of another type.</exception>
    public static Task<T> Ask<T>(this ICanTell self, object message, CancellationToken cancellationToken) =>
        self.Ask<T>(message, null, cancellationToken);

    /// <summary>Asks for an answer.</summary>
    /// <exception cref="AskTimeoutException">In the task: no answer came in time.</exception>
    /// <exception cref="TaskCanceledException">In the task: the token was cancelled.</exception>
    /// <exception cref="ArgumentException">In the task: the answer is of another type.</exception>
    public static Task<T> Ask<T>(this ICanTell self, object message, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = Expect(self, result, timeout, cancellationToken);
        waiting.DeliverAsk(message, self);
        NextRun.GiveAwayOfThread();
        return result.Task;
    }

    /// <summary>Asks for an answer with a message that carries the ref to answer to.</summary>
    /// <exception cref="AskTimeoutException">In the task: no answer came in time.</exception>
    /// <exception cref="TaskCanceledException">In the task: the token was cancelled.</exception>
    /// <exception cref="ArgumentException">In the task: the answer is of another type.</exception>
    public static Task<T> Ask<T>(this ICanTell self, Func<IActorRef, object> messageFactory, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = Expect(self, result, timeout, cancellationToken);
        waiting.DeliverAsk(messageFactory(waiting), self);
        NextRun.GiveAwayOfThread();
        return result.Task;
    }

    private static FutureActorRef<T> Expect<T>(ICanTell self, TaskCompletionSource<T> result, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        var provider = ProviderOf(self);
        var waiting = new FutureActorRef<T>(result, provider);
        var time = timeout ?? provider.Settings.AskTimeout;
        if (time > TimeSpan.Zero)
        {
            var timer = new Timer(
                static state =>
                {
                    var (result, time) = ((TaskCompletionSource<T>, TimeSpan))state!;
                    result.TrySetException(new AskTimeoutException($"Timeout after {time.TotalSeconds:F2} seconds"));
                },
                (result, time),
                time,
                Timeout.InfiniteTimeSpan);
            DisposeWhenDone(result.Task, timer);
        }

        if (cancellationToken.CanBeCanceled)
        {
            var registration = cancellationToken.Register(
                static (state, token) => ((TaskCompletionSource<T>)state!).TrySetCanceled(token), result);
            DisposeWhenDone(result.Task, registration);
        }

        return waiting;
    }

    private static void DisposeWhenDone(Task task, IDisposable resource) => task.ContinueWith(
        static (_, resource) => ((IDisposable)resource!).Dispose(),
        resource,
        CancellationToken.None,
        TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);

    private static IActorRefProvider ProviderOf(ICanTell target) => target switch
    {
        ActorSelection selection => ProviderOf(selection.Anchor),
        IInternalActorRef actorRef => actorRef.Provider,
        _ => Internal.InternalCurrentActorCellKeeper.Current?.SystemImpl.Provider ?? throw new NotSupportedException(
            $"A {target.GetType()} can't be asked from outside an actor: it belongs to no actor system."),
    };
}
