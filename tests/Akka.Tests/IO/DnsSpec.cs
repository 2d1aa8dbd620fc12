using System.Net;
using System.Net.Sockets;
using Akka.Actor;
using Akka.Event;
using Akka.IO;
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
        resolved.Exception.Should().BeNull();
        IPAddress.IsLoopback(resolved.Addr).Should().BeTrue();
        AwaitAssert(() => Dns.Cached("localhost", Sys).Should().NotBeNull());
        Dns.ResolveName("localhost", Sys, TestActor).Should().NotBeNull();
        Manager.Tell(new Dns.Resolve("localhost"));
        ExpectMsg<Dns.Resolved>(Patience).Should().BeSameAs(Dns.Cached("localhost", Sys));
    }

    [Fact]
    public void A_name_that_is_not_remembered_is_asked_for()
    {
        Dns.ResolveName("localhost", Sys, TestActor).Should().BeNull();
        ExpectMsg<Dns.Resolved>(Patience);
    }

    [Fact]
    public void A_literal_IPv4_address_is_its_own_answer() => ShouldBeItsOwnAnswer("127.0.0.1");

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_literal_IPv6_address_is_its_own_answer() => ShouldBeItsOwnAnswer("2001:db8::1");

    [Fact]
    public void A_failure_is_an_answer_whose_address_throws()
    {
        Manager.Tell(new Dns.Resolve("no-such-host.invalid"));
        var resolved = ExpectMsg<Dns.Resolved>(Patience);
        resolved.Name.Should().Be("no-such-host.invalid");
        resolved.IsSuccess.Should().BeFalse();
        resolved.Exception.Should().BeAssignableTo<SocketException>();
        resolved.Ipv4.Should().BeEmpty();
        resolved.Ipv6.Should().BeEmpty();
        resolved.Invoking(it => it.Addr).Should().Throw<SocketException>().Which.Should().BeSameAs(resolved.Exception);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a-name-that-is-longer-than-any-name-may-be")]
    public void What_is_no_name_is_an_answer_too(string name)
    {
        var noName = name.Length > 2 ? string.Concat(Enumerable.Repeat(name, 10)) : name;
        Manager.Tell(new Dns.Resolve(noName));
        var resolved = ExpectMsg<Dns.Resolved>(Patience);
        resolved.Name.Should().Be(noName);
        resolved.IsSuccess.Should().BeFalse();
    }

    [Fact]
    public void All_who_ask_for_a_name_get_an_answer_and_so_do_many_names_at_once()
    {
        var askers = Enumerable.Range(0, 20).Select(_ => CreateTestProbe()).ToList();
        for (var i = 0; i < 40; i++)
        {
            foreach (var asker in askers)
                Manager.Tell(new Dns.Resolve($"..{i}"), asker);
        }

        foreach (var asker in askers)
        {
            asker.ReceiveN(40, Patience).Cast<Dns.Resolved>().Select(it => it.Name)
                .Should().BeEquivalentTo(Enumerable.Range(0, 40).Select(i => $"..{i}"));
        }
    }

    [Fact]
    public void What_is_no_question_is_unhandled()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(UnhandledMessage));
        Manager.Tell("something");
        ExpectMsg<UnhandledMessage>(Patience);
    }

    [Fact]
    public void The_first_address_is_one_of_version_four()
    {
        var resolved = Dns.Resolved.Create("x", [IPAddress.IPv6Loopback, IPAddress.Loopback]);
        resolved.Addr.Should().Be(IPAddress.Loopback);
        resolved.Ipv4.Should().Equal(IPAddress.Loopback);
        resolved.Ipv6.Should().Equal(IPAddress.IPv6Loopback);
        Dns.Resolved.Create("x", [IPAddress.IPv6Loopback]).Addr.Should().Be(IPAddress.IPv6Loopback);
        var none = Dns.Resolved.Create("x", []);
        none.IsSuccess.Should().BeTrue();
        none.Invoking(it => it.Addr).Should().Throw<Exception>();
    }

    [Fact]
    public void An_answer_keeps_addresses_of_its_own()
    {
        var addresses = new List<IPAddress> { IPAddress.Loopback };
        var resolved = new Dns.Resolved("x", addresses, null!);
        addresses.Clear();
        resolved.Addr.Should().Be(IPAddress.Loopback);
        resolved.Ipv6.Should().BeEmpty();
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_question_needs_a_name() =>
        FluentActions.Invoking(() => new Dns.Resolve(null!)).Should().Throw<ArgumentNullException>();

    [Fact]
    public void A_question_is_spread_by_its_name() => new Dns.Resolve("x").ConsistentHashKey.Should().Be("x");

    [Fact]
    public void A_cache_remembers_nothing_unless_it_says_so()
    {
        var cache = new ForgetfulCache();
        cache.Cached("localhost").Should().BeNull();
        cache.Resolve("localhost", Sys, TestActor).Should().BeNull();
        ExpectMsg<Dns.Resolved>(Patience);
    }

    private void ShouldBeItsOwnAnswer(string literal)
    {
        Manager.Tell(new Dns.Resolve(literal));
        ExpectMsg<Dns.Resolved>(Patience).Addr.Should().Be(IPAddress.Parse(literal));
    }

    private sealed class ForgetfulCache : DnsBase;
}
