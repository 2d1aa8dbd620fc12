using Akka.Configuration;
using Akka.Event;

namespace Akka.Actor;

/// <summary>
/// Ends an actor system in steps, called phases: tasks of one phase run at the same time, phases one after another. A task that fails or
/// takes too long is logged and doesn't keep the next phase from starting, unless the phase has <c>recover = off</c>.
/// The phases are described in <c>akka.coordinated-shutdown.phases</c>.
/// </summary>
public sealed partial class CoordinatedShutdown : IExtension
{
    /// <summary>The first phase: before anything closes.</summary>
    public const string PhaseBeforeServiceUnbind = "before-service-unbind";

    /// <summary>Stop accepting connections.</summary>
    public const string PhaseServiceUnbind = "service-unbind";

    /// <summary>Let the requests under way finish.</summary>
    public const string PhaseServiceRequestsDone = "service-requests-done";

    /// <summary>Close what is left of the service.</summary>
    public const string PhaseServiceStop = "service-stop";

    /// <summary>Before the node leaves its cluster.</summary>
    public const string PhaseBeforeClusterShutdown = "before-cluster-shutdown";

    /// <summary>Hand over shards.</summary>
    public const string PhaseClusterShardingShutdownRegion = "cluster-sharding-shutdown-region";

    /// <summary>Leave the cluster.</summary>
    public const string PhaseClusterLeave = "cluster-leave";

    /// <summary>Hand over singletons.</summary>
    public const string PhaseClusterExiting = "cluster-exiting";

    /// <summary>Tell the cluster that the node has left.</summary>
    public const string PhaseClusterExitingDone = "cluster-exiting-done";

    /// <summary>End the cluster's extension.</summary>
    public const string PhaseClusterShutdown = "cluster-shutdown";

    /// <summary>The last things that need the actor system.</summary>
    public const string PhaseBeforeActorSystemTerminate = "before-actor-system-terminate";

    /// <summary>The last phase: the actor system ends.</summary>
    public const string PhaseActorSystemTerminate = "actor-system-terminate";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<ShutdownTask>> _tasks = new(StringComparer.Ordinal);
    private readonly ShutdownPhases _phases;
    private readonly ILoggingAdapter _log;
    private Task<Done>? _run;
    private Reason? _reason;

    internal CoordinatedShutdown(ExtendedActorSystem system, ShutdownPhases phases)
    {
        System = system;
        _phases = phases;
        _log = Logging.GetLogger(system, this);
    }

    /// <summary>The actor system that this ends.</summary>
    public ExtendedActorSystem System { get; }

    /// <summary>Why the shutdown runs; null before it does.</summary>
    public Reason? ShutdownReason => Volatile.Read(ref _reason);

    /// <summary>The time that all phases may take together, counting those that have tasks.</summary>
    public TimeSpan TotalTimeout
    {
        get
        {
            lock (_gate)
                return _phases.Ordered.Where(phase => _tasks.ContainsKey(phase.Name)).Aggregate(TimeSpan.Zero, (sum, phase) => sum + phase.Timeout);
        }
    }

    /// <summary>The coordinated shutdown of an actor system.</summary>
    public static CoordinatedShutdown Get(ActorSystem sys)
    {
        ArgumentNullException.ThrowIfNull(sys);
        return sys.WithExtension<CoordinatedShutdown, CoordinatedShutdownExtension>();
    }

    /// <summary>Adds a task to a phase. It runs if the phase has not started yet.</summary>
    /// <param name="phase">The phase, such as <see cref="PhaseServiceUnbind"/>.</param>
    /// <param name="taskName">The task's name in the log.</param>
    /// <param name="task">What to do. The phase is over when all its tasks are.</param>
    /// <exception cref="ConfigurationException">There is no such phase.</exception>
    public void AddTask(string phase, string taskName, Func<Task<Done>> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        RequirePhase(phase);
        lock (_gate)
        {
            if (!_tasks.TryGetValue(phase, out var tasks))
                _tasks.Add(phase, tasks = []);
            tasks.Add(new ShutdownTask(taskName, task));
        }
    }

    /// <summary>Runs all phases, or those from <paramref name="fromPhase"/> on. Only the first call does; later ones answer the same task.</summary>
    /// <param name="reason">Why, for <see cref="ShutdownReason"/>.</param>
    /// <param name="fromPhase">The first phase to run.</param>
    /// <returns>
    /// A task that ends with the last phase, or fails with the failure, or the <see cref="TimeoutException"/>, of a phase that has
    /// <c>recover = off</c>.
    /// </returns>
    /// <exception cref="ConfigurationException">There is no such phase.</exception>
    public Task<Done> Run(Reason reason, string? fromPhase = null)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (fromPhase is not null)
            RequirePhase(fromPhase);
        lock (_gate)
        {
            if (_run is null)
            {
                Volatile.Write(ref _reason, reason);
                var run = new ShutdownRun(TasksOf, _log);
                // Not on the caller's thread, which may be an actor's: Terminate is called from there too.
                _run = Task.Run(() => run.RunAsync(_phases.From(fromPhase)));
            }

            return _run;
        }
    }

    /// <summary>The time that one phase may take.</summary>
    /// <exception cref="ArgumentException">There is no such phase.</exception>
    public TimeSpan Timeout(string phase) => _phases.Timeout(phase);

    private IReadOnlyList<ShutdownTask> TasksOf(string phase)
    {
        lock (_gate)
            return _tasks.TryGetValue(phase, out var tasks) ? [.. tasks] : [];
    }

    private void RequirePhase(string phase)
    {
        if (!_phases.Contains(phase))
            throw new ConfigurationException(_phases.Unknown(phase));
    }
}
