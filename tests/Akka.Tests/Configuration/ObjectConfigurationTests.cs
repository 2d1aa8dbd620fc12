using System.Dynamic;
using Akka.Configuration;

namespace Akka.Tests.Configuration;

/// <summary>Configurations made of .NET objects.</summary>
public sealed class ObjectConfigurationTests
{
    [Fact]
    public void Members_become_keys()
    {
        var config = ConfigurationFactory.FromObject(new
        {
            akka = new { loglevel = "DEBUG", retries = 5, factor = 1.5, on = true, none = (string?)null },
            list = new[] { 1, 2 },
            objects = new[] { new { x = 1 }, new { x = 2 } },
            day = DayOfWeek.Tuesday,
            letter = 'c',
            id = Guid.Empty
        });

        config.GetString("akka.loglevel").Should().Be("DEBUG");
        config.GetInt("akka.retries").Should().Be(5);
        config.GetDouble("akka.factor").Should().Be(1.5);
        config.GetBoolean("akka.on").Should().BeTrue();
        config.HasPath("akka.none").Should().BeTrue();
        config.GetString("akka.none").Should().BeNull();
        config.GetIntList("list").Should().Equal(1, 2);
        config.GetValue("objects")!.GetArray().Select(it => it.GetChildObject("x")!.GetInt()).Should().Equal(1, 2);
        config.GetInt("day").Should().Be((int)DayOfWeek.Tuesday);
        config.GetString("letter").Should().Be("c");
        config.GetString("id").Should().Be(Guid.Empty.ToString());
    }

    [Fact]
    public void Public_fields_and_inherited_members_count_and_others_do_not()
    {
        var config = ConfigurationFactory.FromObject(new Derived());

        config.AsEnumerable().Select(entry => entry.Key).Should().BeEquivalentTo("Own", "Field", "Inherited");
    }

    [Fact]
    public void An_object_is_read_by_what_it_is_and_not_by_what_it_is_declared_as() =>
        ConfigurationFactory.FromObject(new { inner = (Base)new Derived() }).GetInt("inner.Own").Should().Be(2);

    [Fact]
    public void A_dictionarys_keys_stay_whole()
    {
        var config = ConfigurationFactory.FromObject(new Dictionary<string, object> { ["a.b"] = new Dictionary<int, string> { [1] = "x" } });

        config.GetString("\"a.b\".1").Should().Be("x");
        config.HasPath("a").Should().BeFalse();
    }

    [Fact]
    public void A_dynamic_objects_members_are_read()
    {
        dynamic source = new ExpandoObject();
        source.port = 2552;

        ((Config)ConfigurationFactory.FromObject((object)source)).GetInt("port").Should().Be(2552);
    }

    [Fact]
    public void Text_may_hold_anything() =>
        ConfigurationFactory.FromObject(new { a = "${b} \"q\" \\ \n ü { } [ ] , : = # //" }).GetString("a")
            .Should().Be("${b} \"q\" \\ \n ü { } [ ] , : = # //");

    [Fact]
    [Trait("Upstream", "defect")] // Texts, numbers and lists give an error of the parser, or an empty configuration.
    public void What_has_no_named_values_or_no_end_is_an_error()
    {
        FluentActions.Invoking(() => ConfigurationFactory.FromObject(5)).Should().Throw<ArgumentException>().WithMessage("*System.Int32*");
        FluentActions.Invoking(() => ConfigurationFactory.FromObject("x")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ConfigurationFactory.FromObject(new[] { 1 })).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ConfigurationFactory.FromObject(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => ConfigurationFactory.FromObject(new Looping())).Should().Throw<ArgumentException>().WithMessage("*Looping*part of itself*");
    }

    private class Base
    {
        public int Inherited { get; } = 1;
    }

    private sealed class Derived : Base
    {
        public readonly int Field = 3;

        public int Own { get; } = 2;

        internal int Hidden { get; } = 4;
    }

    private sealed class Looping
    {
        public Looping Self => this;
    }
}
