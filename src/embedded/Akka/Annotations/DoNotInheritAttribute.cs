namespace Akka.Annotations;

/// <summary>Marks types that applications use but don't derive from or implement: members may be added at any time.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false)]
public sealed class DoNotInheritAttribute : Attribute
{
}
