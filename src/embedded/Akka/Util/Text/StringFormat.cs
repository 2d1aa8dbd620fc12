namespace Akka.Util;

/// <summary>Makes text of objects.</summary>
public static class StringFormat
{
    /// <summary>Objects as text with a separator between them; null is printed as <c>&lt;null&gt;</c>.</summary>
    public static string SafeJoin(string separator, params object?[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return string.Join(separator, args.Select(static arg => arg ?? "<null>"));
    }
}
