using Akka.IO;

namespace Akka.Tests.IO.Support;

/// <summary>Name resolution like the default, with a cache whose time a test sets.</summary>
public sealed class SteppingDnsProvider : IDnsProvider
{
    public static string Name { get; } = typeof(SteppingDnsProvider).AssemblyQualifiedName!;

    public DnsBase Cache { get; } = new SteppingDnsCache();

    public Type ActorClass => typeof(InetAddressDnsResolver);

    public Type ManagerClass => typeof(SimpleDnsManager);
}
