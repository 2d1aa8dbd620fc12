using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>Waits for one message, which completes a task. Its path is made, and it can be found by it, once somebody asks for the path.</summary>
/// <typeparam name="T">Type of the answer.</typeparam>
public class FutureActorRef<T> : MinimalActorRef
{
    private readonly TaskCompletionSource<T> _result;
    private readonly IActorRefProvider _provider;
    private ActorPath? _path;

    /// <summary>Makes the ref.</summary>
    public FutureActorRef(TaskCompletionSource<T> result, ActorPath path, IActorRefProvider provider)
        : this(result, provider)
    {
        _path = path;
    }

    internal FutureActorRef(TaskCompletionSource<T> result, IActorRefProvider provider)
    {
        _result = result;
        _provider = provider;
    }

    /// <inheritdoc/>
    public override ActorPath Path => _path ?? Register();

    /// <inheritdoc/>
    public override IActorRefProvider Provider => _provider;

    /// <inheritdoc/>
    public override IInternalActorRef Parent => _provider.TempContainer;

    /// <inheritdoc/>
    public override bool IsTerminated => _result.Task.IsCompleted;

    /// <summary>Sends the question.</summary>
    public virtual void DeliverAsk(object message, ICanTell destination) => destination.Tell(message, this);

    /// <summary>A watch of this ref is answered when it has its message.</summary>
    public override void SendSystemMessage(ISystemMessage message)
    {
        switch (message)
        {
            case Watch watch:
                _result.Task.ContinueWith(
                    static (_, watch) => ((Watch)watch!).Watcher.SendSystemMessage(
                        new DeathWatchNotification(((Watch)watch).Watchee, existenceConfirmed: true, addressTerminated: false)),
                    watch,
                    CancellationToken.None,
                    TaskContinuationOptions.ExecuteSynchronously,
                    TaskScheduler.Default);
                break;
            case DeathWatchNotification notice:
                TellInternal(new Terminated(notice.Actor, notice.ExistenceConfirmed, notice.AddressTerminated), this);
                break;
        }
    }

    /// <summary>Null is an answer as well: the type's default.</summary>
    private protected override void TellNull() => _result.TrySetResult(default!);

    /// <summary>Takes the answer; only the first one counts. Others, and one of another type, are dead letters, unless nobody waits any
    /// more because the question was cancelled.</summary>
    protected override void TellInternal(object message, IActorRef sender)
    {
        var taken = message switch
        {
            ISystemMessage system => _result.TrySetException(new InvalidOperationException($"A system message, {system.GetType()}, is no answer.")),
            T answer => _result.TrySetResult(answer),
            Status.Failure failure => _result.TrySetException(failure.Cause ?? new TaskCanceledException("Task cancelled by actor via Failure message.")),
            Failure failure => _result.TrySetException(failure.Exception ?? new TaskCanceledException("Task cancelled by actor via Failure message.")),
            _ => Refuse(message),
        };
        if (!taken && !_result.Task.IsCanceled) _provider.DeadLetters.Tell(new Event.DeadLetter(message, sender ?? _provider.DeadLetters, this), sender!);
    }

    private bool Refuse(object message)
    {
        _result.TrySetException(
            new ArgumentException($"Received message of type [{message.GetType()}] - Ask expected message of type [{typeof(T)}]"));
        return false;
    }

    private ActorPath Register()
    {
        var path = _provider.TempPath();
        if (Interlocked.CompareExchange(ref _path, path, null) is { } earlier) return earlier;
        _provider.RegisterTempActor(this, path);
        _result.Task.ContinueWith(
            static (_, self) => ((FutureActorRef<T>)self!).Unregister(),
            this,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        return path;
    }

    private void Unregister() => _provider.UnregisterTempActor(_path!);
}
