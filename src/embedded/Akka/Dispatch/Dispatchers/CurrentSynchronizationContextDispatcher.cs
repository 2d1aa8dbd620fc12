using Akka.Actor;

namespace Akka.Dispatch;

/// <summary>Runs one actor on the synchronization context of the thread that makes the dispatcher, for example that of a window.</summary>
public sealed class CurrentSynchronizationContextDispatcher : Dispatcher
{
    private OnlyActor _owner;

    /// <summary>Makes a dispatcher, and its executor too: later the thread may be another one.</summary>
    public CurrentSynchronizationContextDispatcher(
        MessageDispatcherConfigurator configurator,
        string id,
        int throughput,
        long? throughputDeadlineTime,
        ExecutorServiceFactory executorServiceFactory,
        TimeSpan shutdownTimeout)
        : base(configurator, id, throughput, throughputDeadlineTime, executorServiceFactory, shutdownTimeout)
    {
        Executor();
    }

    /// <summary>Takes its one actor in.</summary>
    /// <exception cref="InvalidOperationException">It has another one.</exception>
    public override void Attach(ActorCell cell)
    {
        _owner.Take(cell, Id);
        base.Attach(cell);
    }

    /// <inheritdoc/>
    public override void Detach(ActorCell cell)
    {
        base.Detach(cell);
        _owner.Free();
    }

    /// <summary>There are no threads to let go of.</summary>
    internal override void BecameEmpty()
    {
    }
}
