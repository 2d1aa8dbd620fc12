using System.Net;
using System.Net.Sockets;
using System.Text;
using AkkaSockets.Host.Tests.Processes;

namespace AkkaSockets.Host.Tests;

/// <summary>Options and configuration files: what they change, and how the host refuses what is wrong with them.</summary>
public class OptionsTests
{
    [Fact]
    public async Task Help_names_every_option_and_exits_with_0()
    {
        var result = await HostProcess.Run("--help");

        result.ExitCode.Should().Be(0, result.ToString());
        string.Join('\n', result.Output).Should().ContainAll("--config", "--endpoint", "--greeting", "connect");
        result.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task A_greeting_is_sent_as_it_is_given()
    {
        await using var host = await HostProcess.Listen("--greeting", "Grüß Gott\n");

        (await AllThatComes(host)).Should().Be("Grüß Gott\n");
    }

    [Fact]
    public async Task An_empty_greeting_greets_nobody()
    {
        await using var host = await HostProcess.Listen("--greeting", "");

        (await AllThatComes(host)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_echo_configuration_greets_nobody()
    {
        await using var host = await HostProcess.Listen("--config", "hocon/echo.conf");

        (await AllThatComes(host)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_sets_greeting_and_limits()
    {
        using var file = new TemporaryFile("host.greeting = \"one at a time\"\nakka-sockets.listener.max-connections = 1\n");
        await using var host = await HostProcess.Listen("--config", file.Path);

        using var first = await host.Connect();
        await first.GetStream().ReadExactlyAsync(new byte["one at a time".Length]).AsTask().WaitAsync(ChildProcess.Patience);

        var second = async () =>
        {
            using var client = await host.Connect();
            await client.GetStream().ReadExactlyAsync(new byte[1]).AsTask().WaitAsync(ChildProcess.Patience);
        };

        // The reset may come while the client still connects: then there is no stream to read from yet.
        (await second.Should().ThrowAsync<Exception>("the second is reset"))
            .Which.GetBaseException().Should().BeOfType<SocketException>().Which.SocketErrorCode.Should().Be(SocketError.ConnectionReset);
    }

    [Fact]
    public async Task A_busy_port_is_one_line_and_exit_code_1()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var endpoint = $"tcp://{other.LocalEndpoint}";

        var result = await HostProcess.Run("--endpoint", endpoint);

        result.ExitCode.Should().Be(1, result.ToString());
        result.Errors.Should().ContainSingle().Which.Should().Contain(endpoint).And.Contain("in use");
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once_one_line_each()
    {
        using var file = new TemporaryFile("""
            host.greetings = "misspelt"
            akka-sockets {
              listener.backlog = none
              listener.max-connections = 0
              connection.high-water-mark = 1 furlong
            }
            """);

        var result = await HostProcess.Run("--config", file.Path, "--endpoint", "127.0.0.1:2345");

        result.ExitCode.Should().Be(1, result.ToString());
        result.Errors.Should().HaveCount(5, result.ToString());
        string.Join('\n', result.Errors).Should().ContainAll(
            "greetings", "akka-sockets.listener.backlog", "none", "akka-sockets.listener.max-connections",
            "akka-sockets.connection.high-water-mark", "1 furlong", "--endpoint", "127.0.0.1:2345");
        result.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        var result = await HostProcess.Run("--config", "hocon/nowhere.conf");

        result.ExitCode.Should().Be(1);
        result.Errors.Should().ContainSingle().Which.Should().Contain("hocon/nowhere.conf");
    }

    [Fact]
    public async Task A_brace_that_is_never_closed_is_told_with_its_line()
    {
        using var file = new TemporaryFile("host.greeting = \"Hi\"\n\nakka-sockets {\n  listener.backlog = 5\n");

        var result = await HostProcess.Run("--config", file.Path);

        result.ExitCode.Should().Be(1);
        result.Errors.Should().ContainSingle().Which.Should().Contain(file.Path).And.Contain("line 3").And.Contain("'{'");
    }

    [Theory]
    [InlineData("host.greeting = ${no.such.key}", "no.such.key")]
    [InlineData("akka.loglevel = LOUD", "LOUD")]
    public async Task What_Akka_refuses_is_one_line_too(string text, string named)
    {
        using var file = new TemporaryFile(text);

        var result = await HostProcess.Run("--config", file.Path, "--endpoint", "tcp://127.0.0.1:0");

        result.ExitCode.Should().Be(1, result.ToString());
        result.Errors.Should().ContainSingle(result.ToString()).Which.Should().Contain(named);
        result.Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("--nonsense")]
    [InlineData("--endpoint")]
    [InlineData("frobnicate")]
    public async Task Arguments_that_mean_nothing_are_told_without_a_stack_trace(string argument)
    {
        var result = await HostProcess.Run(argument);

        result.ExitCode.Should().Be(1, result.ToString());
        result.Errors.Should().HaveCount(2, result.ToString()).And.Contain(line => line.Contains(argument));
        result.Output.Should().BeEmpty();
    }

    private static async Task<string> AllThatComes(HostProcess host)
    {
        using var client = await host.Connect();
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        client.Client.Shutdown(SocketShutdown.Send);
        return await reader.ReadToEndAsync().WaitAsync(ChildProcess.Patience);
    }
}
