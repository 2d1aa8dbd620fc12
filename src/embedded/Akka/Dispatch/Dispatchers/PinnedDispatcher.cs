using Akka.Actor;

namespace Akka.Dispatch;

/// <summary>Runs one actor on a thread of its own.</summary>
public sealed class PinnedDispatcher : Dispatcher
{
    private OnlyActor _owner;

    /// <summary>Makes a dispatcher; its thread is made when the first actor runs.</summary>
    public PinnedDispatcher(
        MessageDispatcherConfigurator configurator,
        string id,
        int throughput,
        long? throughputDeadlineTime,
        ExecutorServiceFactory executorServiceFactory,
        TimeSpan shutdownTimeout)
        : base(configurator, id, throughput, throughputDeadlineTime, executorServiceFactory, shutdownTimeout)
    {
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

    /// <summary>Lets the thread end when it has done what it has been given.</summary>
    internal override void BecameEmpty() => Shutdown();
}
