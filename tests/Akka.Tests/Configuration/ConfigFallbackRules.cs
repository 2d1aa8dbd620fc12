using Akka.Configuration;

namespace Akka.Tests.Configuration;

/// <summary>How configurations are put behind one another.</summary>
public sealed class ConfigFallbackRules
{
    [Fact]
    public void Objects_of_both_merge_and_the_upper_one_wins()
    {
        var config = Behind("a { x = 1, o { p = 1 } }", "a { x = 9, y = 2, o { q = 2 } }\nb = 3");

        config.GetInt("a.x").Should().Be(1);
        config.GetInt("a.y").Should().Be(2);
        config.GetConfig("a.o")!.AsEnumerable().Select(entry => entry.Key).Should().BeEquivalentTo("p", "q");
        config.GetInt("b").Should().Be(3);
    }

    [Fact]
    public void Anything_but_an_object_hides_what_is_behind_it()
    {
        Behind("a = 1", "a { y = 2 }").HasPath("a.y").Should().BeFalse();
        Behind("a = [1]", "a = [2]").GetIntList("a").Should().Equal(1);
        Behind("a = null", "a = 2").GetString("a").Should().BeNull();
        Behind("a { x = 1 }", "a = 2").GetInt("a.x").Should().Be(1);
    }

    [Fact]
    public void Substitutions_do_not_see_across()
    {
        FluentActions.Invoking(() => Behind("a = ${b}", "b = 1")).Should().Throw<FormatException>();
        Behind("a = ${?b}", "b = 1").GetString("a").Should().BeNull();
        Behind("b = 1", "b = 2, a = ${b}").GetInt("a").Should().Be(2);
    }

    [Fact]
    public void Neither_of_the_two_changes()
    {
        var upper = ConfigurationFactory.ParseString("a.x = 1");
        var lower = ConfigurationFactory.ParseString("a.y = 2");

        upper.WithFallback(lower).GetInt("a.y").Should().Be(2);

        upper.HasPath("a.y").Should().BeFalse();
        lower.HasPath("a.x").Should().BeFalse();
    }

    [Fact]
    public void Fallbacks_can_be_chained_and_the_nearest_wins()
    {
        var config = ConfigurationFactory.ParseString("a = 1")
            .WithFallback(ConfigurationFactory.ParseString("a = 2, b = 2"))
            .WithFallback(ConfigurationFactory.ParseString("a = 3, b = 3, c = 3"));

        new[] { "a", "b", "c" }.Select(key => config.GetInt(key)).Should().Equal(1, 2, 3);
    }

    [Fact]
    public void Nothing_is_a_fallback_that_changes_nothing_and_itself_is_an_error()
    {
        var config = ConfigurationFactory.ParseString("a = 1");

        config.WithFallback(null!).GetInt("a").Should().Be(1);
        config.WithFallback(ConfigurationFactory.Empty).GetInt("a").Should().Be(1);
        ConfigurationFactory.Empty.WithFallback(config).GetInt("a").Should().Be(1);
        config.Invoking(it => it.WithFallback(it)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Either_may_be_null_where_that_is_safe()
    {
        var config = ConfigurationFactory.ParseString("a = 1");

        ((Config?)null).SafeWithFallback(config)!.GetInt("a").Should().Be(1);
        config.SafeWithFallback(null)!.GetInt("a").Should().Be(1);
        config.SafeWithFallback(config)!.GetInt("a").Should().Be(1);
        ((Config?)null).IsNullOrEmpty().Should().BeTrue();
    }

    [Fact]
    public void Text_converts_and_adds_up()
    {
        Config config = "a = 1";

        (config + "b = 2").GetInt("b").Should().Be(2);
        ("b = 2" + config).GetInt("a").Should().Be(1);
    }

    [Fact]
    public void Printing_leaves_the_fallback_out_unless_asked()
    {
        var config = Behind("a = 1", "b = 2");

        config.ToString().Should().Contain("a : 1").And.NotContain("b");
        config.ToString(true).Should().Contain("a : 1").And.Contain("b : 2");
    }

    [Fact]
    public void The_defaults_are_those_of_the_reference()
    {
        var defaults = ConfigurationFactory.Default();

        defaults.GetString("akka.loglevel").Should().Be("INFO");
        defaults.GetInt("akka.log-dead-letters").Should().Be(10);
        defaults.GetTimeSpan("akka.log-dead-letters-suspend-duration").Should().Be(TimeSpan.FromMinutes(5));
        defaults.GetTimeSpan("akka.coordinated-shutdown.default-phase-timeout").Should().Be(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_fallback_that_is_there_already_adds_nothing()
    {
        var defaults = ConfigurationFactory.ParseString("a = 1, b = 2");
        var config = ConfigurationFactory.ParseString("a = 3").WithFallback(defaults);

        config.WithFallback(defaults).GetInt("a").Should().Be(3);
        config.WithFallback(defaults).GetInt("b").Should().Be(2);
    }

    private static Config Behind(string upper, string lower) =>
        ConfigurationFactory.ParseString(upper).WithFallback(ConfigurationFactory.ParseString(lower));
}
