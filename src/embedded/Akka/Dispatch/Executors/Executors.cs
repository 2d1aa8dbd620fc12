using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>Knows the executors by their names in HOCON.</summary>
internal static class Executors
{
    internal static ExecutorServiceConfigurator Configure(Config config, IDispatcherPrerequisites prerequisites)
    {
        var name = config.GetString("executor");
        switch (name)
        {
            case null or "" or "default-executor" or "thread-pool-executor":
                return new ThreadPoolConfigurator(config, prerequisites);
            case "task-executor":
                return new TaskConfigurator(config, prerequisites);
            case "channel-executor":
                return new ChannelConfigurator(config, prerequisites);
            case "fork-join-executor":
                return new DedicatedThreadsConfigurator(config, prerequisites, DedicatedThreadsSettings.Read(config));
            case "current-context-executor":
                return new SynchronizationContextConfigurator(config, prerequisites);
        }

        return ConfiguredType.Make<ExecutorServiceConfigurator>(
            $"{config.GetString("id")}.executor",
            name,
            "default-executor, thread-pool-executor, task-executor, channel-executor, fork-join-executor, current-context-executor, or",
            config,
            prerequisites);
    }
}
