using Akka.Actor;
using Akka.Configuration;
using Akka.IO;

namespace Akka.Tests.IO.Support;

/// <summary>Name resolution that never answers.</summary>
public sealed class SilentDnsProvider : IDnsProvider
{
    public static string Hocon { get; } =
        $"akka.io.dns.inet-address.provider-object = \"{typeof(SilentDnsProvider).AssemblyQualifiedName}\"";

    public DnsBase Cache { get; } = new SimpleDnsCache();

    public Type ActorClass => typeof(Resolver);

    public Type ManagerClass => typeof(SimpleDnsManager);

    public sealed class Resolver : UntypedActor
    {
        public Resolver(SimpleDnsCache cache, Config config)
        {
            _ = cache;
            _ = config;
        }

        protected override void OnReceive(object message)
        {
        }
    }
}
