using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>What the section of any dispatcher says.</summary>
internal sealed record DispatcherSettings(string Id, int Throughput, long? ThroughputDeadline, TimeSpan ShutdownTimeout)
{
    internal static DispatcherSettings Read(Config config)
    {
        var deadline = config.GetTimeSpan("throughput-deadline-time", TimeSpan.Zero, allowInfinite: false);
        return new DispatcherSettings(
            config.GetString("id")!,
            config.GetInt("throughput", MessageDispatcher.DefaultThroughput),
            deadline > TimeSpan.Zero ? deadline.Ticks : null,
            config.GetTimeSpan("shutdown-timeout", TimeSpan.FromSeconds(1), allowInfinite: false));
    }
}
