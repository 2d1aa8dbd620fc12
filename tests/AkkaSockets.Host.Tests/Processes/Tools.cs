namespace AkkaSockets.Host.Tests.Processes;

/// <summary>Programs that a test may find on this machine or not.</summary>
internal static class Tools
{
    public static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
