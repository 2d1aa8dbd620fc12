using Akka.Configuration;
using Akka.Configuration.Hocon;

namespace Akka.Tests.Configuration;

/// <summary>How one document becomes part of another.</summary>
public sealed class HoconIncludeRules
{
    [Fact]
    public void An_included_document_takes_the_place_of_its_line()
    {
        var config = Parse("a { x = 1, y = 1\ninclude \"one\"\ny = 3 }", ("one", "x = 2\ny = 2\nz.w = 2"));

        config.GetInt("a.x").Should().Be(2);
        config.GetInt("a.y").Should().Be(3);
        config.GetInt("a.z.w").Should().Be(2);
    }

    [Fact]
    public void Its_substitutions_are_looked_up_below_the_object_that_includes_it()
    {
        var config = Parse("x = 9\na.b { include \"one\" }", ("one", "x = 1\ny = ${x}\nc { include \"two\" }"), ("two", "x = 2, z = ${x}"));

        config.GetInt("a.b.y").Should().Be(1);
        config.GetInt("a.b.c.z").Should().Be(2);
    }

    [Fact]
    public void An_included_object_merges_with_one_that_is_there() =>
        Says("a { o { x = 1, y = 1 } }\na { include \"one\" }", "a { o { x = 1, y = 2, z = 2 } }", ("one", "o { y = 2, z = 2 }"));

    [Theory]
    [InlineData("include # where\n  \"one\"")]
    [InlineData("{ include \"one\" }")]
    [InlineData("include\t\"one\"")]
    public void Its_name_follows_behind_any_white_space(string hocon) => Says(hocon, "x = 1", ("one", "x = 1"));

    [Theory]
    [Trait("Upstream", "defect")] // It knows only what the included document says itself.
    [InlineData("a { include \"one\" }\na { x = 42 }", "x = 10, y = ${x}", "a { x = 42, y = 42 }")]
    [InlineData("name = n\na { include \"one\" }", "y = ${name}", "name = n, a { y = n }")]
    [InlineData("name = n\na { include \"one\" }", "y = ${?name}${?nope}", "name = n, a { y = n }")]
    [InlineData("include \"one\"\nx = 2", "y = ${x}", "y = 2, x = 2")]
    [InlineData("l = [1]\ninclude \"one\"", "l += 2", "l = [1, 2]")]
    [InlineData("a { include \"one\" }", "l = [1]\nl = ${l} [2]", "a { l = [1, 2] }")]
    [InlineData("l = [{ include \"one\" }]", "x = 1, y = ${x}", "l = [{ x = 1, y = 1 }]")]
    public void Its_substitutions_see_the_including_document_too(string hocon, string included, string same) =>
        Says(hocon, same, ("one", included));

    [Theory]
    [Trait("Upstream", "defect")]
    [InlineData("include required(\"one\")")]
    [InlineData("include file(\"one\")")]
    [InlineData("include url( \"one\" )")]
    [InlineData("include required( classpath(\"one\") )")]
    [InlineData("include \"none\", include \"one\"")]
    public void An_include_may_say_what_kind_of_name_it_has_and_whether_it_is_required(string hocon) =>
        Says(hocon, "x = 1", ("one", "x = 1"));

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_document_that_is_not_there_counts_as_empty_unless_it_is_required()
    {
        Says("a = 1\ninclude \"none\"", "a = 1");
        FluentActions.Invoking(() => Parse("a = 1\ninclude required(\"none\")")).Should().Throw<FormatException>()
            .WithMessage("*line 2, column 1: include required(\"none\")*no such document.");
    }

    [Theory]
    [Trait("Upstream", "defect")]
    [InlineData("include required(\"one\"", "*line 1, column 23: expected ')' after the name of an include, but found the end of the document.")]
    [InlineData("include file(\"one\" x)", "*line 1, column 20: expected ')' after the name of an include, but found 'x'.")]
    [InlineData("include \"one\" = 1", "*line 1, column 15: expected a new line, ',' or '}' after a value, but found '='.")]
    [InlineData("include \"list\"", "*include \"list\": the include callback answered no object.")]
    [InlineData("x = 1\ninclude \"nope\"", "*line 1, column 5 of \"nope\": the substitution ${nope} has no value*")]
    [InlineData("a { include \"outer\" }", "*line 1, column 5 of \"nope\": the substitution ${nope} has no value*")]
    [InlineData("include \"itself\"", "*documents include each other too deeply.")]
    public void What_is_wrong_with_an_include_is_an_error_that_says_where(string hocon, string message) =>
        FluentActions.Invoking(() => Parse(hocon, ("one", "x = 1"), ("nope", "y = ${nope}"), ("outer", "include \"nope\""), ("itself", "include \"itself\"")))
            .Should().Throw<FormatException>().WithMessage(message);

    [Fact]
    public void A_key_may_be_called_include_where_no_text_in_quotes_follows()
    {
        var config = ConfigurationFactory.ParseString("include = 1\ninclude.x = 2\nincluded = 3\ninclude-me { y = 4 }");

        config.GetInt("include.x").Should().Be(2);
        config.GetInt("included").Should().Be(3);
        config.GetInt("include-me.y").Should().Be(4);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void One_document_may_be_included_twice()
    {
        var shared = Parser.Parse("x = 1, y = ${x}", null!);

        var config = ConfigurationFactory.ParseString("a { include \"s\", x = 2 }\nb { include \"s\" }", _ => shared);

        config.GetInt("a.y").Should().Be(2);
        config.GetInt("b.y").Should().Be(1);
        shared.Value.GetChildObject("y")!.GetInt().Should().Be(1);
    }

    private static void Says(string hocon, string same, params (string Name, string Hocon)[] documents) =>
        ConfigLeaves.Of(Parse(hocon, documents)).Should().Equal(ConfigLeaves.Of(ConfigurationFactory.ParseString(same)));

    private static Config Parse(string hocon, params (string Name, string Hocon)[] documents)
    {
        return ConfigurationFactory.ParseString(hocon, Include);

        HoconRoot Include(string name)
        {
            if (name == "list")
                return new HoconRoot(ConfigurationFactory.ParseString("l = [1]").GetValue("l")!);
            var found = Array.Find(documents, document => document.Name == name);
            return found.Hocon is null ? null! : Parser.Parse(found.Hocon, Include);
        }
    }
}
