using Xunit.Sdk;

namespace Akka.TestKit.Tests.Expectations;

public class ExpectSeveralTests : Xunit2.TestKit
{
    [Fact]
    public async Task Any_of_takes_one_of_the_given()
    {
        TestActor.Tell("b");
        TestActor.Tell("a");
        TestActor.Tell("c");

        ExpectMsgAnyOf(["a", "b"]).Should().Be("b");
        (await ExpectMsgAnyOfAsync(["a", "b"])).Should().Be("a");
        Assert.ThrowsAny<XunitException>(() => ExpectMsgAnyOf(["a", "b"])).Message.Should().Contain("c");
    }

    [Fact]
    public void Any_of_fails_for_a_message_of_another_type()
    {
        TestActor.Tell(5);

        Assert.ThrowsAny<XunitException>(() => ExpectMsgAnyOf(["a", "b"]));
    }

    [Fact]
    public void All_of_takes_them_in_any_order_and_returns_them_as_they_came()
    {
        TestActor.Tell("b");
        TestActor.Tell("a");

        ExpectMsgAllOf("a", "b").Should().Equal("b", "a");
    }

    [Fact]
    public async Task All_of_works_asynchronously()
    {
        TestActor.Tell("b");
        TestActor.Tell("a");
        var messages = new List<string>();

        await foreach (var message in ExpectMsgAllOfAsync(["a", "b"]))
            messages.Add(message);

        messages.Should().Equal("b", "a");
    }

    [Fact]
    public void All_of_says_what_is_missing_and_what_is_unexpected()
    {
        TestActor.Tell("b");
        TestActor.Tell("c");

        var failure = Assert.ThrowsAny<XunitException>(() => ExpectMsgAllOf("a", "b"));

        failure.Message.Should().Contain("[a]").And.Contain("[c]");
    }

    [Fact]
    public void All_of_fails_if_too_few_come_in_time()
    {
        TestActor.Tell("b");

        Assert.ThrowsAny<XunitException>(() => ExpectMsgAllOf(Span.Short, "a", "b")).Message.Should().Contain("Only got 1");
    }

    [Fact]
    public void All_matching_takes_messages_of_several_types()
    {
        TestActor.Tell(5);
        TestActor.Tell("b");

        ExpectMsgAllOfMatchingPredicates(PredicateInfo.Create<string>(text => text == "b"), PredicateInfo.Create<int>(number => number > 4))
            .Should().Equal(5, "b");
    }

    [Fact]
    public void All_matching_fails_if_a_predicate_holds_for_none()
    {
        TestActor.Tell(3);
        TestActor.Tell("b");

        Assert.ThrowsAny<XunitException>(() => ExpectMsgAllOfMatchingPredicates(
            Span.Ample, PredicateInfo.Create<string>(text => text == "b"), PredicateInfo.Create<int>(number => number > 4)));
    }

    [Fact]
    public async Task No_message_is_fine_if_none_comes()
    {
        ExpectNoMsg(Span.Short);
        ExpectNoMsg(50);
        await ExpectNoMsgAsync(Span.Short);
        await ExpectNoMsgAsync(50);
    }

    [Fact]
    public async Task No_message_fails_if_one_comes_and_shows_it()
    {
        TestActor.Tell("a");
        Assert.ThrowsAny<XunitException>(() => ExpectNoMsg(Span.Ample)).Message.Should().Contain("a").And.Contain(TestActor.Path.ToString());

        TestActor.Tell("a");
        await Assert.ThrowsAnyAsync<XunitException>(async () => await ExpectNoMsgAsync(Span.Ample));
    }

    [Fact]
    public void Terminated_comes_from_a_watched_actor()
    {
        var actor = ActorOf<TestActors.BlackHoleActor>();
        Watch(actor);

        Sys.Stop(actor);

        ExpectTerminated(actor).ExistenceConfirmed.Should().BeTrue();
    }

    [Fact]
    public async Task Terminated_can_be_awaited()
    {
        var actor = ActorOf<TestActors.BlackHoleActor>();
        await WatchAsync(actor);

        Sys.Stop(actor);

        (await ExpectTerminatedAsync(actor)).ActorRef.Should().Be(actor);
    }

    [Fact]
    public void Terminated_of_another_actor_fails()
    {
        var (one, other) = (ActorOf<TestActors.BlackHoleActor>(), ActorOf<TestActors.BlackHoleActor>());
        Watch(one);
        Watch(other);

        Sys.Stop(one);

        Assert.ThrowsAny<XunitException>(() => ExpectTerminated(other)).Message.Should().Contain(other.ToString());
    }

    [Fact]
    public void Terminated_does_not_come_after_unwatch()
    {
        var actor = ActorOf<TestActors.BlackHoleActor>();
        var witness = CreateTestProbe();
        Watch(actor).Should().Be(actor);
        witness.Watch(actor);

        Unwatch(actor).Should().Be(actor);
        Sys.Stop(actor);

        witness.ExpectTerminated(actor);
        ExpectNoMsg(Span.Short);
    }

    // There the test waits for an answer until its time is over, and passes.
    [Fact]
    [Trait("Upstream", "defect")]
    public void Watching_null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Watch(null!));
    }
}
