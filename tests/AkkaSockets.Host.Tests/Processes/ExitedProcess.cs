namespace AkkaSockets.Host.Tests.Processes;

/// <summary>What a process left when it ended.</summary>
internal sealed record ExitedProcess(int ExitCode, IReadOnlyList<string> Output, IReadOnlyList<string> Errors)
{
    public override string ToString() =>
        $"exit code {ExitCode}\noutput:\n{string.Join('\n', Output)}\nerrors:\n{string.Join('\n', Errors)}";
}
