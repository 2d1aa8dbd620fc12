using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>Makes a <see cref="PinnedDispatcher"/> for each actor.</summary>
internal sealed class PinnedDispatcherConfigurator(Config config, IDispatcherPrerequisites prerequisites)
    : MessageDispatcherConfigurator(config, prerequisites)
{
    private readonly DispatcherSettings _settings = DispatcherSettings.Read(config);

    public override MessageDispatcher Dispatcher() => new PinnedDispatcher(
        this,
        _settings.Id,
        _settings.Throughput,
        _settings.ThroughputDeadline,
        new DedicatedThreadsConfigurator(Config, Prerequisites, new DedicatedThreadsSettings(1)),
        _settings.ShutdownTimeout);
}
