using System.Collections.Concurrent;

namespace Akka.Util.Reflection;

/// <summary>Finds types by name, and remembers them.</summary>
public static class TypeCache
{
    private static readonly ConcurrentDictionary<string, Type> Types = new();

    /// <summary>The type of a name, with its assembly's unless it is Akka's or of the core library. The name <c>null</c> is no type: null.</summary>
    /// <exception cref="TypeLoadException">There is no such type.</exception>
    public static Type? GetType(string typeName) => typeName == "null"
        ? null
        : Types.GetOrAdd(typeName, static name => Type.GetType(name, throwOnError: true)!);
}
