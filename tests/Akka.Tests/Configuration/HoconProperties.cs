using System.Text;
using Akka.Configuration;
using Akka.Configuration.Hocon;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Config = Akka.Configuration.Config;

namespace Akka.Tests.Configuration;

/// <summary>What holds for any configuration, not only for the examples.</summary>
public sealed class HoconProperties
{
    private static readonly FsCheck.Config FixedSeed = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(200)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261124, 1), FSharpOption<int>.None)));

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements("x", "hello world", "", " padded ", "null", "a:b", "a=b", "//no comment", "#", "q\"q", "back\\slash", "line\nbreak", "tab\t", "ü€"),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get));

    private static readonly Gen<string> Keys = Gen.Elements("a", "b", "c-d", "with blank", "with.dot", "/user/*", "include", "x\"y", "p+q");

    [Fact]
    [Trait("Upstream", "defect")]
    public void What_is_printed_reads_back_as_the_same() => Prop.ForAll(
        Arb.From(Trees(3)),
        tree =>
        {
            var config = ConfigurationFactory.ParseString(tree.Hocon);

            var again = ConfigurationFactory.ParseString(config.ToString());

            again.ToString().Should().Be(config.ToString());
            again.Root.GetObject()!.Unwrapped.Should().BeEquivalentTo(config.Root.GetObject()!.Unwrapped);
        }).Check(FixedSeed);

    [Fact]
    public void A_text_in_quotes_reads_as_itself() => Prop.ForAll(
        Arb.From(Texts.Where(text => text != "null" && text == text.Trim())),
        text => ConfigurationFactory.ParseString($"a = {Quote(text)}").GetString("a").Should().Be(text)).Check(FixedSeed);

    [Fact]
    [Trait("Upstream", "defect")]
    public void Any_text_is_read_or_refused_but_breaks_nothing() => Prop.ForAll(
        Arb.From(Gen.Elements("a", "b", "=", ":", "{", "}", "[", "]", ",", "\"", "${a}", "${?b}", "+=", "\n", " ", ".", "1", "#", "//", "\\", "include \"x\"", "$")
            .ArrayOf().Select(parts => string.Concat(parts))),
        text =>
        {
            try
            {
                ConfigurationFactory.ParseString(text).Should().NotBeNull();
            }
            catch (Exception error) when (error is FormatException or ConfigurationException)
            {
                error.Message.Should().Contain("line ").And.Contain("column ");
            }
        }).Check(FixedSeed);

    [Fact]
    public void A_fallback_never_changes_what_the_upper_one_says() => Prop.ForAll(
        Arb.From(Gen.Choose(0, 9).ArrayOf(4)), Arb.From(Gen.Choose(0, 9).ArrayOf(4)),
        (upper, lower) =>
        {
            var first = Numbers(upper, 0);
            var second = Numbers(lower, 2);

            var merged = first.WithFallback(second);

            for (var i = 0; i < 6; i++)
                merged.GetInt($"o.k{i}", -1).Should().Be(i < 4 ? upper[i] : lower[i - 2]);
        }).Check(FixedSeed);

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_substitution_is_what_it_stands_for() => Prop.ForAll(
        Arb.From(Trees(2)),
        tree =>
        {
            var config = ConfigurationFactory.ParseString($"b = ${{a.v}}\na.v = {tree.Hocon}\nc = [${{b}}]");

            Leaves(config.GetValue("b")!).Should().Equal(Leaves(config.GetValue("a.v")!));
            Leaves(config.GetValue("c")!.GetArray()[0]).Should().Equal(Leaves(config.GetValue("a.v")!));
        }).Check(FixedSeed);

    [Fact]
    [Trait("Upstream", "defect")]
    public void One_document_behind_another_says_what_the_later_one_says_with_the_earlier_as_its_fallback() => Prop.ForAll(
        Arb.From(Trees(3)),
        Arb.From(Trees(3, keysOnce: true)),
        (first, second) =>
        {
            // In the later document no key comes twice: a list or text between two objects would keep them from being merged there.
            var (one, other) = (Fields(first), Fields(second));

            var both = ConfigurationFactory.ParseString($"{one}\n{other}");

            ConfigLeaves.Of(both).Should().Equal(
                ConfigLeaves.Of(ConfigurationFactory.ParseString(other).WithFallback(ConfigurationFactory.ParseString(one))));
        }).Check(FixedSeed);

    [Fact]
    [Trait("Upstream", "defect")]
    public void Comments_and_blanks_between_the_lines_change_nothing() => Prop.ForAll(
        Arb.From(Trees(3)),
        Arb.From(Gen.Elements("\n", "\n\n", "\r\n", "\n # {\n", "\n\t// \" [\n", " #}\n \u00A0", ",", " ,\n")),
        (tree, between) => ConfigLeaves.Of(ConfigurationFactory.ParseString(Join(tree, between)))
            .Should().Equal(ConfigLeaves.Of(ConfigurationFactory.ParseString(tree.Hocon)))).Check(FixedSeed);

    private static IReadOnlyList<string> Leaves(HoconValue value) => ConfigLeaves.Of(value.AtKey("x"));

    private static string Fields(Tree tree) => tree.Hocon[1..^1];

    // Only the lines between the fields of the document itself: those of a text in quotes belong to it.
    private static string Join(Tree tree, string between) => string.Join(between, tree.Fields);

    private static Config Numbers(int[] values, int first) =>
        ConfigurationFactory.ParseString($"o {{ {string.Join(", ", values.Select((value, i) => $"k{first + i} = {value}"))} }}");

    private static Gen<Tree> Trees(int depth, bool keysOnce = false)
    {
        var leaves = Texts.Select(text => new Tree(Quote(text)));
        if (depth == 0)
            return leaves;
        var inner = Trees(depth - 1, keysOnce);
        var lists = inner.ListOf(2).Select(elements => new Tree($"[{string.Join(", ", elements.Select(element => element.Hocon))}]"));
        var objects = Keys.Zip(inner).ListOf(3).Select(fields =>
        {
            string[] lines = [.. (keysOnce ? fields.DistinctBy(field => field.Item1) : fields).Select(field => $"{Quote(field.Item1)} = {field.Item2.Hocon}")];
            return new Tree($"{{ {string.Join('\n', lines)} }}") { Fields = lines };
        });
        var any = Gen.OneOf(leaves, lists, objects);
        return depth == 3 ? objects : any;
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
            quoted.Append(c is '"' or '\\' ? $"\\{c}" : char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString());
        return quoted.Append('"').ToString();
    }

    private sealed record Tree(string Hocon)
    {
        public IReadOnlyList<string> Fields { get; init; } = [];
    }
}
