using Akka.Actor;
using Akka.Configuration;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class DnsSettingsSpec : Akka.TestKit.Xunit2.TestKit
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public void Defaults_are_the_documented_ones()
    {
        var dns = Dns.Instance.Apply(Sys);
        dns.Settings.Resolver.Should().Be("inet-address");
        dns.Settings.ProviderObjectName.Should().Be("Akka.IO.InetAddressDnsProvider");
        dns.Settings.ResolverConfig.GetTimeSpan("positive-ttl").Should().Be(TimeSpan.FromSeconds(30));
        dns.Settings.ResolverConfig.GetTimeSpan("negative-ttl").Should().Be(TimeSpan.FromSeconds(10));
        dns.Settings.Dispatcher.Should().Be("akka.actor.internal-dispatcher");
        dns.Provider.Should().BeOfType<InetAddressDnsProvider>();
        dns.Provider.ActorClass.Should().Be<InetAddressDnsResolver>();
        dns.Provider.ManagerClass.Should().Be<SimpleDnsManager>();
        dns.Cache.Should().BeSameAs(dns.Provider.Cache).And.BeOfType<SimpleDnsCache>();
        var manager = dns.Manager;
        dns.GetResolver().Should().Be(manager);
    }

    [Fact]
    public void The_provider_is_the_one_that_is_set()
    {
        using var system = ActorSystem.Create("own", SilentDnsProvider.Hocon);
        Dns.Instance.Apply(system).Provider.Should().BeOfType<SilentDnsProvider>();
    }

    [Fact]
    public void A_resolver_has_a_section_of_its_own()
    {
        using var system = ActorSystem.Create(
            "own", $"akka.io.dns {{ resolver = mine, mine {{ provider-object = \"{typeof(SilentDnsProvider).AssemblyQualifiedName}\", cache-cleanup-interval = 1m, some-key = 7 }} }}");
        var dns = Dns.Instance.Apply(system);
        dns.Settings.Resolver.Should().Be("mine");
        dns.Settings.ResolverConfig.GetInt("some-key").Should().Be(7);
        dns.Provider.Should().BeOfType<SilentDnsProvider>();
        dns.Manager.Should().NotBeNull();
    }

    [Fact]
    public void Without_IPv6_no_such_address_is_an_answer()
    {
        using var system = ActorSystem.Create("v4", "akka.io.dns.inet-address.use-ipv6 = off");
        Dns.Instance.Apply(system).Manager.Tell(new Dns.Resolve("localhost"), TestActor);
        var resolved = ExpectMsg<Dns.Resolved>(Patience);
        resolved.Ipv4.Should().NotBeEmpty();
        resolved.Ipv6.Should().BeEmpty();
    }

    [Theory]
    [InlineData("resolver = no-such", "akka.io.dns.no-such")]
    [InlineData("inet-address.provider-object = \"No.Such.Type\"", "provider-object is 'No.Such.Type'. Valid: ")]
    [InlineData("inet-address.provider-object = \"System.Object\"", "provider-object is 'System.Object'. Valid: ")]
    [InlineData("resolver = \"\"", "akka.io.dns.resolver is ''. Valid: ")]
    [InlineData("inet-address.positive-ttl = -1s", "akka.io.dns.inet-address.positive-ttl is '-1s'. Valid: ")]
    [InlineData("inet-address.negative-ttl = soon", "akka.io.dns.inet-address.negative-ttl is 'soon'. Valid: ")]
    [InlineData("inet-address.cache-cleanup-interval = often", "akka.io.dns.inet-address.cache-cleanup-interval is 'often'. Valid: ")]
    [InlineData("inet-address.use-ipv6 = perhaps", "akka.io.dns.inet-address.use-ipv6 is 'perhaps'. Valid: ")]
    [Trait("Upstream", "defect")]
    public void What_is_wrong_is_named(string wrong, string message)
    {
        using var system = ActorSystem.Create("wrong", $"akka.io.dns {{ {wrong} }}");
        FluentActions.Invoking(() => Dns.Instance.Apply(system)).Should().Throw<ConfigurationException>().WithMessage($"*{message}*");
    }
}
