namespace Akka.Actor;

/// <summary>Paths without an address, such as <c>../a/b#42</c>.</summary>
public static class RelativeActorPath
{
    /// <summary>The names of a relative path, in order; null if the text is an absolute one, or none.</summary>
    public static IEnumerable<string>? Unapply(string addr)
    {
        if (!Uri.TryCreate(addr, UriKind.Relative, out _)) return null;
        return addr.TrimStart('/').Split('/');
    }
}
