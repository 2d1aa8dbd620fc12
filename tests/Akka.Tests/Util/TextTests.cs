using Akka.Util;

namespace Akka.Tests.Util;

public sealed class TextTests
{
    [Theory]
    [InlineData("worker-1", "worker-1", true)]
    [InlineData("worker-1", "WORKER-1", true)]
    [InlineData("worker-1", "worker", false)]
    [InlineData("worker", "worker-1", false)]
    [InlineData("worker-1", "worker-?", true)]
    [InlineData("worker-", "worker-?", false)]
    [InlineData("worker-12", "worker-?", false)]
    [InlineData("worker-12", "worker*", true)]
    [InlineData("worker", "worker*", true)]
    [InlineData("worker", "*k*r", true)]
    [InlineData("aXbXc", "a*X?", true)]
    [InlineData("aXbX", "a*X?", false)]
    [InlineData("", "", true)]
    [InlineData("", "*", true)]
    [InlineData("", "?", false)]
    [InlineData("a.b", "a.b", true)]
    [InlineData("axb", "a.b", false)]
    [InlineData("a\\b$^", "a\\b$^", true)]
    [InlineData("a\tb", "a b", true)]
    [InlineData("a-b", "a b", false)]
    public void A_text_fits_a_pattern_with_stars_and_question_marks(string text, string pattern, bool fits) =>
        text.Like(pattern).Should().Be(fits);

    [Fact]
    public void Case_matters_when_it_is_asked_for()
    {
        "Worker".Like("wor*", caseSensitive: true).Should().BeFalse();
        "Worker".Like("Wor*", caseSensitive: true).Should().BeTrue();
    }

    [Theory]
    [Trait("Upstream", "defect")]
    [InlineData("a+b", "a+b", true)]
    [InlineData("aab", "a+b", false)]
    [InlineData("[x", "[*", true)]
    [InlineData("a\nb", "a*b", true)]
    [InlineData("a\n", "a", false)]
    public void Everything_else_is_itself(string text, string pattern, bool fits) => text.Like(pattern).Should().Be(fits);

    [Fact]
    public void Joined_objects_show_where_one_is_missing() =>
        StringFormat.SafeJoin(", ", 1, null!, "a").Should().Be("1, <null>, a");
}
