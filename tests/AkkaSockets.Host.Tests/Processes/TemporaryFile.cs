namespace AkkaSockets.Host.Tests.Processes;

/// <summary>A file that a test writes and, at its end, deletes.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(string text) => File.WriteAllText(Path, text);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"akka-sockets-{Guid.NewGuid():N}.conf");

    public void Dispose() => File.Delete(Path);
}
