using System.Text;
using Akka.Configuration;
using Akka.Configuration.Hocon;

namespace Akka.Tests.Configuration;

/// <summary>
/// Whatever a document holds, reading it ends, with a configuration or with an error that says where. The seeds are fixed: a failure
/// happens again.
/// </summary>
[Trait("Upstream", "defect")]
public sealed class HoconFuzz
{
    private const int Documents = 2_000;
    private const int SmallStack = 512 * 1024;

    private static readonly string[] Pieces =
    [
        "a", "b", "c", "a.b", "\"q r\"", "\"\"", "\"\"\"t\"\"\"", "\"", "\"\"\"", "{", "}", "[", "]", "=", ":", "+=", ",", "\n", "\r\n", " ", "\t",
        "${a}", "${?a.b}", "${", "${?", "$", "}", "include \"a\"", "include required(\"none\")", "include", "#c\n", "//d\n", "\\", "\\u0041",
        "1", "1.5", "null", "true", "10s", "\uFEFF", "\0", "\uD800", "é", "@", "(", ")", "+", "`"
    ];

    private static readonly string[] Seeds =
    [
        "a { b = 1, c = [1, 2, ${a.b}] }\nd = ${a} { b = 2 }\n\"e.f\" += x\n",
        "akka { loglevel = INFO\n  actor.deployment { \"/user/*\" { dispatcher = \"d\" } } } # end",
        "x = \"\"\"raw \"text\" \"\"\"\ny = ${?x}${x} \"z\"\ninclude \"a\"\nl = [[1] [2], { p : q }]\n",
        "a = ${b}\nb = ${c} [1]\nc = [${?d}]\na += 3\nb = { x = ${?b} }\n"
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Any_document_is_read_or_refused_and_what_was_read_can_be_written(int seed) => OnASmallStack(() =>
    {
        var random = new Random(seed);
        for (var i = 0; i < Documents; i++)
        {
            var document = (i % 3) switch
            {
                0 => string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => Pick(random, Pieces))),
                1 => Mutate(random, Pick(random, Seeds)),
                _ => string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => (char)random.Next(0, random.Next(2) == 0 ? 128 : 0x10000)))
            };
            ReadOrRefuse(document);
        }
    });

    [Theory]
    [InlineData("a = ", "[", "1", "]")]
    [InlineData("a = ", "{ a = ", "1", "}")]
    [InlineData("", "a { ", "", "}")]
    [InlineData("", "a.", "b = 1", "")]
    [InlineData("a = ", "[{ b = ", "1", "}]")]
    [InlineData("a += ", "[", "1", "]")]
    [InlineData("a = ", "[${?b}, ", "1", "]")]
    public void Deep_nesting_is_an_error_and_no_end_of_the_process(string key, string open, string inner, string close) => OnASmallStack(() =>
    {
        ConfigurationFactory.ParseString(Nested(120)).IsEmpty.Should().BeFalse();
        foreach (var levels in new[] { 257, 1_000_000 })
        {
            FluentActions.Invoking(() => ConfigurationFactory.ParseString(Nested(levels)))
                .Should().Throw<FormatException>().WithMessage("*nested too deeply, in more than 256 levels.");
        }

        string Nested(int levels) =>
            $"{key}{string.Concat(Enumerable.Repeat(open, levels))}{inner}{string.Concat(Enumerable.Repeat(close, levels))}";
    });

    [Fact]
    public void As_many_levels_as_are_allowed_can_be_read_printed_merged_and_included() => OnASmallStack(() =>
    {
        var config = ConfigurationFactory.ParseString($"{string.Join('.', Enumerable.Repeat("a", 256))} = 1");
        var other = ConfigurationFactory.ParseString($"{string.Join('.', Enumerable.Repeat("a", 255))}.b = 2");

        var both = config.WithFallback(other);

        both.GetInt($"{string.Join('.', Enumerable.Repeat("a", 255))}.b").Should().Be(2);
        ConfigurationFactory.ParseString(both.ToString(true)).ToString().Should().Be(both.ToString(true));
        ConfigurationFactory.ParseString("include \"it\"", _ => new HoconRoot(both.Root)).ToString().Should().Be(both.ToString(true));
        FluentActions.Invoking(() => ConfigurationFactory.ParseString("a { include \"it\" }", _ => new HoconRoot(both.Root)))
            .Should().Throw<FormatException>().WithMessage("*nested too deeply*");
    });

    [Theory]
    [InlineData("a{0} = [${{a{1}}}, ${{a{1}}}]")]
    [InlineData("a{0} = ${{a{1}}}${{a{1}}}")]
    [InlineData("a{0} = {{ l = ${{a{1}}}, r = ${{a{1}}} }}")]
    [InlineData("a{0} = ${{a{1}}} [${{a{1}}}]")]
    public void A_document_that_doubles_itself_over_and_over_is_an_error(string line)
    {
        var document = new StringBuilder(line.Contains("} [", StringComparison.Ordinal) ? "a0 = [x]\n" : "a0 = x\n");
        for (var i = 1; i < 100; i++)
            document.AppendFormat(null, line, i, i - 1).Append('\n');

        FluentActions.Invoking(() => ConfigurationFactory.ParseString(document.ToString()))
            .Should().Throw<FormatException>().WithMessage("*larger by more than*");
    }

    [Fact]
    public void A_long_chain_of_substitutions_is_followed_or_refused() => OnASmallStack(() =>
    {
        ConfigurationFactory.ParseString(Chain(200)).GetInt("a0").Should().Be(1);
        ReadOrRefuse(Chain(100_000));
    });

    [Fact]
    public void Objects_that_hold_each_other_in_a_long_chain_are_refused() =>
        FluentActions.Invoking(() => ConfigurationFactory.ParseString(
                string.Concat(Enumerable.Range(0, 1_000).Select(i => $"a{i} {{ x = ${{a{i + 1}}} }}\n")) + "a1000 = 1"))
            .Should().Throw<FormatException>().WithMessage("*nested too deeply*");

    private static string Chain(int links) =>
        string.Concat(Enumerable.Range(0, links).Select(i => $"a{i} = ${{a{i + 1}}}\n")) + $"a{links} = 1";

    private static void ReadOrRefuse(string document)
    {
        try
        {
            var config = ConfigurationFactory.ParseString(document, name => name == "none" ? null! : Parser.Parse("a = 1, i = ${?a.b}", null!));
            var written = config.ToString();
            var again = ConfigurationFactory.ParseString(written);
            again.ToString().Should().Be(written, "<{0}> was read", document);
        }
        catch (Exception error) when (error is FormatException or ConfigurationException)
        {
            error.Message.Should().MatchRegex("^HOCON, line [0-9]+, column [0-9]+", "<{0}> was refused", document);
        }
    }

    private static string Mutate(Random random, string document)
    {
        var text = new StringBuilder(document);
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, Math.Min(random.Next(1, 4), text.Length - at));
                    break;
                case 1:
                    text.Insert(at, Pick(random, Pieces));
                    break;
                case 2:
                    text.Insert(at, text.ToString(0, at));
                    break;
                default:
                    text[at] = (char)random.Next(1, 127);
                    break;
            }

            if (text.Length == 0)
                text.Append('x');
        }

        return text.ToString();
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];

    private static void OnASmallStack(Action test)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    test();
                }
                catch (Exception error)
                {
                    failure = error;
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        failure.Should().BeNull();
    }
}
