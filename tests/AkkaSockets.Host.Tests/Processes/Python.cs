namespace AkkaSockets.Host.Tests.Processes;

/// <summary>Runs the scripts beside the tests: Python's socket module is the other side that nobody here has written.</summary>
internal static class Python
{
    private const string Interpreter = "python3";

    /// <summary>Runs a script to its end.</summary>
    /// <returns>What it printed.</returns>
    public static async Task<IReadOnlyList<string>> Run(string script, params IEnumerable<string> arguments)
    {
        Skip.IfNot(Tools.Has(Interpreter), "python3 is not installed");
        var result = await ChildProcess.Run(Interpreter, [PathOf(script), .. arguments]);
        result.ExitCode.Should().Be(0, result.ToString());
        return result.Output;
    }

    /// <summary>Starts a script that serves, and returns it with the port that it prints first.</summary>
    public static async Task<(ChildProcess Server, string Port)> Serve(string script, params IEnumerable<string> arguments)
    {
        Skip.IfNot(Tools.Has(Interpreter), "python3 is not installed");
        var server = ChildProcess.Start(Interpreter, ["-u", PathOf(script), .. arguments]);
        return (server, await server.Output.First(_ => true, ChildProcess.Patience));
    }

    private static string PathOf(string script) => Repository.PathOf("tests", "AkkaSockets.Host.Tests", "Python", script);
}
