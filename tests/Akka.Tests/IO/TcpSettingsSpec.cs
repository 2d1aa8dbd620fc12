using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Akka.IO;

namespace Akka.Tests.IO;

public sealed class TcpSettingsSpec : Akka.TestKit.Xunit2.TestKit
{
    [Fact]
    public void Defaults_are_the_documented_ones()
    {
        var settings = TcpSettings.Create(Sys);
        settings.BatchAcceptLimit.Should().Be(10);
        settings.RegisterTimeout.Should().Be(TimeSpan.FromSeconds(5));
        settings.ReceivedMessageSizeLimit.Should().Be(int.MaxValue);
        settings.FinishConnectRetries.Should().Be(5);
        settings.OutgoingSocketForceIpv4.Should().BeFalse();
        settings.TraceLogging.Should().BeFalse();
        settings.WriteCommandsQueueMaxSize.Should().Be(-1);
        settings.ManagementDispatcher.Should().Be("akka.actor.internal-dispatcher");
    }

    [Fact]
    public void Values_come_from_the_configuration()
    {
        var settings = Read("register-timeout = 3s, batch-accept-limit = 3, write-commands-queue-max-size = 7, trace-logging = on");
        settings.RegisterTimeout.Should().Be(TimeSpan.FromSeconds(3));
        settings.BatchAcceptLimit.Should().Be(3);
        settings.WriteCommandsQueueMaxSize.Should().Be(7);
        settings.TraceLogging.Should().BeTrue();
    }

    [Theory]
    [InlineData("batch-accept-limit = 0")]
    [InlineData("finish-connect-retries = -1")]
    [InlineData("write-commands-queue-max-size = -2")]
    [InlineData("max-received-message-size = 0")]
    [InlineData("register-timeout = 0s")]
    [InlineData("management-dispatcher = \"\"")]
    [Trait("Upstream", "defect")]
    public void A_value_that_is_not_valid_is_named(string wrong)
    {
        var read = () => Read(wrong);
        var parts = wrong.Split(" = ");
        read.Should().Throw<ConfigurationException>().WithMessage($"*{parts[0]}*Valid*");
    }

    [Fact]
    public void The_manager_is_known_by_its_path()
    {
        Tcp.Manager(Sys).Path.ToStringWithoutAddress().Should().Be("/system/IO-TCP");
        TcpExtensions.Tcp(Sys).Should().Be(Tcp.Manager(Sys));
    }

    [Fact]
    public void A_dispatcher_for_files_that_there_is_not_is_named() => ShouldBeNamed("file-io-dispatcher");

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_dispatcher_for_the_manager_that_there_is_not_is_named() => ShouldBeNamed("management-dispatcher");

    [Fact]
    [Trait("Upstream", "defect")]
    public void The_manager_runs_on_its_dispatcher()
    {
        using var system = ActorSystem.Create("manager", ConfigurationFactory.ParseString(
            "akka.io.tcp.management-dispatcher = akka.test.calling-thread-dispatcher").WithFallback(Sys.Settings.Config));
        system.EventStream.Subscribe(TestActor, typeof(UnhandledMessage));
        for (var i = 0; i < 100; i++)
        {
            Tcp.Manager(system).Tell("not a command", ActorRefs.NoSender);
            HasMessages.Should().BeTrue("on the calling thread it is done by now");
            ExpectMsg<UnhandledMessage>();
        }
    }

    private static void ShouldBeNamed(string setting)
    {
        using var system = ActorSystem.Create("no-dispatcher", $"akka.io.tcp.{setting} = no-such-dispatcher");
        FluentActions.Invoking(() => Tcp.Manager(system)).Should().Throw<ConfigurationException>().WithMessage("*no-such-dispatcher*");
    }

    private TcpSettings Read(string hocon) =>
        TcpSettings.Create(ConfigurationFactory.ParseString(hocon).WithFallback(Sys.Settings.Config.GetConfig("akka.io.tcp")));
}
