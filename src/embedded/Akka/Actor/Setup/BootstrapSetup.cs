using Akka.Util;

namespace Akka.Actor;

/// <summary>
/// The part of a setup that holds the actor system's configuration and the selection of its refs. It never changes; each method answers a
/// new one.
/// </summary>
public sealed class BootstrapSetup : Setup.Setup
{
    private BootstrapSetup(Option<Configuration.Config> config, Option<ProviderSelection> provider)
    {
        Config = config;
        ActorRefProvider = provider;
    }

    /// <summary>The configuration, if one was given.</summary>
    public Option<Configuration.Config> Config { get; }

    /// <summary>Which actor refs there are, if that was said; goes before <c>akka.actor.provider</c>.</summary>
    public Option<ProviderSelection> ActorRefProvider { get; }

    /// <summary>A setup without a configuration: the system runs on its defaults.</summary>
    public static BootstrapSetup Create() => new(Option<Configuration.Config>.None, Option<ProviderSelection>.None);

    /// <summary>The same with this configuration in place of any other.</summary>
    public BootstrapSetup WithConfig(Configuration.Config config) => new(config, ActorRefProvider);

    /// <summary>The same with this configuration behind the one that is there.</summary>
    public BootstrapSetup WithConfigFallback(Configuration.Config config) =>
        new(Config.HasValue ? Config.Value.WithFallback(config) : config, ActorRefProvider);

    /// <summary>The same with this selection.</summary>
    public BootstrapSetup WithActorRefProvider(ProviderSelection name) => new(Config, name);
}
