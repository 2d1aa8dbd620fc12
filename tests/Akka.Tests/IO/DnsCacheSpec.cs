using Akka.Actor;
using Akka.Configuration;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

/// <summary>How long answers are remembered. These names need no network.</summary>
public sealed class DnsCacheSpec : Akka.TestKit.Xunit2.TestKit
{
    private const string Known = "127.0.0.1";
    private const string Local = "localhost";
    private const string Unknown = "..";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SteppingDnsCache _cache = new();

    [Fact]
    public void An_answer_is_remembered_for_its_time()
    {
        Resolve(Known, "positive-ttl = 5s").IsSuccess.Should().BeTrue();
        _cache.SetClock(TimeSpan.FromMilliseconds(4999));
        _cache.Cached(Known).Should().NotBeNull();
        _cache.SetClock(TimeSpan.FromMilliseconds(5000));
        _cache.Cached(Known).Should().BeNull();
    }

    [Fact]
    public void By_default_an_answer_is_remembered_for_30_seconds()
    {
        Resolve(Known, "");
        _cache.SetClock(TimeSpan.FromMilliseconds(29_999));
        _cache.Cached(Known).Should().NotBeNull();
        _cache.SetClock(TimeSpan.FromMilliseconds(30_000));
        _cache.Cached(Known).Should().BeNull();
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_failure_is_remembered_for_its_time()
    {
        Resolve(Unknown, "negative-ttl = 2s").IsSuccess.Should().BeFalse();
        _cache.SetClock(TimeSpan.FromMilliseconds(1999));
        _cache.Cached(Unknown)!.IsSuccess.Should().BeFalse();
        _cache.SetClock(TimeSpan.FromMilliseconds(2000));
        _cache.Cached(Unknown).Should().BeNull();
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void By_default_a_failure_is_remembered_for_10_seconds()
    {
        Resolve(Unknown, "");
        _cache.SetClock(TimeSpan.FromMilliseconds(9_999));
        _cache.Cached(Unknown).Should().NotBeNull();
        _cache.SetClock(TimeSpan.FromMilliseconds(10_000));
        _cache.Cached(Unknown).Should().BeNull();
    }

    [Fact]
    public void With_no_time_nothing_is_remembered()
    {
        Resolve(Known, "positive-ttl = 0s");
        _cache.Cached(Known).Should().BeNull();
        Resolve(Unknown, "negative-ttl = 0s");
        _cache.Cached(Unknown).Should().BeNull();
    }

    [Fact]
    public void The_latest_answer_is_remembered()
    {
        var first = Resolve(Known, "positive-ttl = 5s");
        _cache.SetClock(TimeSpan.FromSeconds(6));
        var second = Resolve(Known, "positive-ttl = 5s");
        second.Should().NotBeSameAs(first);
        _cache.Cached(Known).Should().BeSameAs(second);
        _cache.SetClock(TimeSpan.FromSeconds(10));
        _cache.Cached(Known).Should().BeSameAs(second);
    }

    [Fact]
    public void Cleaning_up_forgets_answers_whose_time_has_passed_and_no_others()
    {
        Resolve(Known, "positive-ttl = 5s");
        Resolve(Local, "positive-ttl = 50s");
        _cache.SetClock(TimeSpan.FromSeconds(6));
        _cache.CleanUp();
        _cache.SetClock(TimeSpan.Zero);
        _cache.Cached(Known).Should().BeNull();
        _cache.Cached(Local).Should().NotBeNull();
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void Names_are_the_same_in_upper_and_lower_case()
    {
        Resolve("LOCALHOST", "");
        _cache.Cached("localhost").Should().NotBeNull();
    }

    [Fact]
    public void The_manager_cleans_up_from_time_to_time()
    {
        using var system = ActorSystem.Create("tidy", $"akka.io.dns.inet-address {{ provider-object = \"{SteppingDnsProvider.Name}\", cache-cleanup-interval = 20ms }}");
        var dns = Dns.Instance.Apply(system);
        var cache = (SteppingDnsCache)dns.Cache;
        dns.Manager.Tell(new Dns.Resolve(Known), TestActor);
        ExpectMsg<Dns.Resolved>(Patience);
        AwaitAssert(() => cache.Cached(Known).Should().NotBeNull(), Patience);
        AwaitAssert(
            () =>
            {
                cache.SetClock(TimeSpan.Zero);
                var remembered = cache.Cached(Known);
                cache.SetClock(TimeSpan.FromDays(1));
                remembered.Should().BeNull();
            },
            Patience);
    }

    private Dns.Resolved Resolve(string name, string hocon)
    {
        var config = ConfigurationFactory.ParseString(hocon).WithFallback(Sys.Settings.Config.GetConfig("akka.io.dns.inet-address"));
        Sys.ActorOf(Props.Create(() => new InetAddressDnsResolver(_cache, config))).Tell(new Dns.Resolve(name));
        return ExpectMsg<Dns.Resolved>(Patience);
    }
}
