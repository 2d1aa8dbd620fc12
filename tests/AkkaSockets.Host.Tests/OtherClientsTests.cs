using AkkaSockets.Host.Tests.Processes;

namespace AkkaSockets.Host.Tests;

/// <summary>The host serves the tools that people try a server with: input that ends, answers that come after that.</summary>
public class OtherClientsTests
{
    [SkippableFact]
    public async Task Socat_gets_the_greeting_and_its_input_back()
    {
        await using var host = await HostProcess.Listen();

        var output = await Answer("socat", "-t60", "-", $"TCP:127.0.0.1:{host.Port}");

        output.Should().Equal("Hello Worldas typed");
    }

    [SkippableFact]
    public async Task Ncat_gets_the_greeting_and_its_input_back()
    {
        await using var host = await HostProcess.Listen();

        var output = await Answer("ncat", "127.0.0.1", host.Port);

        output.Should().Equal("Hello Worldas typed");
    }

    private static async Task<IReadOnlyList<string>> Answer(string program, params IEnumerable<string> arguments)
    {
        Skip.IfNot(Tools.Has(program), $"{program} is not installed");
        await using var client = ChildProcess.Start(program, arguments);
        await client.Input.WriteLineAsync("as typed");
        client.Input.Close();
        var result = await client.Exit();
        result.ExitCode.Should().Be(0, result.ToString());
        return result.Output;
    }
}
