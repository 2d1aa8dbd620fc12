using System.Net;
using Akka.Actor;
using Akka.Configuration;
using Akka.IO;
using Dns = Akka.IO.Dns;

namespace Akka.Tests.IO.Support;

/// <summary>Name resolution that knows one name, which nobody else knows.</summary>
public sealed class FixedDnsProvider : IDnsProvider
{
    public const string Name = "only-here.invalid";

    public static string Hocon { get; } = $"akka.io.dns.inet-address.provider-object = \"{typeof(FixedDnsProvider).AssemblyQualifiedName}\"";

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
            if (message is Dns.Resolve { Name: Name } resolve)
                Sender.Tell(Dns.Resolved.Create(resolve.Name, [IPAddress.Loopback]));
        }
    }
}
