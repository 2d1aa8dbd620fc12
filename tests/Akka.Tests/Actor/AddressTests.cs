using Akka.Actor;

namespace Akka.Tests.Actor;

public sealed class AddressTests
{
    [Theory]
    [InlineData("akka://sys@host:1234/abc/def", "akka://sys@host:1234", "/abc/def")]
    [InlineData("akka://sys/abc/def", "akka://sys", "/abc/def")]
    [InlineData("akka://sys@host:1234", "akka://sys@host:1234", "/")]
    public void A_path_begins_with_the_address_of_its_system(string path, string address, string rest)
    {
        Address.TryParse(path, out var parsed, out string absolute).Should().BeTrue();

        (parsed.ToString(), absolute).Should().Be((address, rest));
    }

    [Fact]
    public void Protocol_and_host_are_read_in_lower_case_and_names_as_they_are()
    {
        ActorPath.Parse("aKKa://sYs@hOst:1234/uSer/A").ToString().Should().Be("akka://sYs@host:1234/uSer/A");
        ActorPath.Parse("aKKa://sYs/uSer/A").ToString().Should().Be("akka://sYs/uSer/A");
    }

    [Theory]
    [InlineData("akka://sys@host/abc/def")]
    [InlineData("akka://sys@host")]
    public void A_host_without_a_port_is_no_part_of_a_path(string path)
    {
        Address.TryParse(path, out _).Should().BeFalse();
        ActorPath.TryParse(path, out _).Should().BeFalse();
        Assert.Throws<UriFormatException>(() => ActorPath.Parse(path));
    }

    [Fact]
    public void An_address_alone_may_have_a_host_without_a_port() => Address.Parse("akka://sys@host").Host.Should().Be("host");
}
