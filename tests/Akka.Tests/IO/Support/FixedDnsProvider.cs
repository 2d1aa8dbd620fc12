using System.Net;
using Akka.Actor;
using Akka.Configuration;
using Akka.IO;
using Dns = Akka.IO.Dns;

namespace Akka.Tests.IO.Support;

/// <summary>Name resolution that knows three names, which nobody else knows.</summary>
public sealed class FixedDnsProvider : IDnsProvider
{
    public const string Name = "only-here.invalid";

    /// <summary>Its only address is of version six.</summary>
    public const string NameOfSix = "only-six.invalid";

    /// <summary>Its first address can't be connected to: it is that of all machines, for which an option is needed.</summary>
    public const string NameOfTwo = "only-two.invalid";

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
            else if (message is Dns.Resolve { Name: NameOfTwo } two)
                Sender.Tell(Dns.Resolved.Create(two.Name, [IPAddress.Broadcast, IPAddress.Loopback]));
            else if (message is Dns.Resolve { Name: NameOfSix } six)
                Sender.Tell(Dns.Resolved.Create(six.Name, [IPAddress.IPv6Loopback]));
        }
    }
}
