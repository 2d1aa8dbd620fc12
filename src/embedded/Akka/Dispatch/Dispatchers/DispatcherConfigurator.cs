using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>Makes a <see cref="Akka.Dispatch.Dispatcher"/>.</summary>
public sealed class DispatcherConfigurator : MessageDispatcherConfigurator
{
    private readonly Dispatcher _dispatcher;

    /// <summary>Makes the dispatcher that a section describes.</summary>
    /// <exception cref="ConfigurationException">Its executor is unknown, or has wrong settings.</exception>
    public DispatcherConfigurator(Config config, IDispatcherPrerequisites prerequisites)
        : base(config, prerequisites)
    {
        var settings = DispatcherSettings.Read(config);
        _dispatcher = new Dispatcher(
            this, settings.Id, settings.Throughput, settings.ThroughputDeadline, ConfigureExecutor(), settings.ShutdownTimeout);
    }

    /// <summary>Always the same dispatcher.</summary>
    public override MessageDispatcher Dispatcher() => _dispatcher;
}
