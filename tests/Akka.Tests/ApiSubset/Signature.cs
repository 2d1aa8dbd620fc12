using System.Globalization;
using System.Reflection;

namespace Akka.Tests.ApiSubset;

/// <summary>The parts of a line that members share: access, modifiers, parameters, constant values, constraints.</summary>
internal static class Signature
{
    public static string Access(bool isPublic) => isPublic ? "public " : "protected ";

    public static string Modifiers(MethodBase method)
    {
        var access = Access(method.IsPublic) + (method.IsStatic ? "static " : "");
        var overrides = method.IsVirtual && (method.Attributes & MethodAttributes.NewSlot) == 0;
        if (method.IsAbstract)
            return access + (overrides ? "abstract override " : "abstract ");
        if (method.IsFinal) // without an override it merely implements an interface
            return access + (overrides ? "sealed override " : "");
        if (method.IsVirtual)
            return access + (overrides ? "override " : "virtual ");
        return access;
    }

    public static string Parameters(IEnumerable<ParameterInfo> parameters) => string.Join(", ", parameters.Select(Parameter));

    public static string Literal(object? value) => value switch
    {
        null => "default",
        bool b => b ? "true" : "false",
        string s => $"\"{s.Replace("\r", "\\r").Replace("\n", "\\n")}\"",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    public static string Constraints(IEnumerable<Type> generics) => string.Concat(generics.Select(Constraint));

    private static string Parameter(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var text = type.IsByRef
            ? Passing(parameter) + TypeName.Of(type.GetElementType()!)
            : (IsParams(parameter) ? "params " : "") + TypeName.Of(type);
        text += " " + parameter.Name;
        if (parameter.IsOptional)
            text += " = " + Literal(parameter.HasDefaultValue ? parameter.RawDefaultValue : null);
        return text;
    }

    private static string Passing(ParameterInfo parameter) => parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ";

    private static bool IsParams(ParameterInfo parameter) =>
        parameter.CustomAttributes.Any(a => a.AttributeType.Name is "ParamArrayAttribute" or "ParamCollectionAttribute");

    private static string Constraint(Type generic)
    {
        var flags = generic.GenericParameterAttributes;
        var isStruct = (flags & GenericParameterAttributes.NotNullableValueTypeConstraint) != 0;
        var parts = new List<string>();
        if ((flags & GenericParameterAttributes.ReferenceTypeConstraint) != 0)
            parts.Add("class");
        if (isStruct)
            parts.Add("struct");
        parts.AddRange(generic.GetGenericParameterConstraints()
            .Where(c => c.FullName != "System.ValueType")
            .Select(TypeName.Of)
            .Order(StringComparer.Ordinal));
        if ((flags & GenericParameterAttributes.DefaultConstructorConstraint) != 0 && !isStruct) // struct implies it
            parts.Add("new()");
        if ((flags & GenericParameterAttributes.Covariant) != 0)
            parts.Add("out");
        if ((flags & GenericParameterAttributes.Contravariant) != 0)
            parts.Add("in");
        return parts.Count == 0 ? "" : $" where {generic.Name} : {string.Join(", ", parts)}";
    }
}
