using Akka.Actor;

namespace Akka.Tests.Actor;

public sealed class PathPartsTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("/a", "a")]
    [InlineData("a/b/c", "a,b,c")]
    [InlineData("/a/b#42", "a,b#42")]
    [InlineData("../a/*", "..,a,*")]
    public void A_relative_path_has_its_names(string path, string names)
    {
        RelativeActorPath.Unapply(path).Should().Equal(names.Split(','));
    }

    [Theory]
    [InlineData("akka://system")]
    [InlineData("akka://system@host:1/user/a")]
    public void An_absolute_path_is_no_relative_one(string path)
    {
        RelativeActorPath.Unapply(path).Should().BeNull();
    }

    [Theory]
    [InlineData("akka://system/user/a", "akka://system", "/user/a")]
    [InlineData("akka.tcp://system@host:1/", "akka.tcp://system@host:1", "/")]
    [InlineData("akka://system", "akka://system", "/")]
    public void A_full_path_has_an_address_and_the_rest(string path, string address, string rest)
    {
        ActorPath.TryParseParts(path, out var first, out var second).Should().BeTrue();

        first.ToString().Should().Be(address);
        second.ToString().Should().Be(rest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/user/a")]
    [InlineData("abc://system/user/a")]
    [InlineData("akka:/system/user/a")]
    public void What_begins_with_no_address_is_all_rest(string path)
    {
        ActorPath.TryParseParts(path, out var address, out var rest).Should().BeFalse();

        address.IsEmpty.Should().BeTrue();
        rest.ToString().Should().Be(path);
    }

    [Fact]
    public void A_selections_message_can_be_copied_with_other_parts()
    {
        var message = new ActorSelectionMessage("text", [new SelectChildName("a")], wildCardFanOut: true);

        message.Copy().Should().BeEquivalentTo(new { Message = "text", message.Elements, WildCardFanOut = true });
        message.Copy("other", [new SelectChildPattern("*")], false).Should().BeEquivalentTo(
            new { Message = "other", Elements = new[] { new SelectChildPattern("*") }, WildCardFanOut = false });
    }

    [Fact]
    public void Steps_of_selections_are_equal_by_what_they_select()
    {
        new SelectChildName("a").Should().Be(new SelectChildName("a")).And.NotBe(new SelectChildName("b")).And.NotBe(new SelectChildPattern("a"));
        new SelectChildPattern("a*").Should().Be(new SelectChildPattern("a*")).And.NotBe(new SelectChildPattern("b*"));
    }
}
