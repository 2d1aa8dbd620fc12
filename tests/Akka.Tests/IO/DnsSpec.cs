using System.Net;
using Akka.Actor;
using Akka.IO;
using Akka.Tests.IO.Support;
using Dns = Akka.IO.Dns;

namespace Akka.Tests.IO;

public sealed class DnsSpec : Akka.TestKit.Xunit2.TestKit
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private IActorRef Manager => Dns.Instance.Apply(Sys).Manager;

    [Fact]
    public void A_name_is_resolved_and_remembered()
    {
        Manager.Tell(new Dns.Resolve("localhost"));
        var resolved = ExpectMsg<Dns.Resolved>(Patience);
        resolved.Name.Should().Be("localhost");
        resolved.IsSuccess.Should().BeTrue();
        IPAddress.IsLoopback(resolved.Addr).Should().BeTrue();
        AwaitAssert(() => Dns.Cached("localhost", Sys).Should().NotBeNull());
        Dns.ResolveName("localhost", Sys, TestActor).Should().NotBeNull();
    }

    [Fact]
    public void A_name_that_is_not_remembered_is_asked_for()
    {
        Dns.ResolveName("localhost", Sys, TestActor).Should().BeNull();
        ExpectMsg<Dns.Resolved>(Patience);
    }

    [Fact]
    public void A_failure_is_an_answer_whose_address_throws()
    {
        Manager.Tell(new Dns.Resolve("no-such-host.invalid"));
        var resolved = ExpectMsg<Dns.Resolved>(Patience);
        resolved.IsSuccess.Should().BeFalse();
        resolved.Ipv4.Should().BeEmpty();
        resolved.Invoking(it => it.Addr).Should().Throw<Exception>();
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_failure_is_remembered_too()
    {
        Manager.Tell(new Dns.Resolve("no-such-host.invalid"));
        ExpectMsg<Dns.Resolved>(Patience);
        Dns.Cached("no-such-host.invalid", Sys)!.IsSuccess.Should().BeFalse();
    }

    [Fact]
    public void An_answer_is_forgotten_when_its_time_has_passed()
    {
        var cache = new SteppingDnsCache();
        var config = Sys.Settings.Config.GetConfig("akka.io.dns.inet-address")!;
        var resolver = Sys.ActorOf(Props.Create(() => new InetAddressDnsResolver(cache, config)));
        resolver.Tell(new Dns.Resolve("localhost"));
        ExpectMsg<Dns.Resolved>(Patience);
        AwaitAssert(() => cache.Cached("localhost").Should().NotBeNull());
        cache.LetTimePass();
        cache.Cached("localhost").Should().BeNull();
        cache.CleanUp();
    }

    [Fact]
    public void The_first_address_is_one_of_version_four()
    {
        var resolved = Dns.Resolved.Create("x", [IPAddress.IPv6Loopback, IPAddress.Loopback]);
        resolved.Addr.Should().Be(IPAddress.Loopback);
        resolved.Ipv6.Should().Equal(IPAddress.IPv6Loopback);
        Dns.Resolved.Create("x", []).Invoking(it => it.Addr).Should().Throw<Exception>();
    }
}
