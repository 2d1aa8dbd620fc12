using Akka.Configuration;

namespace Akka.Tests.Configuration;

/// <summary>How a document may be written: white space, paths, separators. From HOCON's specification, as far as Akka.NET 1.5.30 follows it.</summary>
public sealed class HoconSyntaxRules
{
    [Theory]
    [InlineData("a = x\r\n# comment\r\n")]
    [InlineData("a\t=\t\u00A0x\u2003")]
    [InlineData("\f\va\f=\vx\f")]
    [InlineData("a = x# comment")]
    [InlineData("a = x // comment # another")]
    [InlineData("// first\r\n#second\r\n\r\na = x")]
    [InlineData("{ a = x }\n// behind")]
    [InlineData("{\n  \"a\" : \"x\",\n}\n")]
    public void White_space_and_comments_mean_nothing(string hocon) =>
        ConfigurationFactory.ParseString(hocon).GetString("a").Should().Be("x");

    [Theory]
    [InlineData("3.14 = x", "3.14")]
    [InlineData("3 { 14 = x }", "3.14")]
    [InlineData("1.2.3 = x", "1.2.3")]
    [InlineData("10.0foo = x", "10.0foo")]
    [InlineData("true = x", "true")]
    [InlineData("null = x", "null")]
    [InlineData("-1 = x", "-1")]
    [InlineData("a b c = x", "a b c")]
    [InlineData("foo include = x", "foo include")]
    [InlineData("/user/* = x", null)]
    [InlineData("\"a.b\".c = x", "\"a.b\".c")]
    [InlineData("\"a\\\\b\" = x", "a\\b")]
    [InlineData("ä-ö_1 = x", "ä-ö_1")]
    [InlineData("a.\"\".b = x", "a.\"\".b")]
    [InlineData("\"\" = x", "\"\"")]
    public void A_key_is_a_path_of_almost_any_text(string hocon, string? path)
    {
        if (path is null)
            FluentActions.Invoking(() => ConfigurationFactory.ParseString(hocon)).Should().Throw<FormatException>();
        else
            ConfigurationFactory.ParseString(hocon).GetString(path).Should().Be("x");
    }

    [Theory]
    [InlineData("a = 1 2 3", "1 2 3")]
    [InlineData("a = 1.50", "1.50")]
    [InlineData("a = 1e5x", "1e5x")]
    [InlineData("a = 127.0.0.1", "127.0.0.1")]
    [InlineData("a = truefoo", "truefoo")]
    [InlineData("a = null foo", "null foo")]
    [InlineData("a = include", "include")]
    [InlineData("a = -x", "-x")]
    [InlineData("a = \"x\\b\\f\\r\\u20AC\"", "x\b\f\r€")]
    [InlineData("a = \"\\uD83D\\uDE00\"", "😀")]
    [InlineData("a = \"\"\"\\u0041 \\n\"\"\"", "\\u0041 \\n")]
    [InlineData("a = \"x\"\"y\"z", "xyz")]
    public void A_text_stays_as_it_is_written(string hocon, string value) =>
        ConfigurationFactory.ParseString(hocon).GetString("a").Should().Be(value);

    [Theory]
    [InlineData("a = [[1, 2] [3, 4]]", 1)]
    [InlineData("a = [[1, 2]\n[3, 4]]", 2)]
    [InlineData("a = [[1, 2], [3, 4]]", 2)]
    [InlineData("a = [{ x = 1 } { y = 2 }]", 1)]
    [InlineData("a = [{ x = 1 }\n{ y = 2 }]", 2)]
    [InlineData("a = [1 2]", 1)]
    [InlineData("a = [1\n\n2\n]", 2)]
    [InlineData("a = [1 # one\n2 // two\n]", 2)]
    [InlineData("a = []", 0)]
    public void A_line_separates_elements_and_a_blank_joins_them(string hocon, int count) =>
        ConfigurationFactory.ParseString(hocon).GetValue("a")!.GetArray().Should().HaveCount(count);

    [Theory]
    [InlineData("a.b.c = 1, a { b { c = 2 } }")]
    [InlineData("a.b = 1, a.b { c = 2 }")]
    public void A_path_and_an_object_say_the_same(string hocon) =>
        ConfigurationFactory.ParseString(hocon).GetInt("a.b.c").Should().Be(2);

    [Fact]
    public void A_value_between_two_objects_keeps_them_apart()
    {
        var config = ConfigurationFactory.ParseString("a { x = 1 }\na = null\na { y = 2 }");

        config.HasPath("a.x").Should().BeFalse();
        config.GetInt("a.y").Should().Be(2);
    }

    [Fact]
    public void A_document_that_is_only_a_name_holds_it_without_a_value()
    {
        var config = ConfigurationFactory.ParseString(" MyTests.Name # where a configuration was asked for\n");

        config.HasPath("MyTests.Name").Should().BeTrue();
        config.GetString("MyTests.Name", "D").Should().BeNull();
        config.GetValue("MyTests.Name")!.IsString().Should().BeFalse();
        config.WithFallback(ConfigurationFactory.ParseString("x = 1")).GetInt("x").Should().Be(1);
    }

    [Fact]
    public void The_empty_path_is_the_whole_configuration() =>
        ConfigurationFactory.ParseString("a = 1").GetConfig("")!.GetInt("a").Should().Be(1);

    [Theory]
    [Trait("Upstream", "defect")]
    [InlineData("\uFEFFa.b.c = 2")]
    [InlineData("a { b { c = 1 } }, a.b.c = 2")]
    [InlineData("a { b.c = 1\n}, a { b.c = 2 }")]
    [InlineData("\u001Ca\u001D.b.c\u001E=\u001F2\u001C")]
    public void A_mark_at_the_start_a_comma_behind_an_object_and_control_blanks_mean_nothing(string hocon) =>
        ConfigurationFactory.ParseString(hocon).GetInt("a.b.c").Should().Be(2);

    [Theory]
    [Trait("Upstream", "defect")]
    [InlineData("a = [\n]")]
    [InlineData("a = [ # nothing\n]")]
    [InlineData("a = []")]
    public void A_list_may_be_empty(string hocon)
    {
        ConfigurationFactory.ParseString(hocon).GetStringList("a").Should().BeEmpty();
        ConfigurationFactory.ParseString(hocon).GetValue("a")!.IsArray().Should().BeTrue();
    }

    [Theory]
    [Trait("Upstream", "defect")]
    [InlineData("foo\"10.0\" = x", "\"foo10.0\"")]
    [InlineData("\"a\" \"b\" = x", "\"a b\"")]
    public void A_key_in_quotes_may_be_part_of_a_longer_one(string hocon, string path) =>
        ConfigurationFactory.ParseString(hocon).GetString(path).Should().Be("x");

    [Theory]
    [Trait("Upstream", "defect")]
    [InlineData("a..b = 1", "*line 1, column 3: expected a key, but found '.'.")]
    [InlineData(".a = 1", "*line 1, column 1: expected a key, but found '.'.")]
    [InlineData("a. = 1", "*line 1, column 4: expected a key, but found '='.")]
    [InlineData("${a} = 1", "*line 1, column 1: expected a key, but found '$'.")]
    [InlineData("a = [,1]", "*line 1, column 6: expected a value, but found ','.")]
    [InlineData("a = [1,,]", "*line 1, column 8: expected a value, but found ','.")]
    [InlineData(", a = 1", "*line 1, column 1: expected a key, but found ','.")]
    [InlineData("a = 1,,", "*line 1, column 7: expected a key after ',', but found ','.")]
    [InlineData("a = 1, b", "*line 1, column 9: expected '=', ':', '+=' or '{' after the key 'b', but found the end of the document.")]
    [InlineData("{ a }", "*line 1, column 5: expected '=', ':', '+=' or '{' after the key 'a', but found '}'.")]
    [InlineData("a b\nc = 1", "*line 2, column 1: expected '=', ':', '+=' or '{' after the key '\"a b\"', but found 'c'.")]
    public void What_is_malformed_is_refused_where_it_is(string hocon, string message) =>
        FluentActions.Invoking(() => ConfigurationFactory.ParseString(hocon)).Should().Throw<FormatException>().WithMessage(message);
}
