namespace AkkaSockets.Host.Tests.Processes;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AkkaSockets.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No AkkaSockets.sln above {AppContext.BaseDirectory}.");
    }
}
