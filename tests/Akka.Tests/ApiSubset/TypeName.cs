namespace Akka.Tests.ApiSubset;

/// <summary>A type's name as a listing spells it: with its namespace, C#'s keywords, and no space anywhere.</summary>
internal static class TypeName
{
    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["System.Boolean"] = "bool",
        ["System.Byte"] = "byte",
        ["System.Char"] = "char",
        ["System.Decimal"] = "decimal",
        ["System.Double"] = "double",
        ["System.Int16"] = "short",
        ["System.Int32"] = "int",
        ["System.Int64"] = "long",
        ["System.Object"] = "object",
        ["System.SByte"] = "sbyte",
        ["System.Single"] = "float",
        ["System.String"] = "string",
        ["System.UInt16"] = "ushort",
        ["System.UInt32"] = "uint",
        ["System.UInt64"] = "ulong",
        ["System.Void"] = "void",
    };

    public static string Of(Type type)
    {
        if (type.IsGenericParameter)
            return type.Name;
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (type.HasElementType)
            return Of(type.GetElementType()!) + (type.IsPointer ? '*' : '&');

        var name = string.Join('.', Parts(type));
        return Keywords.GetValueOrDefault(name, name);
    }

    public static string Arguments(IReadOnlyCollection<Type> arguments) =>
        arguments.Count == 0 ? "" : $"<{string.Join(',', arguments.Select(Of))}>";

    /// <summary>The namespace, then the types from the outermost in, each with the type arguments that are its own.</summary>
    private static IEnumerable<string> Parts(Type type)
    {
        if (!string.IsNullOrEmpty(type.Namespace))
            yield return type.Namespace;

        var chain = new Stack<Type>();
        for (var part = type; part != null; part = part.DeclaringType)
            chain.Push(part);

        // Reflection gives a nested type all the arguments of the types around it, first.
        var arguments = type.GetGenericArguments();
        var taken = 0;
        foreach (var part in chain)
        {
            var upTo = part.GetGenericArguments().Length;
            yield return part.Name.Split('`')[0] + Arguments(arguments[taken..upTo]);
            taken = upTo;
        }
    }
}
