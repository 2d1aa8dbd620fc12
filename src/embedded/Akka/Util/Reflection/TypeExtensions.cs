using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Akka.Util;

/// <summary>Asks types what they are.</summary>
public static partial class TypeExtensions
{
    // Weakly, so that a plug-in's types can go with their plug-in.
    private static readonly ConditionalWeakTable<Type, string> Names = [];

    /// <summary>Whether an object of this type is one of another: a base class, an interface or the type itself.</summary>
    public static bool Implements<T>(this Type type) => type.Implements(typeof(T));

    /// <inheritdoc cref="Implements{T}"/>
    public static bool Implements(this Type type, Type moreGeneralType)
    {
        ArgumentNullException.ThrowIfNull(moreGeneralType);
        return moreGeneralType.IsAssignableFrom(type);
    }

    /// <summary>
    /// A type's full name and its assembly's name, without the version: what <see cref="Type.GetType(string)"/> finds it by in other versions
    /// too.
    /// </summary>
    /// <exception cref="ArgumentException">The type has no such name: it is a generic parameter, or made of one.</exception>
    public static string TypeQualifiedName(this Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Names.GetValue(type, static type => VersionParts().Replace(
            type.AssemblyQualifiedName ?? throw new ArgumentException($"[{type}] has no name by which it could be found again.", nameof(type)), ""));
    }

    [GeneratedRegex(@", (Version|Culture|PublicKeyToken)=[^,\]]+")]
    private static partial Regex VersionParts();
}
