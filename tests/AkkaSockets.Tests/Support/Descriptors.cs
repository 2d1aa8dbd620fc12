namespace AkkaSockets.Tests;

/// <summary>The sockets this process has open, as Linux shows them.</summary>
public static class Descriptors
{
    private const string Folder = "/proc/self/fd";

    public static bool Available => Directory.Exists(Folder);

    public static int Sockets() =>
        Directory.EnumerateFileSystemEntries(Folder).Count(entry => LinkTarget(entry)?.StartsWith("socket:", StringComparison.Ordinal) == true);

    private static string? LinkTarget(string entry)
    {
        try
        {
            return new FileInfo(entry).LinkTarget;
        }
        catch (IOException)
        {
            return null; // closed meanwhile, such as the descriptor that lists the folder
        }
    }
}
