using System.Diagnostics.CodeAnalysis;

namespace AkkaSockets;

/// <summary>Which types can handle a connection without being made by the user's code.</summary>
internal static class HandlerTypes
{
    public const string Valid = "the type of a ConnectionActor with a public constructor (ConnectionContext), as \"Namespace.Type, Assembly\"";

    /// <summary>The type of a name, if there is one and it will do.</summary>
    public static Type? Find(string name, [NotNullWhen(false)] out string? problem)
    {
        Type? type;
        try
        {
            type = Type.GetType(name, throwOnError: true);
        }
        catch (Exception e) when (e is TypeLoadException or IOException or ArgumentException or BadImageFormatException)
        {
            problem = e.Message;
            return null;
        }

        problem = Problem(type!);
        return problem is null ? type : null;
    }

    /// <summary>Why the type won't do, or null if it will.</summary>
    public static string? Problem(Type type)
    {
        if (!type.IsSubclassOf(typeof(ConnectionActor)))
            return $"{type.Name} is no ConnectionActor";
        if (type.IsAbstract || type.ContainsGenericParameters)
            return $"{type.Name} can't be made: it is {(type.IsAbstract ? "abstract" : "generic")}";
        return type.GetConstructor([typeof(ConnectionContext)]) is null ? $"{type.Name} has no such constructor" : null;
    }
}
