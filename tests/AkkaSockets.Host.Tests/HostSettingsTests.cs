using Akka.Actor;
using AkkaSockets.Host.Configuration;
using AkkaSockets.Host.Serving;
using AkkaSockets.Host.Tests.Processes;

namespace AkkaSockets.Host.Tests;

/// <summary>What the host makes of a file and of the command line.</summary>
public class HostSettingsTests
{
    [Fact]
    public void Without_any_option_it_greets_on_the_tutorials_port()
    {
        var settings = HostSettings.Read(new ServerOptions(null, null, null));

        settings.Greeting.Should().Be("Hello World");
        settings.Listener.Endpoint.ToString().Should().Be("tcp://127.0.0.1:2345");
    }

    [Fact]
    public void The_command_line_goes_before_the_file()
    {
        using var file = new TemporaryFile("host.greeting = file\nakka-sockets.listener.endpoint = \"tcp://127.0.0.1:1\"");

        var settings = HostSettings.Read(new ServerOptions(file.Path, "tcp://127.0.0.1:2", "line"));

        settings.Greeting.Should().Be("line");
        settings.Listener.Endpoint.Port.Should().Be(2);
    }

    [Fact]
    public void The_file_goes_before_the_hosts_own_defaults()
    {
        using var file = new TemporaryFile("host.greeting = file\nakka-sockets.listener.bind-retry.max-retries = 7");

        var settings = HostSettings.Read(new ServerOptions(file.Path, null, null));

        settings.Greeting.Should().Be("file");
        settings.Listener.BindRetry.MaxRetries.Should().Be(7);
    }

    [Fact]
    public void An_empty_file_is_an_echo_server_that_does_not_wait_for_its_port()
    {
        using var file = new TemporaryFile("");

        var settings = HostSettings.Read(new ServerOptions(file.Path, null, null));

        settings.Greeting.Should().BeEmpty();
        settings.Listener.BindRetry.MaxRetries.Should().Be(0);
    }

    [Theory]
    [InlineData("1s", 5)]
    [InlineData("30s", 32)]
    public void The_shutdown_waits_as_long_as_connections_may_take(string drain, int seconds)
    {
        using var file = new TemporaryFile($"akka-sockets.listener.drain-timeout = {drain}");

        var config = HostSettings.Read(new ServerOptions(file.Path, null, null)).Config;

        config.GetTimeSpan($"akka.coordinated-shutdown.phases.{CoordinatedShutdown.PhaseServiceRequestsDone}.timeout")
            .Should().Be(TimeSpan.FromSeconds(seconds));
    }
}
