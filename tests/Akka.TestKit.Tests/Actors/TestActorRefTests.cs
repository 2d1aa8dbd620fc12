namespace Akka.TestKit.Tests.Actors;

public class TestActorRefTests : Xunit2.TestKit
{
    [Fact]
    public void A_message_has_been_handled_when_tell_returns()
    {
        var actor = ActorOfAsTestActorRef<Counting>();

        actor.Tell("a");
        actor.Tell("b", TestActor);

        actor.UnderlyingActor.Handled.Should().Equal("a", "b");
    }

    [Fact]
    public void Others_can_tell_it_through_its_ref()
    {
        var actor = ActorOfAsTestActorRef<Counting>();

        actor.Ref.Tell("a");
        ((IActorRef)actor).Tell("b");

        actor.UnderlyingActor.Handled.Should().Equal("a", "b");
    }

    [Fact]
    public async Task Others_find_it_by_its_path()
    {
        var actor = ActorOfAsTestActorRef<Counting>("named");

        await AwaitAssertAsync(async () => (await Sys.ActorSelection("/user/named").ResolveOne(Span.Ample)).Should().Be(actor.Ref));
    }

    [Fact]
    public void Answers_come_to_the_test()
    {
        var actor = ActorOfAsTestActorRef<Counting>("named");

        actor.Tell("answer");

        ExpectMsg("the answer");
        LastSender.Path.Should().Be(actor.Path);
    }

    [Fact]
    public void Receive_rethrows_and_does_not_restart()
    {
        var actor = ActorOfAsTestActorRef<Counting>();
        actor.Receive("a");
        var instance = actor.UnderlyingActor;

        Assert.Throws<TimeZoneNotFoundException>(() => actor.Receive("fail"));

        actor.UnderlyingActor.Should().BeSameAs(instance);
        instance.Handled.Should().Equal("a", "fail");
    }

    [Fact]
    public void Receive_can_be_given_a_sender()
    {
        var actor = ActorOfAsTestActorRef<Counting>();

        actor.Receive("answer", TestActor);

        ExpectMsg("the answer");
    }

    [Fact]
    public void A_failure_is_the_supervisors_and_a_restart_makes_another_instance()
    {
        var actor = ActorOfAsTestActorRef<Counting>();
        var instance = actor.UnderlyingActor;

        EventFilter.Exception<TimeZoneNotFoundException>().ExpectOne(() => actor.Tell("fail"));

        AwaitAssert(() => actor.UnderlyingActor.Should().NotBeSameAs(instance));
    }

    [Fact]
    public async Task An_asynchronous_handler_can_be_awaited()
    {
        var actor = ActorOfAsTestActorRef<Awaiting>();

        var handled = actor.ReceiveAsync("a");
        actor.UnderlyingActor.Handled.Should().Equal("begin a");
        handled.IsCompleted.Should().BeFalse();

        actor.UnderlyingActor.Go.SetResult();
        await handled.WaitAsync(Span.Ample);
        actor.UnderlyingActor.Handled.Should().Equal("begin a", "end a");
    }

    [Fact]
    public async Task What_an_asynchronous_handler_throws_comes_to_the_test_and_to_the_supervisor()
    {
        var actor = ActorOfAsTestActorRef<Awaiting>();
        var instance = actor.UnderlyingActor;

        var handled = actor.ReceiveAsync("fail");
        instance.Go.SetResult();

        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => handled.WaitAsync(Span.Ample));

        AwaitAssert(() => actor.UnderlyingActor.Should().NotBeSameAs(instance));
    }

    [Fact]
    public async Task An_asynchronous_handler_can_answer_a_sender()
    {
        var actor = ActorOfAsTestActorRef<Awaiting>();
        actor.UnderlyingActor.Go.SetResult();

        await actor.ReceiveAsync("answer", TestActor).WaitAsync(Span.Ample);

        ExpectMsg("the answer");
    }

    // There the task never ends.
    [Fact]
    [Trait("Upstream", "defect")]
    public async Task A_handler_that_does_not_await_can_be_awaited_too()
    {
        var actor = ActorOfAsTestActorRef<Counting>();

        await actor.ReceiveAsync("a").WaitAsync(Span.Ample);
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => actor.ReceiveAsync("fail").WaitAsync(Span.Ample));

        actor.UnderlyingActor.Handled.Should().Equal("a", "fail");
        actor.Tell("b");
        actor.UnderlyingActor.Handled.Should().Equal("a", "fail", "b");
    }

    // Likewise.
    [Fact]
    [Trait("Upstream", "defect")]
    public async Task An_asynchronous_handler_of_an_actor_that_ends_is_cancelled()
    {
        var actor = ActorOfAsTestActorRef<Awaiting>();
        var handled = actor.ReceiveAsync("a");

        Sys.Stop(actor);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => handled.WaitAsync(Span.Ample));
    }

    [Fact]
    public void What_has_ended_has_no_instance()
    {
        var actor = ActorOfAsTestActorRef<Counting>();
        Watch(actor);
        Sys.Stop(actor);
        ExpectTerminated(actor);

        AwaitAssert(() => Assert.Throws<IllegalActorStateException>(() => actor.UnderlyingActor).Message.Should().StartWith("Underlying actor is terminated"));
    }

    [Fact]
    public void It_equals_the_actor_it_stands_for()
    {
        var actor = ActorOfAsTestActorRef<Counting>();
        var self = actor.Ref;
        TestActorRef<Counting>? nothing = null;

        actor.Equals(self).Should().BeTrue();
        actor.GetHashCode().Should().Be(self.GetHashCode());
        actor.CompareTo(self).Should().Be(0);
        (actor == self).Should().BeTrue();
        (self == actor).Should().BeTrue();
        (self != actor).Should().BeFalse();
        (actor == TestActor).Should().BeFalse();
        (TestActor != actor).Should().BeTrue();
        (nothing == self).Should().BeFalse();
        (nothing == (IActorRef?)null).Should().BeTrue();
    }

    [Fact]
    public void It_can_be_watched_and_stopped()
    {
        var actor = ActorOfAsTestActorRef<Counting>();
        Watch(actor);

        actor.Tell(PoisonPill.Instance);

        ExpectTerminated(actor);
    }

    [Fact]
    public void It_can_watch()
    {
        var actor = ActorOfAsTestActorRef<Counting>();
        var probe = CreateTestProbe();
        actor.Watch(probe);

        Sys.Stop(probe);

        AwaitAssert(() => actor.UnderlyingActor.Handled.Should().ContainSingle().Which.Should().StartWith("Terminated"));
    }

    private sealed class Awaiting : ReceiveActor
    {
        public Awaiting()
        {
            ReceiveAsync<string>(async text =>
            {
                Handled.Add($"begin {text}");
                await Go.Task;
                if (text == "fail")
                    throw new TimeZoneNotFoundException("expected by the test");
                if (text == "answer")
                    Sender.Tell("the answer");
                Handled.Add($"end {text}");
            });
        }

        public TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public List<string> Handled { get; } = [];
    }
}
