using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>How many threads of its own a dispatcher has, and whether they keep the process alive.</summary>
internal sealed record DedicatedThreadsSettings(int Threads, bool KeepProcessAlive = false)
{
    /// <summary>Reads <c>dedicated-thread-pool</c>, or else <c>fork-join-executor</c>.</summary>
    /// <exception cref="ConfigurationException">There would be no thread, or a kind of thread is unknown.</exception>
    internal static DedicatedThreadsSettings Read(Config config)
    {
        var id = config.GetString("id");
        if (config.HasPath("dedicated-thread-pool"))
        {
            var pool = config.GetConfig("dedicated-thread-pool")!;
            return new DedicatedThreadsSettings(
                AtLeastOne(pool.GetInt("thread-count"), $"{id}.dedicated-thread-pool.thread-count"),
                IsForeground(pool.GetString("threadtype"), $"{id}.dedicated-thread-pool.threadtype"));
        }

        var scaled = config.GetConfig("fork-join-executor") ?? Config.Empty;
        if (scaled.HasPath("thread-count"))
            return new DedicatedThreadsSettings(AtLeastOne(scaled.GetInt("thread-count"), $"{id}.fork-join-executor.thread-count"));
        var threads = ThreadPoolConfig.ScaledPoolSize(
            scaled.GetInt("parallelism-min", 1), scaled.GetDouble("parallelism-factor", 1), scaled.GetInt("parallelism-max", 64));
        return new DedicatedThreadsSettings(AtLeastOne(threads, $"{id}.fork-join-executor.parallelism-max"));
    }

    private static int AtLeastOne(int count, string key) => count >= 1
        ? count
        : throw new ConfigurationException($"{key} is {count}; valid is 1 or more.");

    private static bool IsForeground(string? type, string key) => type?.ToUpperInvariant() switch
    {
        null or "" or "BACKGROUND" => false,
        "FOREGROUND" => true,
        _ => throw new ConfigurationException($"{key} is [{type}]; valid are background and foreground.")
    };
}
