namespace Akka.Actor;

/// <summary>The routers that a deployment can name. None is made here: that takes Akka.NET's own packages.</summary>
internal static class RouterNames
{
    /// <summary>What the code says counts; the default.</summary>
    internal const string FromCode = "from-code";

    private static readonly string[] Kinds =
    [
        "broadcast", "consistent-hashing", "random", "round-robin", "scatter-gather", "smallest-mailbox", "tail-chopping",
    ];

    private static readonly string[] Names =
        [FromCode, .. Kinds.Select(kind => kind + "-pool"), .. Kinds.Where(kind => kind != "smallest-mailbox").Select(kind => kind + "-group")];

    internal static string Listed => string.Join(", ", Names);

    internal static bool Exists(string name) => Names.Contains(name);
}
