using Akka.Util;

namespace Akka.Actor;

/// <summary>The part of a setup that holds the actor system's configuration. It never changes; each method answers a new one.</summary>
public sealed class BootstrapSetup : Setup.Setup
{
    private BootstrapSetup(Option<Configuration.Config> config) => Config = config;

    /// <summary>The configuration, if one was given.</summary>
    public Option<Configuration.Config> Config { get; }

    /// <summary>A setup without a configuration: the system runs on its defaults.</summary>
    public static BootstrapSetup Create() => new(Option<Configuration.Config>.None);

    /// <summary>The same with this configuration in place of any other.</summary>
    public BootstrapSetup WithConfig(Configuration.Config config) => new(config);

    /// <summary>The same with this configuration behind the one that is there.</summary>
    public BootstrapSetup WithConfigFallback(Configuration.Config config) =>
        new(Config.HasValue ? Config.Value.WithFallback(config) : config);
}
