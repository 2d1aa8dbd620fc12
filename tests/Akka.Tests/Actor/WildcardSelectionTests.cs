using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

/// <summary>Selections by patterns, of trees that change meanwhile.</summary>
public sealed class WildcardSelectionTests : TestKit.Xunit2.TestKit
{
    private readonly IActorRef _top;

    public WildcardSelectionTests(ITestOutputHelper output)
        : base("akka.loglevel = OFF", output: output)
    {
        _top = Make(null, "top");
        foreach (var name in new[] { "a", "ab", "abc", "b" })
        {
            var child = Make(_top, name);
            foreach (var grandchild in new[] { "x", "y" }) Make(child, grandchild);
        }
    }

    [Theory]
    [InlineData("/user/top/*", "a", "ab", "abc", "b")]
    [InlineData("/user/top/a*", "a", "ab", "abc")]
    [InlineData("/user/top/*b", "ab", "b")]
    [InlineData("/user/top/*b*", "ab", "abc", "b")]
    [InlineData("/user/top/?", "a", "b")]
    [InlineData("/user/top/a?", "ab")]
    [InlineData("/user/top/a?*", "ab", "abc")]
    [InlineData("/user/top/AB*", "ab", "abc")]
    [InlineData("/user/top/*/x", "a/x", "ab/x", "abc/x", "b/x")]
    [InlineData("/user/top/ab*/?", "ab/x", "ab/y", "abc/x", "abc/y")]
    [InlineData("/user/top/a/../b", "b")]
    [InlineData("/user/top/a/../*/x", "a/x", "ab/x", "abc/x", "b/x")]
    [InlineData("/user/*/a/y", "a/y")]
    [InlineData("/user/top//a", "a")]
    [InlineData("akka://test/user/top/?/y", "a/y", "b/y")]
    public void A_pattern_selects_whom_it_fits(string path, params string[] expected)
    {
        Sys.ActorSelection(path).Tell(new Identify(path));

        Answers(path, expected.Length).Should().BeEquivalentTo(expected.Select(name => "/user/top/" + name));
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void Two_stars_select_all_descendants()
    {
        Sys.ActorSelection("/user/top/**").Tell(new Identify(1));

        Answers(1, 12).Should().OnlyHaveUniqueItems().And.Contain(["/user/top/a", "/user/top/b/y"]).And.NotContain("/user/top");
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Theory]
    [InlineData("*", "a", "ab", "abc", "b")]
    [InlineData("a/x", "a/x")]
    [InlineData("../top/b", "b")]
    public void An_actor_selects_from_itself(string path, params string[] expected)
    {
        _top.Tell(new Select(path));

        Answers(1, expected.Length).Should().BeEquivalentTo(expected.Select(name => "/user/top/" + name));
    }

    [Fact]
    public void A_selection_is_of_those_that_are_there_when_the_message_comes()
    {
        var selection = Sys.ActorSelection("/user/top/b");
        _top.Tell(("stop child", "b"));
        ExpectMsg("gone");
        selection.Tell(new Identify(1));
        ExpectMsg<ActorIdentity>().Subject.Should().BeNull();

        var second = Make(_top, "b");

        selection.Tell(new Identify(2));
        ExpectMsg<ActorIdentity>().Subject.Should().Be(second);
    }

    [Theory]
    [InlineData("/user/top/z", true)]
    [InlineData("/user/top/z*", true)]
    [InlineData("/user/top/z*/a", true)]
    [InlineData("/user/top/a/*/z", false)]
    [InlineData("/user/top/a/x*/z", true)]
    [InlineData("/user/top/*/z*", false)]
    [InlineData("/user/top/a/x/**", false)]
    public void A_message_for_nobody_is_a_dead_letter_unless_it_took_several_ways(string path, bool dead)
    {
        var letters = CreateTestProbe();
        Sys.EventStream.Subscribe(letters, typeof(DeadLetter));

        Sys.ActorSelection(path).Tell("hello");
        Sys.ActorSelection(path).Tell(new Identify(path));

        if (dead)
        {
            letters.ExpectMsg<DeadLetter>(letter => letter.Message is "hello" && letter.Sender.Equals(TestActor));
            ExpectMsg<ActorIdentity>(identity => identity.MessageId is string id && id == path && identity.Subject is null);
        }

        letters.ExpectNoMsg(TimeSpan.FromMilliseconds(50));
        ExpectNoMsg(TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public void Two_stars_can_only_be_the_last_step() =>
        FluentActions.Invoking(() => Sys.ActorSelection("/user/**/x")).Should().Throw<IllegalActorNameException>();

    [Fact]
    public void A_dot_is_a_name_like_any_other()
    {
        var dot = Make(_top, ".");

        Sys.ActorSelection("/user/top/.").Tell(new Identify(1));

        ExpectMsg<ActorIdentity>().Subject.Should().Be(dot);
    }

    [Fact]
    public void A_null_message_is_refused() =>
        FluentActions.Invoking(() => Sys.ActorSelection("/user/top").Tell(null!)).Should().Throw<ArgumentNullException>();

    [Fact]
    public void PoisonPill_by_a_pattern_stops_all_whom_it_fits()
    {
        var probes = new[] { "a", "ab", "abc" }.Select(name =>
        {
            var probe = CreateTestProbe();
            Sys.ActorSelection("/user/top/" + name).Tell(new Identify(name));
            var actor = ExpectMsg<ActorIdentity>().Subject;
            probe.Watch(actor);
            return (probe, actor);
        }).ToArray();

        Sys.ActorSelection("/user/top/a*").Tell(PoisonPill.Instance);

        foreach (var (probe, actor) in probes) probe.ExpectTerminated(actor);
        Sys.ActorSelection("/user/top/b").Tell(new Identify(1));
        ExpectMsg<ActorIdentity>().Subject.Should().NotBeNull();
    }

    private IEnumerable<string> Answers(object id, int count) => [.. ReceiveN(count).Cast<ActorIdentity>().Select(identity =>
    {
        identity.MessageId.Should().Be(id);
        return identity.Subject.Path.ToStringWithoutAddress();
    })];

    private IActorRef Make(IActorRef? parent, string name)
    {
        if (parent is null) return Sys.ActorOf(Props.Create<Node>(), name);
        parent.Tell(("child", name));
        return ExpectMsg<IActorRef>();
    }

    private sealed record Select(string Path);

    private sealed class Node : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            switch (message)
            {
                case ("child", string name):
                    Sender.Tell(Context.ActorOf(Props.Create<Node>(), name));
                    break;
                case ("stop child", string name):
                    Context.WatchWith(Context.Child(name), ("gone", Sender));
                    Context.Stop(Context.Child(name));
                    break;
                case ("gone", IActorRef asker):
                    asker.Tell("gone");
                    break;
                case Select(var path):
                    Context.ActorSelection(path).Tell(new Identify(1), Sender);
                    break;
            }
        }
    }
}
