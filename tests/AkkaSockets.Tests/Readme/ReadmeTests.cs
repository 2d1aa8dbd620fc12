using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace AkkaSockets.Tests.Readme;

/// <summary>The README's examples are part of this assembly, the first is its program: they compile, or nothing here does.</summary>
public sealed partial class ReadmeTests
{
    private static readonly SocketEndpoint Endpoint = SocketEndpoint.Parse("tcp://127.0.0.1:2345");

    [Theory]
    [InlineData("EmbeddingExample.cs", 20)]
    [InlineData("ChatExample.cs", 25)]
    public void The_examples_in_the_readme_are_those_that_are_compiled_here(string file, int longest)
    {
        var root = RepositoryRoot();
        var readme = File.ReadAllText(Path.Combine(root, "README.md"));
        var example = File.ReadAllText(Path.Combine(root, "tests", "AkkaSockets.Tests", "Readme", file));

        var blocks = CodeBlock().Matches(readme).Select(match => match.Groups["code"].Value);

        blocks.Should().Contain(example);
        example.Split('\n').Length.Should().BeLessThanOrEqualTo(longest + 1, "it is short");
    }

    [SkippableFact]
    public async Task The_example_greets_and_echoes()
    {
        Skip.IfNot(IsFree(Endpoint), $"{Endpoint} is in use on this machine");
        using var server = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, typeof(ReadmeTests).Assembly.Location)
        {
            RedirectStandardOutput = true,
        })!;
        try
        {
            using var peer = await ConnectWhenBoundAsync();
            (await peer.ReadTextAsync(11)).Should().Be("Hello World");
            await peer.SendAsync("ping");
            (await peer.ReadTextAsync(4)).Should().Be("ping");
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeBlock();

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AkkaSockets.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has AkkaSockets.sln.");
        return folder.FullName;
    }

    private static bool IsFree(SocketEndpoint endpoint)
    {
        try
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(endpoint.Address!, endpoint.Port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task<Peer> ConnectWhenBoundAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var retry = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            try
            {
                return await Peer.ConnectAsync(Endpoint);
            }
            catch (SocketException)
            {
                await retry.WaitForNextTickAsync(limit.Token);
            }
        }
    }
}
