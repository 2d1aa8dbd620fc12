using Akka.Configuration;

namespace Akka.IO;

/// <summary>The settings of the resolver that asks the operating system: section <c>akka.io.dns.inet-address</c>.</summary>
/// <param name="PositiveTimeToLive">How long an answer is remembered; zero for not at all.</param>
/// <param name="NegativeTimeToLive">How long a failure is remembered; zero for not at all.</param>
/// <param name="UseIPv6">Whether addresses of IPv6 are asked for too.</param>
internal sealed record InetAddressSettings(TimeSpan PositiveTimeToLive, TimeSpan NegativeTimeToLive, bool UseIPv6)
{
    public static InetAddressSettings Read(Config? config)
    {
        var section = new SettingsSection("akka.io.dns.inet-address", config);
        return new InetAddressSettings(section.Duration("positive-ttl"), section.Duration("negative-ttl"), section.Switch("use-ipv6"));
    }
}
