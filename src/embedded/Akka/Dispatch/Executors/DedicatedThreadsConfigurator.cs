using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>Makes executors with threads of their own.</summary>
internal sealed class DedicatedThreadsConfigurator(Config config, IDispatcherPrerequisites prerequisites, DedicatedThreadsSettings settings)
    : ExecutorServiceConfigurator(config, prerequisites)
{
    public override ExecutorService Produce(string id) => new DedicatedThreads(id, settings);
}
