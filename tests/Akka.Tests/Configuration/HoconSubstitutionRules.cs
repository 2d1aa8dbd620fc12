using Akka.Configuration;

namespace Akka.Tests.Configuration;

/// <summary>
/// Substitutions by HOCON's specification, where Akka.NET 1.5.30 knows none, answers something else or never ends: optional ones, keys
/// that refer to themselves, and what is evaluated at all.
/// </summary>
[Trait("Upstream", "defect")]
public sealed class HoconSubstitutionRules
{
    [Theory]
    [InlineData("b = 5\nb = ${?a}", "b = 5")]
    [InlineData("b = ${?a}", "")]
    [InlineData("b = ${?a}${?c}", "")]
    [InlineData("b = ${?a} ${?c}, d = 1", "d = 1")]
    [InlineData("b = [${?a}, 1]", "b = [1]")]
    [InlineData("b = ${?a} [1]", "b = [1]")]
    [InlineData("b = ${?a} { x = 1 }", "b { x = 1 }")]
    [InlineData("b = x${?a}y", "b = xy")]
    [InlineData("b = ${?a}\na = null", "b = null, a = null")]
    [InlineData("b { x = 1 }\nb = ${?a}\nb { y = 2 }", "b { x = 1, y = 2 }")]
    public void An_optional_substitution_without_a_value_says_nothing(string hocon, string same) => ShouldSay(hocon, same);

    [Theory]
    [InlineData("foo { a { c = 1 } }\nfoo = ${foo.a}\nfoo { a = 2 }", "foo { a = 2, c = 1 }")]
    [InlineData("foo { a = 1 }\nfoo = ${foo}", "foo { a = 1 }")]
    [InlineData("foo = ${?foo}", "")]
    [InlineData("a = ${?a}foo", "a = foo")]
    [InlineData("a = ${?a}x\na = ${?a}y", "a = xy")]
    [InlineData("path = [a]\npath = ${path} [b]\npath = ${path} [c]", "path = [a, b, c]")]
    [InlineData("a = 1\na = ${a}${a}\na = ${a}2", "a = 112")]
    [InlineData("o { x = 1 }\no { x = ${o.x}2 }", "o { x = 12 }")]
    [InlineData("a = ${?b}, b = ${?a}", "")]
    [InlineData("a { b = ${?a} }", "a {}")]
    [InlineData("a = [${?a}, 1]", "a = [1]")]
    [InlineData("a += 1\na += ${a}", "a = [1, [1]]")]
    public void A_key_that_refers_to_itself_sees_what_it_held_before(string hocon, string same) => ShouldSay(hocon, same);

    [Theory]
    [InlineData("bar { a = ${foo.d}, b = 1 }\nbar.b = 3\nfoo { c = ${bar.b}, d = 2 }\nfoo.d = 4", "bar { a = 4, b = 3 }, foo { c = 3, d = 4 }")]
    public void Objects_may_refer_to_parts_of_each_other(string hocon, string same) => ShouldSay(hocon, same);

    [Theory]
    [InlineData("foo = ${does-not-exist}\nfoo = 42", "foo = 42")]
    [InlineData("foo = ${foo}\nfoo = 42", "foo = 42")]
    [InlineData("foo { a = ${nope} }\nfoo = 1", "foo = 1")]
    public void What_is_hidden_is_never_evaluated(string hocon, string same) => ShouldSay(hocon, same);

    [Theory]
    [InlineData("s = 5, foo { a = 1 }\nfoo = ${s}\nb = ${?foo.a}", "s = 5, foo = 5")]
    [InlineData("foo { a = 1 }\nfoo = null\nb = ${?foo.a}", "foo = null")]
    [InlineData("base { x = 1, y = 1 }\nfoo = ${base} { y = 2 }\nb = ${foo.x}${foo.y}", "base { x = 1, y = 1 }, foo { x = 1, y = 2 }, b = 12")]
    [InlineData("a.\"b.c\" = 1\nd = ${a.\"b.c\"}\ne = ${ a . \"b.c\" }", "a.\"b.c\" = 1, d = 1, e = 1")]
    public void A_path_leads_through_what_its_keys_finally_hold(string hocon, string same) => ShouldSay(hocon, same);

    [Fact]
    public void Two_keys_that_need_each_other_get_the_same_value()
    {
        var config = ConfigurationFactory.ParseString("a = 1\nb = 2\na = ${b}\nb = ${a}");

        config.GetInt("a").Should().Be(config.GetInt("b"));
    }

    [Fact]
    public void A_list_may_be_written_as_an_object_of_numbered_keys()
    {
        var config = ConfigurationFactory.ParseString("a { 10 = c, 0 = a, 2 = b, x = 9 }\nb = ${a} [d]\nc = [z] { 0 = y }\na2 { 1 = q }\na2 += r");

        config.GetStringList("a").Should().Equal("a", "b", "c");
        config.GetStringList("b").Should().Equal("a", "b", "c", "d");
        config.GetStringList("c").Should().Equal("z", "y");
        config.GetStringList("a2").Should().Equal("q", "r");
        config.GetValue("a")!.IsArray().Should().BeFalse();
        ConfigurationFactory.ParseString("a { x = 1 }").GetStringList("a").Should().BeEmpty();
    }

    [Fact]
    public void Very_many_lines_may_add_to_a_list() =>
        ConfigurationFactory.ParseString(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a += {i}\n")))
            .GetIntList("a").Should().Equal(Enumerable.Range(0, 20_000));

    [Theory]
    [InlineData("a = ${a}", "*line 1, column 5: the substitution ${a} refers to itself, and its key has no value before.")]
    [InlineData("a = 1\nb = ${c}\nc = ${b}", "*line 3, column 5: the substitution ${b} refers to itself*")]
    [InlineData("foo = ${foo}\nfoo { a = 1 }", "*line 1, column 7: the substitution ${foo} refers to itself*")]
    [InlineData("a = [1]\na = [${a}]", "*line 2, column 5: the value refers to itself*")]
    [InlineData("a { b = ${a} }", "*line 1, column 9: the value refers to itself*")]
    [InlineData("a = 1\na += 2", "*line 2, column 1: '+=' adds to a list, but this key holds the text '1' before.")]
    [InlineData("a { x = 1 }\na += 2", "*'+=' adds to a list, but this key holds an object before.")]
    [InlineData("a = ${b} [1]\nb = x", "*line 1, column 5: objects, lists and texts can't be joined*")]
    [InlineData("a = ${ ?b}", "*line 1, column 8: expected a key, but found '?'.")]
    [InlineData("a = ${}", "*line 1, column 7: expected a key, but found '}'.")]
    [InlineData("a = ${b${c}}", "*line 1, column 8: expected '}' after the path*")]
    public void What_cannot_be_resolved_is_an_error_that_says_why(string hocon, string message) =>
        FluentActions.Invoking(() => ConfigurationFactory.ParseString(hocon)).Should().Throw<FormatException>().WithMessage(message);

    private static void ShouldSay(string hocon, string same) =>
        ConfigLeaves.Of(ConfigurationFactory.ParseString(hocon)).Should().Equal(ConfigLeaves.Of(ConfigurationFactory.ParseString(same)));
}
