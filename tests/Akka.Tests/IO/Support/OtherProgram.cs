using System.Diagnostics;

namespace Akka.Tests.IO.Support;

/// <summary>A program of somebody else's as the other side, with its input and output. Tests are skipped where it is missing.</summary>
public sealed class OtherProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    public OtherProgram(string name, params string[] arguments)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        Skip.IfNot(folders.Any(folder => File.Exists(Path.Combine(folder, name))), $"{name} is not installed");
        _process = Process.Start(new ProcessStartInfo(name, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }

    public void WriteLine(string line) => _process.StandardInput.WriteLine(line);

    public async Task<string?> ReadLine() => await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience);

    /// <summary>Waits for the end, which must be a good one.</summary>
    /// <returns>All output since.</returns>
    public async Task<string> ReadToEnd()
    {
        var output = await _process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        _process.ExitCode.Should().Be(0, output);
        return output;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
