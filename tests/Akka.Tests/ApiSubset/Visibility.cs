using System.Reflection;

namespace Akka.Tests.ApiSubset;

/// <summary>What code outside an assembly can reach: public members, and protected ones of types that can be derived from.</summary>
internal static class Visibility
{
    public static bool IsVisible(Type type)
    {
        if (type.IsGenericParameter)
            return true;
        if (type.HasElementType)
            return IsVisible(type.GetElementType()!);
        if (type.IsConstructedGenericType)
            return IsVisible(type.GetGenericTypeDefinition()) && type.GetGenericArguments().All(IsVisible);
        if (type.DeclaringType is not { } outer)
            return type.IsPublic;
        return IsVisible(outer) && Reaches(outer, type.IsNestedPublic, type.IsNestedFamily || type.IsNestedFamORAssem);
    }

    public static bool IsVisible(MethodBase method) =>
        Reaches(method.DeclaringType!, method.IsPublic, method.IsFamily || method.IsFamilyOrAssembly);

    public static bool IsVisible(FieldInfo field) =>
        Reaches(field.DeclaringType!, field.IsPublic, field.IsFamily || field.IsFamilyOrAssembly);

    /// <summary>Closures, iterators, backing fields, the members of records that nobody wrote.</summary>
    public static bool IsGenerated(MemberInfo member) => member.Name.Contains('<') || IsMarked(member, "CompilerGeneratedAttribute");

    public static bool IsMarked(MemberInfo member, string attribute) => member.CustomAttributes.Any(a => a.AttributeType.Name == attribute);

    private static bool Reaches(Type declaring, bool isPublic, bool isProtected) => isPublic || (isProtected && !declaring.IsSealed);
}
