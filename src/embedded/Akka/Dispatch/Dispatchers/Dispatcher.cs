namespace Akka.Dispatch;

/// <summary>Runs mailboxes on the threads of an executor.</summary>
public class Dispatcher : MessageDispatcher
{
    private readonly ExecutorServiceFactory _factory;
    private readonly Lock _gate = new();
    private ExecutorService? _executor;
    private bool _closed;

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
        _factory = executorServiceFactory;
    }

    /// <inheritdoc/>
    protected override void ExecuteTask(IRunnable run)
    {
        if (Volatile.Read(ref _executor) is { } executor)
        {
            try
            {
                executor.Execute(run);
                return;
            }
            catch (RejectedExecutionException) when (executor != Volatile.Read(ref _executor))
            {
                // It was shut down just now, since there were no actors.
            }
        }

        // What is left of an actor that has ended is no reason to make threads.
        if (run is Mailbox { IsClosed: true }) NextRun.Queue(run);
        else Executor().Execute(run);
    }

    /// <summary>Lets go of the threads. Others are made if they are needed again.</summary>
    protected override void Shutdown() => Interlocked.Exchange(ref _executor, null)?.Shutdown();

    /// <inheritdoc/>
    internal override void Close()
    {
        lock (_gate) _closed = true;
        Shutdown();
    }

    /// <summary>The executor, made if there is none.</summary>
    /// <exception cref="RejectedExecutionException">The system has ended.</exception>
    private protected ExecutorService Executor()
    {
        lock (_gate)
        {
            if (_closed) throw new RejectedExecutionException($"Dispatcher [{Id}] has been shut down with its actor system.");
            return _executor ??= _factory.Produce(Id);
        }
    }
}
