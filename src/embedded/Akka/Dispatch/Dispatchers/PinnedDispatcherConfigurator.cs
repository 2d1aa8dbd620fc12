using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>Makes a <see cref="PinnedDispatcher"/> for each actor.</summary>
internal sealed class PinnedDispatcherConfigurator(Config config, IDispatcherPrerequisites prerequisites)
    : MessageDispatcherConfigurator(config, prerequisites)
{
    public override MessageDispatcher Dispatcher() => new PinnedDispatcher(
        this,
        Config.GetString("id")!,
        Config.GetInt("throughput", MessageDispatcher.DefaultThroughput),
        Config.GetTimeSpan("throughput-deadline-time", TimeSpan.Zero).Ticks,
        new DedicatedThreadsConfigurator(Config, Prerequisites, threads: 1),
        Config.GetTimeSpan("shutdown-timeout", TimeSpan.FromSeconds(1)));
}
