using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class UdpSettingsSpec : UdpSpecBase
{
    [Fact]
    public void Defaults_are_the_documented_ones()
    {
        var settings = UdpSettings.Create(Sys);
        settings.BufferPoolConfigPath.Should().Be("akka.io.udp.disabled-buffer-pool");
        settings.BatchReceiveLimit.Should().Be(3);
        settings.TraceLogging.Should().BeFalse();
        settings.InitialSocketAsyncEventArgs.Should().Be(32);
        settings.ManagementDispatcher.Should().Be("akka.actor.internal-dispatcher");
        settings.FileIODispatcher.Should().Be("akka.actor.default-dispatcher");
        UdpSettings.Create(Sys.Settings.Config.GetConfig("akka.io.udp-connected")).BufferPoolConfigPath
            .Should().Be("akka.io.udp-connected.disabled-buffer-pool");
    }

    [Fact]
    public void Values_come_from_the_configuration()
    {
        var settings = Read(
            """
            buffer-pool = some-pool, receive-throughput = 7, trace-logging = on, nr-of-socket-async-event-args = 5
            management-dispatcher = manage, file-io-dispatcher = files
            """);
        settings.BufferPoolConfigPath.Should().Be("some-pool");
        settings.BatchReceiveLimit.Should().Be(7);
        settings.TraceLogging.Should().BeTrue();
        settings.InitialSocketAsyncEventArgs.Should().Be(5);
        settings.ManagementDispatcher.Should().Be("manage");
        settings.FileIODispatcher.Should().Be("files");
    }

    [Fact]
    public void Values_can_be_given_by_code()
    {
        var settings = new UdpSettings("pool", true, 1, 2, "manage", "files");
        settings.BufferPoolConfigPath.Should().Be("pool");
        settings.TraceLogging.Should().BeTrue();
        settings.InitialSocketAsyncEventArgs.Should().Be(1);
        settings.BatchReceiveLimit.Should().Be(2);
        settings.ManagementDispatcher.Should().Be("manage");
        settings.FileIODispatcher.Should().Be("files");
    }

    [Theory]
    [InlineData("receive-throughput = 0")]
    [InlineData("receive-throughput = many")]
    [InlineData("trace-logging = perhaps")]
    [InlineData("nr-of-socket-async-event-args = -1")]
    [InlineData("buffer-pool = \"\"")]
    [InlineData("management-dispatcher = \"\"")]
    [Trait("Upstream", "defect")]
    public void A_value_that_is_not_valid_is_named(string wrong)
    {
        var parts = wrong.Split(" = ");
        FluentActions.Invoking(() => Read(wrong))
            .Should().Throw<ConfigurationException>().WithMessage($"akka.io.udp.{parts[0]} is '{parts[1].Trim('"')}'. Valid: *");
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_value_of_udp_connected_that_is_not_valid_is_named_with_its_section()
    {
        using var system = ActorSystem.Create("wrong", "akka.io.udp-connected.receive-throughput = 0");
        Udp.Manager(system);
        FluentActions.Invoking(() => UdpConnected.Instance.Apply(system))
            .Should().Throw<ConfigurationException>().WithMessage("akka.io.udp-connected.receive-throughput is '0'. Valid: *");
    }

    [Fact]
    public void No_section_no_settings() =>
        FluentActions.Invoking(() => UdpSettings.Create(Config.Empty)).Should().Throw<ConfigurationException>();

    [Theory]
    [InlineData("akka.io.udp")]
    [InlineData("akka.io.udp-connected")]
    public void A_buffer_pool_without_a_section_is_named(string section)
    {
        using var system = ActorSystem.Create("no-pool", $"{section}.buffer-pool = no-such-pool");
        FluentActions.Invoking(Start).Should().Throw<ConfigurationException>().WithMessage("*no-such-pool*");

        void Start()
        {
            if (section == "akka.io.udp")
                Udp.Manager(system);
            else
                UdpConnected.Instance.Apply(system);
        }
    }

    [Theory]
    [InlineData("akka.io.udp")]
    [InlineData("akka.io.udp-connected")]
    public void Each_section_has_both_kinds_of_pools(string section)
    {
        using var system = ActorSystem.Create("pool", $"{section}.buffer-pool = {section}.direct-buffer-pool");
        Udp.Manager(system).Should().NotBeNull();
        UdpConnected.Instance.Apply(system).Manager.Should().NotBeNull();
    }

    [Theory]
    [InlineData("akka.io.udp")]
    [InlineData("akka.io.udp-connected")]
    [Trait("Upstream", "defect")]
    public void The_manager_runs_on_its_dispatcher(string section)
    {
        using var system = ActorSystem.Create("dispatcher", $"{section}.management-dispatcher = no-such-dispatcher");
        FluentActions.Invoking(() => (Udp.Manager(system), UdpConnected.Instance.Apply(system)))
            .Should().Throw<ConfigurationException>().WithMessage("*no-such-dispatcher*");
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void Only_with_trace_logging_is_each_step_logged()
    {
        Exchange("akka.loglevel = DEBUG").Should().BeEmpty();
        var traced = Exchange("akka.loglevel = DEBUG, akka.io.udp.trace-logging = on");
        traced.Should().Contain(it => it.Contains("open"));
        traced.Should().Contain(it => it.Contains("sent 5 bytes to 127.0.0.1:"));
        traced.Should().Contain(it => it.Contains("closed"));
    }

    private List<string> Exchange(string hocon)
    {
        using var peer = new DatagramPeer();
        using var system = ActorSystem.Create("traced", hocon);
        var asker = CreateTestProbe();
        var log = CreateTestProbe();
        system.EventStream.Subscribe(log, typeof(Debug));
        system.Udp().Tell(new Udp.Bind(CreateTestProbe(), AnyPort), asker);
        asker.ExpectMsg<Udp.Bound>(Patience);
        var listener = asker.LastSender;
        listener.Tell(new Udp.Send(ByteString.FromString("hello"), peer.EndPoint, new UdpAck("sent")), asker);
        asker.ExpectMsg<UdpAck>(Patience);
        listener.Tell(Udp.Unbind.Instance, asker);
        asker.ExpectMsg<Udp.Unbound>(Patience);
        system.EventStream.Publish(new Debug("end", GetType(), "end of the exchange"));
        return [.. log.ReceiveWhile(Patience, Patience, it => (it as Debug)?.Message.ToString() == "end of the exchange" ? null! : it, 1000)
            .OfType<Debug>().Select(it => it.Message.ToString()!).Where(it => it.Contains("127.0.0.1:"))];
    }

    private UdpSettings Read(string hocon) =>
        UdpSettings.Create(ConfigurationFactory.ParseString(hocon).WithFallback(Sys.Settings.Config.GetConfig("akka.io.udp")));
}
