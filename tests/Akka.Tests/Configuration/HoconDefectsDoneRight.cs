using Akka.Configuration;
using Akka.Configuration.Hocon;

namespace Akka.Tests.Configuration;

/// <summary>Rule 31 and its like: what Akka.NET 1.5.30 does wrong, done right.</summary>
[Trait("Upstream", "defect")]
public sealed class HoconDefectsDoneRight
{
    [Theory]
    [InlineData("a { x = 1 }\nb = ${a}\nb.z = 2")]
    [InlineData("a { x = 1 }\nb = ${a} { z = 2 }")]
    [InlineData("a { x = 1 }\nb = { z = 2 } ${a}")]
    [InlineData("b { z = 2 }\nb = ${a}\na { x = 1 }")]
    public void A_substituted_object_merges_with_what_is_said_beside_it(string hocon)
    {
        var config = ConfigurationFactory.ParseString(hocon);

        config.GetInt("b.x").Should().Be(1);
        config.GetInt("b.z").Should().Be(2);
        config.HasPath("a.z").Should().BeFalse("the original stays as it is");
    }

    [Theory]
    [InlineData("a = [1]\na += 2")]
    [InlineData("a += 1\na += 2")]
    [InlineData("a = [1]\na = ${a} [2]")]
    [InlineData("a = ${?a} [1]\na = ${?a} [2]")]
    [InlineData("b = [1]\na = ${b}\na += 2")]
    public void A_list_can_be_appended_to(string hocon) =>
        ConfigurationFactory.ParseString(hocon).GetIntList("a").Should().Equal(1, 2);

    [Fact]
    public void Appending_works_inside_an_object_of_the_same_name() =>
        ConfigurationFactory.ParseString("a = 9\no { a = [1], a += 2 }\no.a += 3").GetIntList("o.a").Should().Equal(1, 2, 3);

    [Fact]
    public void A_field_that_refers_to_itself_sees_what_it_held_before()
    {
        ConfigurationFactory.ParseString("path = /bin\npath = ${path}\":/usr/bin\"\npath = ${path}\":/opt\"")
            .GetString("path").Should().Be("/bin:/usr/bin:/opt");
        ConfigurationFactory.ParseString("o { x = 1 }\no = ${o} { y = 2 }").GetInt("o.x").Should().Be(1);
    }

    [Theory]
    [InlineData("a = ${a}")]
    [InlineData("a = ${b}\nb = ${a}")]
    [InlineData("a = ${b}\nb = ${c}x\nc = ${a}")]
    [InlineData("a = [${a}]")]
    [InlineData("a { b = ${a} }")]
    public void A_value_that_needs_itself_is_an_error(string hocon) =>
        FluentActions.Invoking(() => ConfigurationFactory.ParseString(hocon)).Should().Throw<FormatException>().WithMessage("*line *column *");

    [Fact]
    public void A_missing_optional_substitution_leaves_the_text_around_it() =>
        ConfigurationFactory.ParseString("b = x${?a}y, l = [${?a}, 1]").GetString("b").Should().Be("xy");

    [Fact]
    public void Text_keeps_the_blanks_inside_its_quotes() =>
        ConfigurationFactory.ParseString("a = \"  x \" y").GetString("a").Should().Be("  x  y");

    [Fact]
    public void Null_in_quotes_is_a_text() =>
        ConfigurationFactory.ParseString("a = \"null\"").GetString("a").Should().Be("null");

    [Fact]
    public void Raw_text_may_end_with_a_quote() =>
        ConfigurationFactory.ParseString("a = \"\"\"say \"x\"\"\"\"").GetString("a").Should().Be("say \"x\"");

    [Theory]
    [InlineData("a = ", "*line 1, column 5: expected a value, but found the end of the document.")]
    [InlineData("x = 1\na", "*line 2, column 2: expected '=', ':', '+=' or '{' after the key 'a', but found the end of the document.")]
    [InlineData("= 1", "*line 1, column 1: expected a key, but found '='.")]
    [InlineData("a { b = 1", "*line 1, column 3: the object opened with '{' here is never closed with '}'.")]
    [InlineData("a = [1, 2", "*line 1, column 5: the list opened with '[' here is never closed with ']'.")]
    [InlineData("a = \"x", "*line 1, column 5: the text opened with '\"' here is never closed with '\"'.")]
    [InlineData("a = \"\"\"x\"", "*line 1, column 5: the text opened with \"\"\" here is never closed*")]
    [InlineData("a = 1 }", "*line 1, column 7: expected a key or the end of the document, but found '}'.")]
    [InlineData("{ a = 1 } b", "*line 1, column 11: expected the end of the document, but found 'b'.")]
    [InlineData("a = 1,, b = 2", "*line 1, column 7: expected a key after ',', but found ','.")]
    [InlineData("a = [1,, 2]", "*line 1, column 8: expected a value, but found ','.")]
    [InlineData("a.=1", "*line 1, column 3: expected a key, but found '='.")]
    [InlineData("a = ${b", "*line 1, column 8: expected '}' after the path of a substitution*")]
    [InlineData("a = x$y", "*line 1, column 6: a value can't hold '$' outside of quotes*")]
    [InlineData("a = \"\\q\"", "*line 1, column 6: unknown escape*")]
    [InlineData("a = \"\\u00g0\"", "*line 1, column 6: \\u needs four hexadecimal digits.")]
    [InlineData("[1, 2]", "*line 1, column 1: expected a key or the end of the document, but found '['.")]
    [InlineData("a = ${nope}", "*line 1, column 5: the substitution ${nope} has no value*")]
    [InlineData("a = [1] x", "*line 1, column 5: objects, lists and texts can't be joined*")]
    public void Malformed_text_is_an_error_that_names_line_column_and_what_was_expected(string hocon, string message) =>
        FluentActions.Invoking(() => ConfigurationFactory.ParseString(hocon)).Should().Throw<FormatException>().WithMessage(message);

    [Theory]
    [InlineData("a = tcp://x", "*line 1, column 8: a value can't hold ':' outside of quotes*")]
    [InlineData("a { b = 1 c = 2 }", "*line 1, column 13: a value can't hold '=' outside of quotes*")]
    public void A_colon_or_equals_sign_outside_of_quotes_is_an_error_that_says_where(string hocon, string message) =>
        FluentActions.Invoking(() => ConfigurationFactory.ParseString(hocon)).Should().Throw<ConfigurationException>().WithMessage(message);

    [Fact]
    public void Nesting_beyond_what_the_stack_holds_is_an_error() =>
        FluentActions.Invoking(() => ConfigurationFactory.ParseString($"a = {new string('[', 1_000_000)}"))
            .Should().Throw<FormatException>().WithMessage("*nested too deeply*");

    [Fact]
    public void Include_without_a_callback_is_an_error_that_says_what_to_do() =>
        FluentActions.Invoking(() => ConfigurationFactory.ParseString("x = 1\ninclude \"more.conf\"")).Should().Throw<FormatException>()
            .WithMessage("*line 2, column 1: include \"more.conf\"*include callback*");

    [Fact]
    public void Include_merges_what_the_callback_answers_at_its_place()
    {
        var names = new List<string>();

        var config = ConfigurationFactory.ParseString("a { x = 1, y = 1, include \"more.conf\", z = ${a.x} }", name =>
        {
            names.Add(name);
            return new HoconRoot(ConfigurationFactory.ParseString("x = 2, w = 3").Root);
        });

        names.Should().Equal("more.conf");
        config.GetConfig("a")!.AsEnumerable().Select(entry => $"{entry.Key}={entry.Value.GetString()}")
            .Should().BeEquivalentTo("x=2", "y=1", "w=3", "z=2");
    }

    [Fact]
    public void A_resource_that_is_not_there_is_an_error_that_lists_those_that_are() =>
        FluentActions.Invoking(() => ConfigurationFactory.FromResource("nope.conf", typeof(Config).Assembly))
            .Should().Throw<ArgumentException>().WithMessage("*'nope.conf'*reference.conf*");
}
