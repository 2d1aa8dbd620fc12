using Akka.Actor;
using Akka.Configuration;

namespace Akka.IO;

/// <summary>Name resolution of one actor system.</summary>
public class DnsExt : IOExtension
{
    private const string Section = "akka.io.dns";

    private readonly Lazy<IActorRef> _manager;

    /// <summary>Reads the settings and prepares the manager, which starts when it is first needed.</summary>
    /// <param name="system">The system.</param>
    /// <exception cref="ConfigurationException">A value of <c>akka.io.dns</c> is missing or not valid.</exception>
    public DnsExt(ExtendedActorSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        Settings = new DnsSettings(system.Settings.Config.GetConfig(Section));
        Provider = CreateProvider(Settings.ProviderObjectName);
        Cache = Provider.Cache;
        // Read again by the actors, which start later; what is wrong shall be told now, to whoever starts this.
        if (Provider.ActorClass == typeof(InetAddressDnsResolver))
            InetAddressSettings.Read(Settings.ResolverConfig);
        if (Provider.ManagerClass == typeof(SimpleDnsManager))
            SimpleDnsManager.CleanupInterval(Settings);
        _manager = new Lazy<IActorRef>(() => system.SystemActorOf(
            Props.Create(Provider.ManagerClass, this).WithDispatcher(Settings.Dispatcher), "IO-DNS"));
    }

    /// <inheritdoc/>
    public override IActorRef Manager => _manager.Value;

    /// <summary>Gets the settings.</summary>
    public DnsSettings Settings { get; }

    /// <summary>Gets what resolves.</summary>
    public IDnsProvider Provider { get; }

    /// <summary>Gets the answers remembered.</summary>
    public DnsBase Cache { get; }

    /// <summary>Gets the actor that takes <see cref="Dns.Resolve"/>.</summary>
    /// <returns>The manager.</returns>
    public IActorRef GetResolver() => Manager;

    private static IDnsProvider CreateProvider(string name)
    {
        var type = Type.GetType(name) ?? typeof(DnsExt).Assembly.GetType(name);
        return type is not null && Activator.CreateInstance(type) is IDnsProvider provider
            ? provider
            : throw new ConfigurationException(
                $"The {Section} provider-object is '{name}'. Valid: the name of a type that is an IDnsProvider.");
    }

    /// <summary>The settings of name resolution: section <c>akka.io.dns</c> of the configuration.</summary>
    public class DnsSettings
    {
        /// <summary>Reads settings.</summary>
        /// <param name="config">The section <c>akka.io.dns</c>.</param>
        /// <exception cref="ConfigurationException">A value is missing or not valid.</exception>
        public DnsSettings(Config? config)
        {
            var section = new SettingsSection(Section, config);
            Dispatcher = section.Text("dispatcher");
            Resolver = section.Text("resolver");
            ResolverConfig = config!.GetConfig(Resolver) ?? Config.Empty;
            ProviderObjectName = new SettingsSection($"{Section}.{Resolver}", ResolverConfig).Text("provider-object");
        }

        /// <summary>Gets the dispatcher of the manager and the resolver.</summary>
        public string Dispatcher { get; }

        /// <summary>Gets the name of the resolver, which is that of its section.</summary>
        public string Resolver { get; }

        /// <summary>Gets the resolver's section.</summary>
        public Config ResolverConfig { get; }

        /// <summary>Gets the name of the provider's type.</summary>
        public string ProviderObjectName { get; }
    }
}
