namespace Akka.Tests.ApiSubset;

/// <summary>The lines of one type: what it is, what it derives from, its members; each begins with the type's name.</summary>
internal static class TypeLines
{
    public static IEnumerable<string> Of(Type type)
    {
        var name = TypeName.Of(type);
        return Rest(type).Select(rest => $"{name} {rest}");
    }

    private static IEnumerable<string> Rest(Type type)
    {
        if (type.BaseType?.FullName == "System.MulticastDelegate")
            return ["type " + Delegate(type)];
        var kind = "type " + Header(type);
        var members = MemberLines.Of(type).Append(kind);
        return type.IsEnum ? members : members.Concat(Ancestors(type).Select(ancestor => $": {TypeName.Of(ancestor)}"));
    }

    private static string Header(Type type) => Access(type) + Kind(type) + Signature.Constraints(type.GetGenericArguments());

    private static string Delegate(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        return $"{Access(type)}delegate {TypeName.Of(invoke.ReturnType)} ({Signature.Parameters(invoke.GetParameters())})"
            + Signature.Constraints(type.GetGenericArguments());
    }

    private static string Access(Type type) => Signature.Access(type.IsPublic || type.IsNestedPublic);

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => $"enum of {TypeName.Of(type.GetEnumUnderlyingType())}",
        { IsInterface: true } => "interface",
        { IsByRefLike: true } => "ref struct",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    /// <summary>Every visible base type and interface, inherited ones too: how upstream layers them is its own affair.</summary>
    private static IEnumerable<Type> Ancestors(Type type) => BaseTypes(type)
        .Concat(type.GetInterfaces())
        .Where(a => Visibility.IsVisible(a) && a.FullName is not ("System.Object" or "System.ValueType"));

    private static IEnumerable<Type> BaseTypes(Type type)
    {
        for (var ancestor = type.BaseType; ancestor != null; ancestor = ancestor.BaseType)
            yield return ancestor;
    }
}
