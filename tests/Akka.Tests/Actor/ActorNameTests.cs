using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

/// <summary>Names of children, when they are free, and what tells one bearer from the next.</summary>
public sealed class ActorNameTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = OFF", output: output)
{
    [Theory]
    [InlineData("")]
    [InlineData("$a")]
    [InlineData("a/b")]
    [InlineData("a b")]
    [InlineData("%")]
    [InlineData("%4")]
    [InlineData("%zz")]
    [InlineData("%4z")]
    [InlineData("a%")]
    [InlineData("#1")]
    [InlineData("a?b")]
    [InlineData("é")]
    public void An_illegal_name_is_refused(string name) =>
        Refused(name).Should().BeOfType<InvalidActorNameException>().Which.Message.Should().Contain(name.Length == 0 ? "empty" : name);

    [Theory]
    [InlineData("a")]
    [InlineData("A-1_b")]
    [InlineData("a$b")]
    [InlineData("-_.*$+:@&=,!~';()")]
    [InlineData("%20")]
    [InlineData("a%2Fb")]
    public void A_legal_name_is_kept_as_it_is(string name)
    {
        var parent = Sys.ActorOf(Hooks.Props(CreateTestProbe(), "parent"), "parent");
        parent.Tell(("child", name));

        ExpectMsg<IActorRef>().Path.ToStringWithoutAddress().Should().Be("/user/parent/" + name);
    }

    [Fact]
    public void A_refused_name_leaves_nothing_behind()
    {
        var parent = Sys.ActorOf(Watcher.Props(TestActor));
        parent.Do(context =>
        {
            Record.Exception(() => context.ActorOf(Props.Create<Echo>().WithDispatcher("missing"), "name"));
            TestActor.Tell(context.ActorOf<Echo>("name"));
        });

        ExpectMsg<IActorRef>().Path.Name.Should().Be("name");
    }

    [Fact]
    public void Automatic_names_count_on_and_are_never_given_twice()
    {
        var parent = Sys.ActorOf(Hooks.Props(CreateTestProbe(), "parent"));
        var names = new List<string>();
        for (var i = 0; i < 130; i++)
        {
            parent.Tell(("adopt", Props.Create<Echo>()));
            names.Add(ExpectMsg<IActorRef>().Path.Name);
            if (i % 50 > 0) continue;
            parent.Tell(("stop child", names[^1]));
            ExpectMsg("gone");
        }

        names.Should().OnlyHaveUniqueItems();
        names[..4].Should().Equal("$a", "$b", "$c", "$d");
        names[25..28].Should().Equal("$z", "$A", "$B");
        names[52].Should().Be("$0");
        names[63..66].Should().Equal("$~", "$ab", "$bb");
        names[128].Should().Be("$ac");
    }

    [Fact]
    public void A_name_is_taken_until_the_parent_has_noticed_the_end_of_its_bearer_even_if_others_have()
    {
        var probe = CreateTestProbe();
        var ended = new ManualResetEventSlim();
        var parent = Sys.ActorOf(Watcher.Props(TestActor));
        parent.Do(context => probe.Watch(context.ActorOf<Echo>("name")));
        parent.Do(context =>
        {
            TestActor.Tell("stopping");
            context.Stop(context.Child("name"));
            ended.Wait(TimeSpan.FromSeconds(10));
            TestActor.Tell(Record.Exception(() => context.ActorOf<Echo>("name")) ?? new("not refused"));
        });
        ExpectMsg("stopping");
        probe.ExpectMsg<Terminated>();
        ended.Set();

        ExpectMsg<InvalidActorNameException>();
        parent.Do(context => TestActor.Tell(context.ActorOf<Echo>("name").Path.Name));
        ExpectMsg("name");
    }

    [Fact]
    public void Each_bearer_of_a_name_has_an_equal_path_but_a_uid_of_its_own()
    {
        var parent = Sys.ActorOf(Hooks.Props(CreateTestProbe(), "parent"));
        var bearers = new List<IActorRef>();
        for (var i = 0; i < 20; i++)
        {
            parent.Tell(("child", "name"));
            bearers.Add(ExpectMsg<IActorRef>());
            parent.Tell(("stop child", "name"));
            ExpectMsg("gone");
        }

        bearers.Should().OnlyHaveUniqueItems();
        bearers.Select(bearer => bearer.Path.Uid).Should().OnlyHaveUniqueItems().And.NotContain(0);
        bearers.Select(bearer => bearer.Path).Distinct().Should().ContainSingle();
        bearers.Select(bearer => bearer.ToString()).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Messages_to_the_last_bearer_of_a_name_do_not_reach_the_next_one()
    {
        var letters = CreateTestProbe();
        Sys.EventStream.Subscribe(letters, typeof(Akka.Event.DeadLetter));
        var parent = Sys.ActorOf(Hooks.Props(CreateTestProbe(), "parent"));
        parent.Tell(("child", "name"));
        var first = ExpectMsg<IActorRef>();
        parent.Tell(("stop child", "name"));
        ExpectMsg("gone");
        parent.Tell(("child", "name"));
        ExpectMsg<IActorRef>();

        first.Tell("for the first");

        letters.ExpectMsg<Akka.Event.DeadLetter>(letter => letter.Recipient.Equals(first) && letter.Message is "for the first");
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    private Exception Refused(string name)
    {
        Sys.ActorOf(Watcher.Props(TestActor)).Do(context => TestActor.Tell(Record.Exception(() => context.ActorOf<Echo>(name)) ?? new("not refused")));
        return ExpectMsg<Exception>();
    }
}
