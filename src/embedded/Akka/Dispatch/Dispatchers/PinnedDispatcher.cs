namespace Akka.Dispatch;

/// <summary>Runs its actors on one thread of its own.</summary>
public sealed class PinnedDispatcher : Dispatcher
{
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

    /// <summary>Lets the thread end when it has done what it has been given.</summary>
    internal override void BecameEmpty() => Shutdown();
}
