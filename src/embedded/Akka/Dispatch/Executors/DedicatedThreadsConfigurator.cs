using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>Makes executors with threads of their own.</summary>
internal sealed class DedicatedThreadsConfigurator(Config config, IDispatcherPrerequisites prerequisites, int threads)
    : ExecutorServiceConfigurator(config, prerequisites)
{
    public override ExecutorService Produce(string id) => new DedicatedThreads(id, threads);

    internal static int ThreadsOf(Config config)
    {
        var key = config.HasPath("dedicated-thread-pool") ? "dedicated-thread-pool" : "fork-join-executor";
        var section = config.GetConfig(key);
        if (section is null) return Environment.ProcessorCount;
        if (section.HasPath("thread-count"))
        {
            var count = section.GetInt("thread-count");
            return count >= 1 ? count : throw new ConfigurationException($"{config.GetString("id")}.{key}.thread-count is {count}; valid is 1 or more.");
        }

        var scaled = (int)Math.Ceiling(Environment.ProcessorCount * section.GetDouble("parallelism-factor", 1));
        return Math.Clamp(scaled, section.GetInt("parallelism-min", 1), Math.Max(section.GetInt("parallelism-min", 1), section.GetInt("parallelism-max", 64)));
    }
}
