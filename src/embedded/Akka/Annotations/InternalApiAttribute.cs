namespace Akka.Annotations;

/// <summary>Marks what is public for technical reasons only: it may change or go at any time.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface | AttributeTargets.Constructor
    | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Module, AllowMultiple = false)]
public sealed class InternalApiAttribute : Attribute
{
}
