using Akka.Actor;
using Akka.Actor.Dsl;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class SelectionEdgeTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = ERROR", output: output)
{
    [Fact]
    public void Nothing_can_follow_a_double_wildcard()
    {
        FluentActions.Invoking(() => Sys.ActorSelection("/user/**/x")).Should().Throw<IllegalActorNameException>();
        FluentActions.Invoking(() => Sys.ActorSelection("/user/x/**")).Should().NotThrow();
    }

    [Fact]
    public void Selections_are_equal_by_where_they_begin_and_go()
    {
        var actor = Sys.ActorOf(Props.Create<Echo>());
        var selection = new ActorSelection(actor, "../*/x");

        selection.Should().Be(new ActorSelection(actor, "../*/x"));
        selection.GetHashCode().Should().Be(new ActorSelection(actor, "../*/x").GetHashCode());
        selection.Should().NotBe(new ActorSelection(actor, "../*/y")).And.NotBe(new ActorSelection(TestActor, "../*/x"));
        selection.GetHashCode().Should().NotBe(new ActorSelection(actor, "../*/y").GetHashCode());
    }

    [Fact]
    public void A_wildcard_that_no_actor_fits_answers_that_nobody_is_there()
    {
        Sys.ActorOf(Props.Create<Echo>(), "alone");

        Sys.ActorSelection("/user/alone/*").Tell(new Identify("none"), TestActor);

        ExpectMsg<ActorIdentity>().Should().BeEquivalentTo(new { MessageId = "none", Subject = (IActorRef?)null });
    }

    [Fact]
    public void A_wildcard_that_one_actor_fits_answers_for_those_that_are_not_below_it()
    {
        Make("parent", "only");

        Sys.ActorSelection("/user/parent/*/gone").Tell(new Identify("gone"), TestActor);

        ExpectMsg<ActorIdentity>().Subject.Should().BeNull();
    }

    [Fact]
    public void A_wildcard_that_several_actors_fit_answers_for_those_that_are_there_only()
    {
        Make("parent", "first", "second");

        Sys.ActorSelection("/user/parent/*/gone").Tell(new Identify("gone"), TestActor);
        Sys.ActorSelection("/user/parent/*").Tell(new Identify("there"), TestActor);

        ReceiveN(2).Cast<ActorIdentity>().Should().OnlyContain(identity => identity.MessageId.Equals("there"));
    }

    [Fact]
    public void A_message_to_a_wildcard_that_no_actor_fits_is_a_dead_letter()
    {
        Sys.ActorOf(Props.Create<Echo>(), "alone");
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));

        Sys.ActorSelection("/user/alone/*").Tell("lost", TestActor);

        ExpectMsg<DeadLetter>().Message.Should().Be("lost");
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://localhost/user")]
    public void What_is_no_path_of_this_kind_selects_nobody(string path)
    {
        Sys.ActorSelection(path).Tell(new Identify("who"), TestActor);

        ExpectMsg<ActorIdentity>().Subject.Should().Be(Nobody.Instance);
    }

    [Fact]
    public void A_stashed_notice_of_an_actors_end_comes_again()
    {
        var watched = Sys.ActorOf(Props.Create<Echo>());
        Sys.ActorOf(Props.Create(() => new StashesOnce(watched, TestActor)));
        ExpectMsg("watching");

        Sys.Stop(watched);

        ExpectMsg("stashed");
        ExpectMsg(("stopped", watched));
        ExpectNoMsg(0);
    }

    private void Make(string name, params string[] children)
    {
        Sys.ActorOf((act, context) =>
        {
            foreach (var child in children) context.ActorOf(Props.Create<Echo>(), child);
            act.ReceiveAny((message, own) => own.Sender.Tell(message));
        }, name).Tell("made");
        ExpectMsg("made");
    }

    private sealed class StashesOnce : ReceiveActor, IWithUnboundedStash
    {
        public StashesOnce(IActorRef watched, IActorRef probe)
        {
            var stashed = false;
            Context.Watch(watched);
            probe.Tell("watching");
            Receive<Terminated>(stopped =>
            {
                if (stashed)
                {
                    probe.Tell(("stopped", stopped.ActorRef));
                    return;
                }

                stashed = true;
                Stash.Stash();
                probe.Tell("stashed");
                Stash.UnstashAll();
            });
        }

        public IStash Stash { get; set; } = null!;
    }
}
