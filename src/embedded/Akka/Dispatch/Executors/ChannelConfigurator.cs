using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>Makes executors on the system's <see cref="ChannelTaskScheduler"/>, with the priority of <c>channel-executor.priority</c>.</summary>
internal sealed class ChannelConfigurator : ExecutorServiceConfigurator
{
    private readonly TaskSchedulerPriority _priority;

    internal ChannelConfigurator(Config config, IDispatcherPrerequisites prerequisites)
        : base(config, prerequisites)
    {
        var name = config.GetString("channel-executor.priority", nameof(TaskSchedulerPriority.Normal));
        if (!Enum.TryParse(name, ignoreCase: true, out _priority) || !Enum.IsDefined(_priority) || _priority == TaskSchedulerPriority.None)
        {
            var valid = Enum.GetNames<TaskSchedulerPriority>().Where(static it => it != nameof(TaskSchedulerPriority.None));
            throw new ConfigurationException($"{config.GetString("id")}.channel-executor.priority is [{name}]; valid are {string.Join(", ", valid)}.");
        }
    }

    public override ExecutorService Produce(string id) =>
        new TaskSchedulerExecutor(id, ChannelTaskScheduler.Get(Prerequisites.Settings.System).GetScheduler(_priority));
}
