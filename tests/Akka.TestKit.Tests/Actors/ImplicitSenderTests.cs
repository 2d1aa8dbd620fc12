namespace Akka.TestKit.Tests.Actors;

public class ImplicitSenderTests : Xunit2.TestKit
{
    private IActorRef Echo => field ??= ActorOf<TestActors.SimpleEchoActor>();

    [Fact]
    public void The_test_actor_is_the_sender()
    {
        Echo.Tell("a");

        ExpectMsgFrom(Echo, "a");
    }

    [Fact]
    public async Task It_still_is_after_an_await()
    {
        await Task.Yield();
        Echo.Tell("a");
        await ExpectMsgAsync("a");

        await Task.Delay(1);
        Echo.Tell("b");
        await ExpectMsgAsync("b");
    }

    [Fact]
    public async Task It_is_in_what_is_called_back()
    {
        var tries = 0;
        await AwaitAssertAsync(
            () =>
            {
                Sender().Should().Be(TestActor);
                (++tries).Should().Be(2);
            },
            Span.Ample,
            Span.Ms(5));
        await AwaitConditionAsync(() => Sender().Equals(TestActor), Span.Ample, "the sender");
        await WithinAsync(Span.Ample, async () =>
        {
            await Task.Yield();
            Sender().Should().Be(TestActor);
        });
        Within(Span.Ample, () => Sender().Should().Be(TestActor));
        AwaitAssert(() => Sender().Should().Be(TestActor));
    }

    // There threads of the pool keep the sender of a test that has been on them.
    [Fact]
    [Trait("Upstream", "defect")]
    public async Task Code_that_leaves_the_tests_context_has_no_sender()
    {
        (await Task.Run(Sender)).Should().BeNull();

        (await SenderElsewhere()).Should().BeNull();
        Sender().Should().Be(TestActor);
    }

    [Fact]
    public void A_probe_does_not_become_the_sender()
    {
        CreateTestProbe();

        Sender().Should().Be(TestActor);
    }

    [Fact]
    public void Ending_another_system_does_not_take_it_away()
    {
        Shutdown(ActorSystem.Create("other"));

        Sender().Should().Be(TestActor);
    }

    [Fact]
    public void An_actor_that_runs_on_the_tests_thread_gives_it_back()
    {
        var actor = ActorOf(Props.Create<TestActors.SimpleEchoActor>().WithDispatcher(CallingThreadDispatcher.Id));

        actor.Tell("a");

        Sender().Should().Be(TestActor);
        ExpectMsgFrom(actor, "a");
    }

    private static async Task<IActorRef> SenderElsewhere()
    {
        await Task.Delay(1).ConfigureAwait(false);
        return Sender();
    }

    private static IActorRef Sender() => ActorCell.GetCurrentSelfOrNoSender();
}
