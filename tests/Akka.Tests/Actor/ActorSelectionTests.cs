using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class ActorSelectionTests : TestKit.Xunit2.TestKit
{
    private readonly IActorRef _parent;
    private readonly IActorRef _one;
    private readonly IActorRef _two;

    public ActorSelectionTests(ITestOutputHelper output)
        : base("akka.loglevel = WARNING", output: output)
    {
        _parent = Sys.ActorOf(Props.Create(() => new Parent("one", "two", "three")), "parent");
        _one = Find("/user/parent/one");
        _two = Find("/user/parent/two");

        // The last one made: once it is there, all are.
        Find("/user/parent/three");
    }

    [Theory]
    [InlineData("/user/parent/one")]
    [InlineData("akka://test/user/parent/one")]
    [InlineData("/user/parent/two/../one")]
    [InlineData("/user/parent/on*")]
    [InlineData("/user/parent/?ne")]
    [InlineData("/user/*/one")]
    public void A_path_selects_an_actor(string path)
    {
        Sys.ActorSelection(path).Tell(new Identify(1));

        ExpectMsg<ActorIdentity>().Subject.Should().Be(_one);
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void A_wildcard_selects_all_that_fit()
    {
        Sys.ActorSelection("/user/parent/t*").Tell(new Identify(1));

        ReceiveN(2).Cast<ActorIdentity>().Select(identity => identity.Subject.Path.Name).Should().BeEquivalentTo(["two", "three"]);
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void A_path_can_be_relative_to_an_actor()
    {
        _parent.Tell("../parent/two");

        ExpectMsg<ActorIdentity>().Subject.Should().Be(_two);
    }

    [Fact]
    public void A_selection_of_nobody_answers_an_Identify_with_null()
    {
        Sys.ActorSelection("/user/parent/four").Tell(new Identify(1));

        ExpectMsg<ActorIdentity>().Subject.Should().BeNull();
    }

    [Fact]
    public async Task ResolveOne_fails_if_there_is_no_actor() =>
        await FluentActions.Awaiting(() => Sys.ActorSelection("/user/parent/four").ResolveOne(RemainingOrDefault))
            .Should().ThrowAsync<ActorNotFoundException>();

    [Fact]
    public void Everybody_selected_gets_the_message_with_its_sender()
    {
        Sys.ActorSelection("/user/parent/*").Tell("hello", TestActor);

        ReceiveN(3).Should().AllBeEquivalentTo("hello");
    }

    [Fact]
    public void A_path_with_a_uid_selects_that_incarnation_only()
    {
        Sys.ActorSelection($"/user/parent/one#{_one.Path.Uid}").Tell(new Identify(1));
        ExpectMsg<ActorIdentity>().Subject.Should().Be(_one);

        Sys.ActorSelection($"/user/parent/one#{_one.Path.Uid + 1}").Tell(new Identify(1));
        ExpectMsg<ActorIdentity>().Subject.Should().BeNull();
    }

    [Fact]
    public void A_ref_is_found_by_its_path_as_text()
    {
        var provider = ((ExtendedActorSystem)Sys).Provider;

        provider.ResolveActorRef(_one.Path.ToString()).Should().Be(_one);
        provider.ResolveActorRef(_one.Path.ToSerializationFormat()).Should().Be(_one);
        provider.ResolveActorRef("akka://test/user/nobody").IsNobody().Should().BeFalse();
    }

    [Fact]
    public void Paths_are_read_and_printed()
    {
        var path = ActorPath.Parse("akka://sys@host:1234/user/a/b#42");

        path.Address.Should().Be(new Address("akka", "sys", "host", 1234));
        path.Name.Should().Be("b");
        path.Uid.Should().Be(42);
        path.Elements.Should().Equal("user", "a", "b");
        path.Parent.Should().Be(ActorPath.Parse("akka://sys@host:1234/user/a"));
        path.ToString().Should().Be("akka://sys@host:1234/user/a/b");
        path.ToSerializationFormat().Should().Be("akka://sys@host:1234/user/a/b#42");
        path.ToStringWithoutAddress().Should().Be("/user/a/b");
        (path / "c").ToString().Should().Be("akka://sys@host:1234/user/a/b/c");
        path.Should().Be(path.WithUid(7));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("/user/a")]
    public void Text_that_is_no_full_path_is_refused(string text)
    {
        ActorPath.TryParse(text, out _).Should().BeFalse();
        FluentActions.Invoking(() => ActorPath.Parse(text)).Should().Throw<UriFormatException>();
    }

    private IActorRef Find(string path)
    {
        IActorRef found = ActorRefs.Nobody;
        AwaitAssert(() =>
        {
            found = ((ExtendedActorSystem)Sys).Provider.ResolveActorRef("akka://test" + path);
            found.Should().NotBeOfType<EmptyLocalActorRef>();
        });
        return found;
    }

    private sealed class Parent : ReceiveActor
    {
        public Parent(params string[] children)
        {
            foreach (var child in children) Context.ActorOf<Echo>(child);
            Receive<string>(path => Context.ActorSelection(path).Tell(new Identify(1), Sender));
        }
    }
}
