using Akka.Actor;
using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>
/// Runs tasks by priority on a limited number of threads of .NET's pool: what dispatchers with <c>executor = channel-executor</c> run on.
/// Configured in <c>akka.channel-scheduler</c>.
/// </summary>
public sealed class ChannelTaskScheduler : IExtension, IDisposable
{
    private readonly LaneWorkers _workers;

    /// <summary>Makes the schedulers of a system.</summary>
    /// <exception cref="ConfigurationException">There would be no thread, or no normal task would get its turn.</exception>
    public ChannelTaskScheduler(ExtendedActorSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        var config = system.Settings.Config.GetConfig("akka.channel-scheduler") ?? Config.Empty;
        var most = ThreadPoolConfig.ScaledPoolSize(
            config.GetInt("parallelism-min", 4), config.GetDouble("parallelism-factor", 1), config.GetInt("parallelism-max", 64));
        var inARow = config.GetInt("work-max", 10);
        if (most < 1) throw new ConfigurationException($"akka.channel-scheduler.parallelism-max is {most}; valid is 1 or more.");
        if (inARow < 1) throw new ConfigurationException($"akka.channel-scheduler.work-max is {inARow}; valid is 1 or more.");
        _workers = new LaneWorkers(most, inARow);
    }

    /// <summary>For urgent tasks: before all others.</summary>
    public TaskScheduler High => _workers.High;

    /// <summary>For normal tasks.</summary>
    public TaskScheduler Normal => _workers.Normal;

    /// <summary>For tasks that can wait: one after each <c>work-max</c> normal ones, and when there are none.</summary>
    public TaskScheduler Low => _workers.Low;

    /// <summary>For tasks that run when there is nothing else to do.</summary>
    public TaskScheduler Idle => _workers.Idle;

    /// <summary>The one of a system, made if there is none yet.</summary>
    public static ChannelTaskScheduler Get(ActorSystem system) => system.WithExtension<ChannelTaskScheduler, ChannelTaskSchedulerProvider>();

    /// <summary>The scheduler of a priority.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public TaskScheduler GetScheduler(TaskSchedulerPriority priority) => priority switch
    {
        TaskSchedulerPriority.AboveNormal or TaskSchedulerPriority.High or TaskSchedulerPriority.Realtime => High,
        TaskSchedulerPriority.Normal => Normal,
        TaskSchedulerPriority.BelowNormal or TaskSchedulerPriority.Low => Low,
        TaskSchedulerPriority.Idle => Idle,
        _ => throw new ArgumentException($"There is no scheduler of priority [{priority}]; valid are those from Idle to Realtime.", nameof(priority))
    };

    /// <summary>Takes no more tasks. Those that wait still run.</summary>
    public void Dispose() => _workers.Close();
}
