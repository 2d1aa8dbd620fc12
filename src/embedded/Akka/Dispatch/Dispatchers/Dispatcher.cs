namespace Akka.Dispatch;

/// <summary>Runs mailboxes on the threads of an executor.</summary>
public class Dispatcher : MessageDispatcher
{
    private readonly Lazy<ExecutorService> _executor;

    /// <summary>Makes a dispatcher; its threads are made when the first actor runs.</summary>
    public Dispatcher(
        MessageDispatcherConfigurator configurator,
        string id,
        int throughput,
        long? throughputDeadlineTime,
        ExecutorServiceFactory executorServiceFactory,
        TimeSpan shutdownTimeout)
        : base(configurator)
    {
        Id = id;
        Throughput = throughput;
        ThroughputDeadlineTime = throughputDeadlineTime;
        ShutdownTimeout = shutdownTimeout;
        _executor = new Lazy<ExecutorService>(() => executorServiceFactory.Produce(id));
    }

    /// <inheritdoc/>
    protected override void ExecuteTask(IRunnable run) => _executor.Value.Execute(run);

    /// <inheritdoc/>
    protected override void Shutdown()
    {
        if (_executor.IsValueCreated) _executor.Value.Shutdown();
    }
}
