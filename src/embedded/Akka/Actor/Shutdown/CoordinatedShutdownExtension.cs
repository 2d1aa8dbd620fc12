using Akka.Actor.Internal;
using Akka.Configuration;

namespace Akka.Actor;

/// <summary>Makes an actor system's <see cref="CoordinatedShutdown"/>.</summary>
public sealed class CoordinatedShutdownExtension : ExtensionIdProvider<CoordinatedShutdown>
{
    private const string Root = "akka.coordinated-shutdown";

    /// <inheritdoc/>
    /// <exception cref="ConfigurationException">The configuration is missing or contradicts itself.</exception>
    /// <exception cref="ArgumentException">Phases depend on each other in a circle.</exception>
    public override CoordinatedShutdown CreateExtension(ExtendedActorSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        var config = system.Settings.Config.GetConfig(Root);
        if (config.IsNullOrEmpty())
            throw ConfigurationException.NullOrEmptyConfig<CoordinatedShutdown>(Root);

        var terminatesSystem = config.GetBoolean("terminate-actor-system");
        if (!terminatesSystem && config.GetBoolean("run-by-actor-system-terminate"))
            throw new ConfigurationException(
                $"{Root}: run-by-actor-system-terminate = on needs terminate-actor-system = on, else Terminate would never end the system.");

        var shutdown = new CoordinatedShutdown(system, ShutdownPhases.Read(config));
        var process = new ProcessExitHook(shutdown);
        new TerminationTask((ActorSystemImpl)system, shutdown, process).Add(terminatesSystem, config.GetBoolean("exit-clr"));
        if (config.GetBoolean("run-by-clr-shutdown-hook"))
            process.Install();
        return shutdown;
    }
}
