using Akka.Annotations;

namespace Akka.Tests.Util;

public sealed class AnnotationTests
{
    private const AttributeTargets Everything = AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface
        | AttributeTargets.Constructor | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Module;

    [Theory]
    [InlineData(typeof(ApiMayChangeAttribute), Everything)]
    [InlineData(typeof(InternalApiAttribute), Everything)]
    [InlineData(typeof(InternalStableApiAttribute), Everything)]
    [InlineData(typeof(DoNotInheritAttribute), AttributeTargets.Class | AttributeTargets.Interface)]
    public void An_annotation_is_put_once_on_what_it_is_for(Type annotation, AttributeTargets targets)
    {
        var usage = (AttributeUsageAttribute)annotation.GetCustomAttributes(typeof(AttributeUsageAttribute), false).Single();

        (usage.ValidOn, usage.AllowMultiple, usage.Inherited).Should().Be((targets, false, true));
    }
}
