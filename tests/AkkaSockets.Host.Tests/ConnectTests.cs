using System.Net;
using System.Net.Sockets;
using AkkaSockets.Host.Tests.Processes;

namespace AkkaSockets.Host.Tests;

/// <summary>The host as a client: what the other side sends on standard output and nothing else there.</summary>
public class ConnectTests
{
    [SkippableFact]
    public async Task It_prints_what_the_tutorials_server_sends_and_ends_when_that_closes()
    {
        var (server, port) = await Python.Serve("tutorial_server.py");
        await using var _ = server;
        await using var client = HostProcess.Start("connect", $"tcp://127.0.0.1:{port}");

        var result = await client.Exit();

        result.ExitCode.Should().Be(0, result.ToString());
        result.Output.Should().Equal("Hello World");
    }

    [SkippableFact]
    public async Task It_sends_its_input_and_the_inputs_end_ends_only_its_sending()
    {
        var (server, port) = await Python.Serve("receiving_server.py");
        await using var _ = server;
        await using var client = HostProcess.Start("connect", $"tcp://127.0.0.1:{port}");

        await client.Input.WriteAsync("Hello, World\nHello, World\n");
        client.Input.Close();

        var result = await client.Exit();
        result.ExitCode.Should().Be(0, result.ToString());
        result.Output.Should().Equal("26 bytes: Hello, World", "Hello, World");
    }

    [Fact]
    public async Task A_typed_line_comes_back_from_the_echo_before_the_next_is_typed()
    {
        await using var host = await HostProcess.Listen("--greeting", "Hello World\n");
        await using var client = HostProcess.Start("connect", host.Endpoint.ToString());
        await client.Output.First(line => line == "Hello World", ChildProcess.Patience);

        await client.Input.WriteLineAsync("first");
        await client.Output.First(line => line == "first", ChildProcess.Patience);
        await client.Input.WriteLineAsync("second");
        await client.Output.First(line => line == "second", ChildProcess.Patience);
        client.Input.Close();

        (await client.Exit()).ExitCode.Should().Be(0);
        client.Output.Lines.Should().Equal("Hello World", "first", "second");
    }

    [Fact]
    public async Task Megabytes_of_input_go_through_and_back()
    {
        const int lines = 200_000;
        await using var host = await HostProcess.Listen("--config", "hocon/echo.conf");
        await using var client = HostProcess.Start("connect", host.Endpoint.ToString());

        for (var line = 0; line < lines; line++)
            await client.Input.WriteLineAsync($"this is line number {line}");
        client.Input.Close();

        var result = await client.Exit();
        result.ExitCode.Should().Be(0);
        result.Output.Should().HaveCount(lines);
        result.Output[^1].Should().Be($"this is line number {lines - 1}");
    }

    [SkippableFact]
    public async Task A_signal_ends_it_with_exit_code_0_and_its_peer_sees_an_orderly_end()
    {
        Skip.If(OperatingSystem.IsWindows(), "there is no such signal");
        await using var host = await HostProcess.Listen("--greeting", "Hello World\n");
        await using var client = HostProcess.Start("connect", host.Endpoint.ToString());
        await client.Output.First(line => line == "Hello World", ChildProcess.Patience);

        await client.Signal("INT");

        (await client.Exit()).ExitCode.Should().Be(0);
        await host.ConnectionsEnded(1);
        host.Log.Lines.Single(HostProcess.TellsOfAnEnd).Should().Contain("closed by peer");
    }

    [Fact]
    public async Task Nobody_listening_is_one_line_and_exit_code_1()
    {
        using var unused = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        unused.Bind(new IPEndPoint(IPAddress.Loopback, 0)); // bound and not listening: refuses
        var endpoint = $"tcp://{unused.LocalEndPoint}";

        var result = await HostProcess.Run("connect", endpoint);

        result.ExitCode.Should().Be(1, result.ToString());
        result.Errors.Should().ContainSingle().Which.Should().Contain(endpoint).And.Contain("refused");
        result.Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("tcp://no-such-host.invalid:2345")]
    [InlineData("tcp://127.0.0.1:0")]
    [InlineData("127.0.0.1:2345")]
    public async Task An_endpoint_that_leads_nowhere_is_one_line_and_exit_code_1(string endpoint)
    {
        var result = await HostProcess.Run("connect", endpoint);

        result.ExitCode.Should().Be(1, result.ToString());
        result.Errors.Should().ContainSingle().Which.Should().Contain(endpoint);
        result.Output.Should().BeEmpty();
    }
}
