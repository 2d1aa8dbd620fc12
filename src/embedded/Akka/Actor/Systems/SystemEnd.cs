using Akka.Event;

namespace Akka.Actor.Internal;

/// <summary>The end of a system: stops the actors, then runs the callbacks, then lets go of threads.</summary>
internal sealed class SystemEnd(ActorSystemImpl system)
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private readonly Stack<Action> _callbacks = new();
    private bool _closed;
    private bool _begun;

    internal Task Ended => _ended.Task;

    /// <summary>Logs dead letters; stopped early unless they are to be logged during the shutdown too.</summary>
    internal IActorRef? DeadLetterListener { get; set; }

    internal void Begin(Task actorsStopped)
    {
        _begun = true;
        actorsStopped.ContinueWith(
            static (_, self) => ((SystemEnd)self!).Finish(), this, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    internal void Register(Action code)
    {
        ArgumentNullException.ThrowIfNull(code);
        lock (_lock)
        {
            if (_closed) throw new InvalidOperationException("ActorSystem already terminated.");
            _callbacks.Push(code);
        }
    }

    /// <summary>Somebody wants the system to end.</summary>
    internal void Request()
    {
        if (_begun && system.Settings.CoordinatedShutdownRunByActorSystemTerminate)
            CoordinatedShutdown.Get(system).Run(CoordinatedShutdown.ActorSystemTerminateReason.Instance);
        else
            StopActors();
    }

    internal void StopActors()
    {
        if (!_begun)
        {
            Finish();
            return;
        }

        system.EventStream.Publish(new Debug($"ActorSystem({system.Name})", typeof(ActorSystem), "System shutdown initiated"));
        if (!system.Settings.LogDeadLettersDuringShutdown) (DeadLetterListener as IInternalActorRef)?.Stop();
        system.Guardian.Stop();
    }

    private void Finish()
    {
        while (Next() is { } callback)
        {
            try
            {
                callback();
            }
            catch (Exception e)
            {
                system.Log.Error(e, "A callback of RegisterOnTermination failed");
            }
        }

        (system.Scheduler as IDisposable)?.Dispose();
        system.Dispatchers.Close();
        _ended.TrySetResult();
    }

    private Action? Next()
    {
        lock (_lock)
        {
            if (_callbacks.TryPop(out var callback)) return callback;
            _closed = true;
            return null;
        }
    }
}
