using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>Makes executors whose work is tasks on .NET's thread pool.</summary>
internal sealed class TaskConfigurator(Config config, IDispatcherPrerequisites prerequisites)
    : ExecutorServiceConfigurator(config, prerequisites)
{
    public override ExecutorService Produce(string id) => new TaskSchedulerExecutor(id, TaskScheduler.Default);
}
