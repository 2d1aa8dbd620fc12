using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>Makes a <see cref="Akka.Dispatch.Dispatcher"/>.</summary>
public sealed class DispatcherConfigurator : MessageDispatcherConfigurator
{
    private readonly Dispatcher _dispatcher;

    /// <summary>Makes the dispatcher that a section describes.</summary>
    public DispatcherConfigurator(Config config, IDispatcherPrerequisites prerequisites)
        : base(config, prerequisites)
    {
        _dispatcher = new Dispatcher(
            this,
            config.GetString("id")!,
            config.GetInt("throughput", MessageDispatcher.DefaultThroughput),
            config.GetTimeSpan("throughput-deadline-time", TimeSpan.Zero).Ticks,
            ConfigureExecutor(),
            config.GetTimeSpan("shutdown-timeout", TimeSpan.FromSeconds(1)));
    }

    /// <summary>Always the same dispatcher.</summary>
    public override MessageDispatcher Dispatcher() => _dispatcher;
}
