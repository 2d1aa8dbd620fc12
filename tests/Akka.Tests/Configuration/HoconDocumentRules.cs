using Akka.Configuration;

namespace Akka.Tests.Configuration;

/// <summary>Rule 30: what a document says.</summary>
public sealed class HoconDocumentRules
{
    [Theory]
    [InlineData("a = hello world", "hello world")]
    [InlineData("a = hello   world  ", "hello   world")]
    [InlineData("a = hello world # comment", "hello world")]
    [InlineData("a = hello // comment\nb = 1", "hello")]
    [InlineData("a : x", "x")]
    [InlineData("{ a = x }", "x")]
    [InlineData("a =\n x", "x")]
    [InlineData("a = foo \"bar\" baz", "foo bar baz")]
    [InlineData("a = /user/x", "/user/x")]
    [InlineData("a = 'q'", "'q'")]
    [InlineData("a = a+b", "a+b")]
    [InlineData("a = \"tcp://[::]:2345\"", "tcp://[::]:2345")]
    [InlineData("a = \"q\\n\\t\\\"\\\\ \\u0041 \\/.\"", "q\n\t\"\\ A /.")]
    [InlineData("a = \"\"\"x\"y\\n\n  z\"\"\"", "x\"y\\n\n  z")]
    [InlineData("a = \"x\ny\"", "x\ny")]
    [InlineData("a = \"\"", "")]
    [InlineData("# first\n// second\na = x\n", "x")]
    [InlineData("a = x\r\nb = y\r\n", "x")]
    [InlineData("b = 1, a = x, c = 2,", "x")]
    [InlineData("include = 1\na = x", "x")]
    public void A_value_is_text_with_or_without_quotes(string hocon, string value) =>
        ConfigurationFactory.ParseString(hocon).GetString("a").Should().Be(value);

    [Theory]
    [InlineData("a = [1, 2, 3]")]
    [InlineData("a = [1, 2, 3,]")]
    [InlineData("a = [\n1\n2\n3\n]")]
    [InlineData("a : [1, 2] [3]")]
    [InlineData("a = [9]\na = [1, 2, 3]")]
    [InlineData("a = [1, \"2\", 3] # comment")]
    public void A_list_is_separated_by_commas_or_lines_and_replaces_another(string hocon) =>
        ConfigurationFactory.ParseString(hocon).GetStringList("a").Should().Equal("1", "2", "3");

    [Fact]
    public void An_elements_blanks_and_commas_are_kept_where_they_belong_to_it() =>
        ConfigurationFactory.ParseString("a = [a b, \"c,d\"]").GetStringList("a").Should().Equal("a b", "c,d");

    [Theory]
    [InlineData("a { b = 1, c = 2 }")]
    [InlineData("a = { b = 1\n c = 2 }")]
    [InlineData("a.b = 1\na.c = 2")]
    [InlineData("a { b = 1 }\na { c = 2 }")]
    [InlineData("a { b = 9, c = 2 }\na.b = 1")]
    [InlineData("a = 5\na { b = 1, c = 2 }")]
    [InlineData("a = { b = 1 } { c = 2 }")]
    [InlineData("a\n{ b : 1, c : 2 }")]
    public void Objects_merge_and_later_keys_win(string hocon)
    {
        var config = ConfigurationFactory.ParseString(hocon);

        config.GetInt("a.b").Should().Be(1);
        config.GetInt("a.c").Should().Be(2);
        config.GetConfig("a")!.AsEnumerable().Select(entry => entry.Key).Should().BeEquivalentTo("b", "c");
    }

    [Fact]
    public void A_text_replaces_an_object() =>
        ConfigurationFactory.ParseString("a { b = 1 }\na = 2").GetString("a").Should().Be("2");

    [Fact]
    public void A_key_in_quotes_may_hold_dots_and_anything_else()
    {
        var config = ConfigurationFactory.ParseString("\"a.b\" = 1\nx.\"b.c\".d = 2\n\"/a b/*\" { y = 3 }\na b = 4\na-b_c/d = 5");

        config.GetInt("\"a.b\"").Should().Be(1);
        config.GetInt("x.\"b.c\".d").Should().Be(2);
        config.GetInt("\"/a b/*\".y").Should().Be(3);
        config.GetInt("a b").Should().Be(4);
        config.GetInt("a-b_c/d").Should().Be(5);
        config.HasPath("a.b").Should().BeFalse();
    }

    [Theory]
    [InlineData("a = 1\nb = ${a}", "1")]
    [InlineData("b = ${a}\na = 1\na = 2", "2")]
    [InlineData("b = ${a}x${a}\na = 1", "1x1")]
    [InlineData("b = ${a} ${c.d}\na = 1\nc.d = 2", "1 2")]
    [InlineData("a { x = 1, y = ${a.x} }\nb = ${a.y}", "1")]
    [InlineData("b = \"${a}\"\na = 1", "${a}")]
    [InlineData("b = ${?a}", null)]
    public void A_substitution_sees_the_whole_document(string hocon, string? value) =>
        ConfigurationFactory.ParseString(hocon).GetString("b").Should().Be(value);

    [Theory]
    [InlineData("bar { foo = 42, baz = ${bar.foo} }\nbar { foo = 43 }", "bar { foo = 43, baz = 43 }")]
    [InlineData("a = ${b.c}\nb { c = 1, d = ${a} }", "a = 1, b { c = 1, d = 1 }")]
    public void An_object_may_refer_to_parts_of_itself(string hocon, string same) =>
        ConfigLeaves.Of(ConfigurationFactory.ParseString(hocon)).Should().Equal(ConfigLeaves.Of(ConfigurationFactory.ParseString(same)));

    [Fact]
    public void A_substitution_may_stand_for_a_list_or_an_object()
    {
        var config = ConfigurationFactory.ParseString("a = [1], b = ${a} [2], c = [0] ${a}, l = [${q}, ${q}], q = 3\no { x = 1 }\np = ${o}");

        config.GetIntList("b").Should().Equal(1, 2);
        config.GetIntList("c").Should().Equal(0, 1);
        config.GetInt("p.x").Should().Be(1);
        config.GetIntList("l").Should().Equal(3, 3);
    }

    [Theory]
    [InlineData("b = ${a}")]
    [InlineData("b { c = ${a} }")]
    [InlineData("b = ${HOME}")]
    public void A_missing_substitution_is_an_error_and_the_environment_is_not_asked(string hocon) =>
        FluentActions.Invoking(() => ConfigurationFactory.ParseString(hocon)).Should().Throw<FormatException>();

    [Fact]
    public void The_environment_is_not_asked_for_an_optional_substitution_either() =>
        ConfigurationFactory.ParseString("a = ${?HOME}").GetString("a").Should().BeNull();

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("# only a comment")]
    [InlineData("\n\n")]
    public void An_empty_document_is_an_empty_configuration(string hocon) =>
        ConfigurationFactory.ParseString(hocon).IsNullOrEmpty().Should().BeTrue();
}
