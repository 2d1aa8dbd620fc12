using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>Makes executors on .NET's thread pool.</summary>
internal sealed class ThreadPoolConfigurator(Config config, IDispatcherPrerequisites prerequisites)
    : ExecutorServiceConfigurator(config, prerequisites)
{
    public override ExecutorService Produce(string id) => new ThreadPoolExecutor(id);
}
