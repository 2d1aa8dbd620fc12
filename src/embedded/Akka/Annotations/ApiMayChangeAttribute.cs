namespace Akka.Annotations;

/// <summary>Marks what may still change, also between versions that are compatible otherwise.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface | AttributeTargets.Constructor
    | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Module, AllowMultiple = false)]
public sealed class ApiMayChangeAttribute : Attribute
{
}
