using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>Makes a <see cref="CurrentSynchronizationContextDispatcher"/> for each actor, on the context of the thread that makes the actor.</summary>
internal sealed class SynchronizedDispatcherConfigurator(Config config, IDispatcherPrerequisites prerequisites)
    : MessageDispatcherConfigurator(config, prerequisites)
{
    private readonly DispatcherSettings _settings = DispatcherSettings.Read(config);

    public override MessageDispatcher Dispatcher() => new CurrentSynchronizationContextDispatcher(
        this,
        _settings.Id,
        _settings.Throughput,
        _settings.ThroughputDeadline,
        new SynchronizationContextConfigurator(Config, Prerequisites),
        _settings.ShutdownTimeout);
}
