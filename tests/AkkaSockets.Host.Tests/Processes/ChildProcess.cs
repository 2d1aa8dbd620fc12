using System.Diagnostics;

namespace AkkaSockets.Host.Tests.Processes;

/// <summary>A process that a test starts, watches and, whatever happens, ends.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    /// <summary>Long enough for a busy machine: a test that passes never waits that long.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public LineLog Output { get; } = new();

    public LineLog Errors { get; } = new();

    public StreamWriter Input => _process.StandardInput;

    public static ChildProcess Start(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var child = new ChildProcess(process);
        process.OutputDataReceived += (_, line) => child.Output.Append(line.Data);
        process.ErrorDataReceived += (_, line) => child.Errors.Append(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Runs a program to its end and returns what came of it.</summary>
    public static async Task<ExitedProcess> Run(string program, params IEnumerable<string> arguments)
    {
        await using var child = Start(program, arguments);
        child.Input.Close();
        return await child.Exit();
    }

    /// <summary>Waits for the end of the process and of its output.</summary>
    /// <exception cref="TimeoutException">The process didn't end.</exception>
    public async Task<ExitedProcess> Exit()
    {
        using var cancel = new CancellationTokenSource(Patience);
        try
        {
            await _process.WaitForExitAsync(cancel.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Still running after {Patience.TotalSeconds:0} s. Its output:\n"
                + string.Join('\n', Output.Lines.Concat(Errors.Lines)));
        }

        return new ExitedProcess(_process.ExitCode, Output.Lines, Errors.Lines);
    }

    /// <summary>Sends a signal by its name, as in <c>TERM</c>.</summary>
    public async Task Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        kill.ExitCode.Should().Be(0);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
