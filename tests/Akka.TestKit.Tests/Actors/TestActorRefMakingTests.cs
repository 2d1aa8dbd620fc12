using Akka.Configuration;
using Akka.TestKit.Internal;

namespace Akka.TestKit.Tests.Actors;

public class TestActorRefMakingTests : Xunit2.TestKit
{
    [Fact]
    public void It_can_be_made_in_several_ways()
    {
        ActorOfAsTestActorRef<Counting>(Props.Create<Counting>(), "a").Path.ToStringWithoutAddress().Should().Be("/user/a");
        ActorOfAsTestActorRef(() => new Counting(), "b").Path.ToStringWithoutAddress().Should().Be("/user/b");
        new TestActorRef<Counting>(Sys, Props.Create<Counting>(), null, "c").Path.ToStringWithoutAddress().Should().Be("/user/c");
    }

    [Fact]
    public void It_can_have_a_supervisor()
    {
        var child = ActorOfAsTestActorRef<Counting>(TestActor, "child");

        child.Path.Should().Be(TestActor.Path / "child");
        ActorOfAsTestActorRef<Counting>(CreateTestProbe("probe"), "child").Path.ToStringWithoutAddress().Should().Be("/system/probe/child");
    }

    [Fact]
    public void It_can_be_the_supervisor_of_another()
    {
        var parent = ActorOfAsTestActorRef<Counting>("parent");

        var child = ActorOfAsTestActorRef<Counting>(parent, "child");

        child.Path.ToStringWithoutAddress().Should().Be("/user/parent/child");
        child.Tell("a");
        child.UnderlyingActor.Handled.Should().Equal("a");
    }

    [Fact]
    public void Without_a_name_it_has_one_that_no_other_actor_can_have()
    {
        var (one, other) = (ActorOfAsTestActorRef<Counting>(), ActorOfAsTestActorRef<Counting>());

        one.Path.Name.Should().StartWith("$$");
        other.Path.Name.Should().StartWith("$$").And.NotBe(one.Path.Name);
        InternalTestActorRef.CreateUniqueName().Should().StartWith("$$").And.NotBe(InternalTestActorRef.CreateUniqueName());
    }

    [Fact]
    public void A_name_that_is_taken_is_refused()
    {
        ActorOfAsTestActorRef<Counting>("named");

        Assert.Throws<InvalidActorNameException>(() => ActorOfAsTestActorRef<Counting>("named"));
    }

    // There any text will do.
    [Fact]
    [Trait("Upstream", "defect")]
    public void A_name_that_no_actor_may_have_is_refused() =>
        Assert.Throws<InvalidActorNameException>(() => ActorOfAsTestActorRef<Counting>("not a name")).Message.Should().Contain("not a name");

    [Fact]
    public void It_can_have_another_dispatcher()
    {
        var actor = new TestActorRef<Counting>(Sys, Props.Create<Counting>().WithDispatcher("akka.actor.default-dispatcher"));

        actor.UnderlyingActor.Handled.Should().BeEmpty();
        actor.Tell("answer", TestActor);

        ExpectMsg("the answer", Span.Ample);
        ((InternalTestActorRef)actor.Ref).Cell.Dispatcher.Should().NotBeOfType<CallingThreadDispatcher>();
        ((InternalTestActorRef)ActorOfAsTestActorRef<Counting>().Ref).Cell.Dispatcher.Should().BeOfType<CallingThreadDispatcher>();
    }

    [Fact]
    public void A_dispatcher_that_does_not_exist_is_refused_and_leaves_no_name_behind()
    {
        Assert.Throws<ConfigurationException>(() => ActorOfAsTestActorRef<Counting>(Props.Create<Counting>().WithDispatcher("no.such"), "named"));

        ActorOfAsTestActorRef<Counting>("named").Path.Name.Should().Be("named");
    }

    [Fact]
    public void The_ref_itself_offers_the_same()
    {
        var actor = InternalTestActorRef.Create(Sys, Props.Create<Counting>(), TestActor, "inside");
        Watch(actor);

        actor.Receive("a");
        ((Counting)actor.UnderlyingActor).Handled.Should().Equal("a");
        Assert.Throws<TimeZoneNotFoundException>(() => actor.Receive("fail"));
        actor.ToString().Should().Be($"TestActor[{TestActor.Path}/inside]");
        actor.Tell(InternalTestActorRef.InternalGetActor.Instance);
        ExpectMsg<Counting>().Should().BeSameAs(actor.UnderlyingActor);
        Sys.Stop(actor);
        ExpectTerminated(actor);
    }

    [Fact]
    public void An_instance_of_another_type_is_refused()
    {
        var actor = ActorOfAsTestActorRef<Counting>(Props.Create<TestActors.BlackHoleActor>());

        Assert.Throws<InvalidCastException>(() => actor.UnderlyingActor);
    }
}
