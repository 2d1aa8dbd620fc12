using System.Text.RegularExpressions;
using Akka.TestKit.Internal.StringMatcher;

namespace Akka.TestKit.Tests.Filters;

public class MatcherTests
{
    [Theory]
    [InlineData("the text", true)]
    [InlineData("The Text", true)]
    [InlineData("the text!", false)]
    public void Equal_is_the_whole_text_in_any_case(string text, bool matches) => Check(new EqualsString("the text"), text, matches, "== \"the text\"");

    [Theory]
    [InlineData("the text", true)]
    [InlineData("THE text", true)]
    [InlineData("all the text", false)]
    public void Start_is_how_the_text_begins_in_any_case(string text, bool matches) =>
        Check(new StartsWithString("the"), text, matches, "starts with \"the\"");

    [Theory]
    [InlineData("all the text", true)]
    [InlineData("all The text", true)]
    [InlineData("all text", false)]
    public void Contained_is_what_is_anywhere_in_the_text_in_any_case(string text, bool matches) =>
        Check(new ContainsString("the"), text, matches, "contains \"the\"");

    [Theory]
    [InlineData("text 5", true)]
    [InlineData("text", false)]
    public void A_pattern_is_found(string text, bool matches) => Check(new RegexMatcher(new Regex("[0-9]")), text, matches, "matches regex \"[0-9]\"");

    [Theory]
    [InlineData("text", true)]
    [InlineData("x", false)]
    public void A_predicate_holds(string text, bool matches) =>
        Check(new PredicateMatcher(it => it.Length == 4, "four letters"), text, matches, "matches predicate four letters");

    [Fact]
    public void Anything_is_anything() => Check(MatchesAll.Instance, "text", true, "");

    [Theory]
    [InlineData("/user/a", true)]
    [InlineData("/User/A", true)]
    [InlineData("akka://sys/user/a", true)]
    [InlineData("akka://sys/user/ab", false)]
    [InlineData("akka://sys/user/b", false)]
    [InlineData("no path", false)]
    public void A_source_may_be_named_without_the_address(string text, bool matches) =>
        Check(new EqualsStringAndPathMatcher("/user/a"), text, matches, "== \"/user/a\"");

    [Theory]
    [InlineData("/user/a", true)]
    [InlineData("akka://sys/user/a", false)]
    public void Or_must_not(string text, bool matches) => Check(new EqualsStringAndPathMatcher("/user/a", false), text, matches, "== \"/user/a\"");

    private static void Check(IStringMatcher matcher, string text, bool matches, string description)
    {
        matcher.IsMatch(text).Should().Be(matches);
        matcher.ToString().Should().Be(description);
    }
}
