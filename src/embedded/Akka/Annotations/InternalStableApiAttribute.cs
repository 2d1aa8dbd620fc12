namespace Akka.Annotations;

/// <summary>Marks what is not meant for applications, but for libraries that extend Akka: it changes only when it must.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface | AttributeTargets.Constructor
    | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Module, AllowMultiple = false)]
public sealed class InternalStableApiAttribute : Attribute
{
}
