using System.Reflection;

namespace Akka.Tests.ApiSubset;

/// <summary>The lines of a type's members, without the type's name. A nested type is a type of its own: no line here.</summary>
internal static class MemberLines
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Instance | BindingFlags.Static;

    public static IEnumerable<string> Of(Type type) =>
        type.GetMembers(Declared).Where(member => !Visibility.IsGenerated(member)).SelectMany(Of);

    private static IEnumerable<string> Of(MemberInfo member) => member switch
    {
        ConstructorInfo { IsStatic: false } constructor when Visibility.IsVisible(constructor) => [Constructor(constructor)],
        MethodInfo method when Visibility.IsVisible(method) && !IsAccessor(method) => [Method(method)],
        PropertyInfo property => Accessors(property),
        EventInfo { AddMethod: { } add } handled when Visibility.IsVisible(add) => [Event(handled, add)],
        FieldInfo { IsSpecialName: false } field when Visibility.IsVisible(field) => [Field(field)],
        _ => [],
    };

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Constructor(ConstructorInfo constructor) =>
        $"constructor {Signature.Modifiers(constructor)}({Signature.Parameters(constructor.GetParameters())})";

    private static string Method(MethodInfo method)
    {
        var generics = method.GetGenericArguments();
        var extends = Visibility.IsMarked(method, "ExtensionAttribute") ? "this " : "";
        return $"method {Signature.Modifiers(method)}{TypeName.Of(method.ReturnType)} {method.Name}{TypeName.Arguments(generics)}"
            + $"({extends}{Signature.Parameters(method.GetParameters())}){Signature.Constraints(generics)}";
    }

    /// <summary>One line for each accessor, because a property without upstream's setter is a subset, and one with a setter more is not.</summary>
    private static IEnumerable<string> Accessors(PropertyInfo property)
    {
        var index = property.GetIndexParameters();
        var name = property.Name + (index.Length == 0 ? "" : $"[{Signature.Parameters(index)}]");
        return property.GetAccessors(nonPublic: true).Where(Visibility.IsVisible).Select(accessor =>
            $"property {Signature.Modifiers(accessor)}{TypeName.Of(property.PropertyType)} {name} {{ {Verb(property, accessor)}; }}");
    }

    private static string Verb(PropertyInfo property, MethodInfo accessor)
    {
        if (accessor.Name == property.GetMethod?.Name)
            return "get";
        return accessor.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit") ? "init" : "set";
    }

    private static string Event(EventInfo handled, MethodInfo add) =>
        $"event {Signature.Modifiers(add)}{TypeName.Of(handled.EventHandlerType!)} {handled.Name}";

    private static string Field(FieldInfo field)
    {
        var line = $"{TypeName.Of(field.FieldType)} {field.Name}";
        if (field.IsLiteral)
            return $"field {Signature.Access(field.IsPublic)}const {line} = {Signature.Literal(field.GetRawConstantValue())}";
        return $"field {Signature.Access(field.IsPublic)}{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{line}";
    }
}
