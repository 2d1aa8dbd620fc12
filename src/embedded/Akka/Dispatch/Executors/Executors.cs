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
            case null or "" or "default-executor" or "thread-pool-executor" or "channel-executor" or "task-executor":
                return new ThreadPoolConfigurator(config, prerequisites);
            case "fork-join-executor":
                return new DedicatedThreadsConfigurator(config, prerequisites, DedicatedThreadsConfigurator.ThreadsOf(config));
            case "current-context-executor":
                return new SynchronizationContextConfigurator(config, prerequisites);
        }

        var type = Type.GetType(name);
        if (type is null || !typeof(ExecutorServiceConfigurator).IsAssignableFrom(type))
        {
            throw new ConfigurationException(
                $"Executor [{name}] of dispatcher [{config.GetString("id")}] is unknown; valid are thread-pool-executor, task-executor, "
                + "fork-join-executor, current-context-executor and the full name of a subclass of ExecutorServiceConfigurator with its assembly.");
        }

        return (ExecutorServiceConfigurator)Activator.CreateInstance(type, config, prerequisites)!;
    }
}
