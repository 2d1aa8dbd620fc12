using System.Collections;
using System.Linq.Expressions;
using Akka.Event;
using Akka.Util;
using Akka.Util.Reflection;

namespace Akka.Tests.Util;

public sealed class ReflectionTests
{
    [Fact]
    public void A_type_implements_its_bases_and_interfaces_and_itself()
    {
        typeof(List<string>).Implements<IEnumerable<string>>().Should().BeTrue();
        typeof(List<string>).Implements<IEnumerable<int>>().Should().BeFalse();
        typeof(DefaultLogger).Implements(typeof(Akka.Actor.ActorBase)).Should().BeTrue();
        typeof(string).Implements(typeof(string)).Should().BeTrue();
        typeof(IEnumerable).Implements(typeof(string)).Should().BeFalse();
    }

    [Fact]
    public void A_type_is_found_again_by_its_name_without_versions()
    {
        foreach (var type in new[] { typeof(Dictionary<string, ReflectionTests>[]), typeof(Nested<int>.Inner), typeof(ReflectionTests) })
        {
            var name = type.TypeQualifiedName();

            name.Should().NotContainAny("Version", "Culture", "PublicKeyToken");
            Type.GetType(name).Should().BeSameAs(type);
        }
    }

    [Fact]
    public void A_type_is_had_by_its_name()
    {
        TypeCache.GetType(typeof(ReflectionTests).AssemblyQualifiedName!).Should().BeSameAs(typeof(ReflectionTests));
        TypeCache.GetType("Akka.Event.DefaultLogger").Should().BeSameAs(typeof(DefaultLogger));
        TypeCache.GetType("null").Should().BeNull();
        FluentActions.Invoking(() => TypeCache.GetType("No.Such.Type")).Should().Throw<TypeLoadException>();
    }

    [Fact]
    public void The_arguments_of_a_constructor_call_are_evaluated()
    {
        var (number, text) = (3, "a");
        Expression<Func<Nested<int>>> call = () => new Nested<int>(number + 1, text, null, 5);

        ((NewExpression)call.Body).GetArguments().Should().Equal(4, "a", null!, 5);
    }

    [Fact]
    public void An_object_is_made_by_its_type_name()
    {
        var made = DynamicAccess.CreateInstanceFor<Nested<int>>(typeof(Nested<int>).AssemblyQualifiedName!, 1, "a", null!, 5);

        made.Get().Number.Should().Be(1);
        DynamicAccess.CreateInstanceFor<object>("No.Such.Type").Failure.HasValue.Should().BeTrue();
        DynamicAccess.CreateInstanceFor<object>(typeof(Nested<int>).AssemblyQualifiedName!, "a").Failure.Value.Should().BeOfType<MissingMethodException>();
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void Why_none_is_made_is_told()
    {
        DynamicAccess.CreateInstanceFor<object>("No.Such.Type").Failure.Value.Should().BeOfType<TypeLoadException>()
            .Which.Message.Should().Contain("No.Such.Type");
        DynamicAccess.CreateInstanceFor<string>(typeof(ReflectionTests).AssemblyQualifiedName!).Failure.Value.Should().BeOfType<InvalidCastException>()
            .Which.Message.Should().Contain(nameof(ReflectionTests)).And.Contain("System.String");
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_generic_parameter_has_no_name_to_be_found_by() =>
        typeof(Nested<>).GetGenericArguments()[0].Invoking(it => it.TypeQualifiedName()).Should().Throw<ArgumentException>().WithMessage("*[T]*");

    public sealed class Nested<T>(int number, string text, object? nothing, T other)
    {
        public int Number { get; } = number;

        public string All => $"{text}{nothing}{other}";

        public sealed class Inner;
    }
}
