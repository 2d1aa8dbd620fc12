using Akka.Util.Internal;

namespace Akka.Tests.Util;

public sealed class ExtensionsTests
{
    [Theory]
    [InlineData("akka", "akka")]
    [InlineData("akka.actor.provider", "akka", "actor", "provider")]
    [InlineData("akka.\"/a.b/*\".dispatcher", "akka", "/a.b/*", "dispatcher")]
    [InlineData("\"a.b\"", "a.b")]
    [InlineData("\".a\".\"b.\"", ".a", "b.")]
    [InlineData("a..b", "a", "", "b")]
    [InlineData("a.\"\".b", "a", "", "b")]
    [InlineData("a.", "a")]
    [InlineData("")]
    public void A_path_is_split_at_the_dots_that_are_not_in_quotes(string path, params string[] steps) =>
        path.SplitDottedPathHonouringQuotes().Should().Equal(steps);

    [Fact]
    public void A_path_with_an_open_quote_is_refused()
    {
        var splitting = () => "a.\"b.c".SplitDottedPathHonouringQuotes().ToList();

        splitting.Should().Throw<ArgumentException>();
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_wrong_path_is_named_with_what_is_wrong()
    {
        var open = () => "a.\"b.c".SplitDottedPathHonouringQuotes().ToList();
        var behind = () => "\"a\"b.c".SplitDottedPathHonouringQuotes().ToList();

        open.Should().Throw<ArgumentException>().WithMessage("*[a.\"b.c]*isn't closed*");
        behind.Should().Throw<ArgumentException>().WithMessage("*[\"a\"b.c]*[b]*only a dot*");
    }

    [Fact]
    public void Items_are_visited_in_their_order()
    {
        var seen = new List<int>();

        new[] { 3, 1, 2 }.ForEach(seen.Add);

        seen.Should().Equal(3, 1, 2);
    }

    [Fact]
    public void An_object_is_taken_as_what_it_is_and_as_nothing_else()
    {
        object text = "a";

        text.AsInstanceOf<string>().Should().Be("a");
        text.Invoking(it => it.AsInstanceOf<int>()).Should().Throw<InvalidCastException>();
    }

    [Fact]
    public void Parts_of_a_sequence_are_had_by_their_count()
    {
        int[] items = [1, 2, 3];

        items.Drop(1).Should().Equal(2, 3);
        items.Drop(4).Should().BeEmpty();
        items.TakeRight(2).Should().Equal(2, 3);
        items.TakeRight(4).Should().Equal(1, 2, 3);
        items.Head().Should().Be(1);
        Array.Empty<string>().Head().Should().BeNull();
    }

    [Fact]
    public void An_item_is_put_behind_the_others()
    {
        new[] { 1, 2 }.Concat(3).Should().Equal(1, 2, 3);
        ((IEnumerable<int>)null!).Concat(3).Should().Equal(3);
    }

    [Fact]
    public void Texts_are_joined_and_quoted()
    {
        new[] { "a", "b" }.Join(", ").Should().Be("a, b");
        "a\"b".BetweenDoubleQuotes().Should().Be("\"a\"b\"");
        ((string)null!).BetweenDoubleQuotes().Should().Be("\"\"");
    }

    [Fact]
    public void A_dictionary_is_set_whether_the_key_is_there_or_not()
    {
        var dictionary = new Dictionary<string, int> { ["a"] = 1 };

        dictionary.AddOrSet("a", 2);
        dictionary.AddAndReturn("b", 3).Should().BeSameAs(dictionary);

        dictionary.Should().Equal(new Dictionary<string, int> { ["a"] = 2, ["b"] = 3 });
        dictionary.GetOrElse("b", 4).Should().Be(3);
        dictionary.GetOrElse("c", 4).Should().Be(4);
    }

    [Fact]
    public void Of_two_time_spans_the_longer_or_shorter_is_had()
    {
        var (one, two) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));

        (one.Max(two), two.Max(one)).Should().Be((two, two));
        (one.Min(two), two.Min(one)).Should().Be((one, one));
    }
}
