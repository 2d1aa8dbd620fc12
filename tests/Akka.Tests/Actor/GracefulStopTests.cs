using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class GracefulStopTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = OFF", output: output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task It_is_true_when_the_actor_has_ended_after_what_was_sent_before()
    {
        var actor = Sys.ActorOf<Echo>();
        actor.Tell("before");

        (await actor.GracefulStop(Patience)).Should().BeTrue();

        actor.Tell("after");
        ExpectMsg("before");
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public async Task It_waits_for_the_children_too()
    {
        var actor = Sys.ActorOf(Hooks.Props(TestActor, "a"));
        actor.Tell(("child", "b"));
        ReceiveN(5);

        (await actor.GracefulStop(Patience)).Should().BeTrue();

        ReceiveN(2).Should().Equal("b PostStop", "a PostStop");
    }

    [Fact]
    public async Task A_message_of_ones_own_can_begin_the_end()
    {
        var actor = Sys.ActorOf(Hooks.Props(TestActor, "a"));
        ReceiveN(2);

        (await actor.GracefulStop(Patience, "stop")).Should().BeTrue();

        ExpectMsg("a PostStop");
    }

    [Fact]
    public async Task It_is_true_at_once_for_an_actor_that_has_ended()
    {
        var actor = Sys.ActorOf<Echo>();
        await actor.GracefulStop(Patience);

        (await actor.GracefulStop(Patience)).Should().BeTrue();
    }

    [Fact]
    public async Task It_is_false_when_the_actor_does_not_end_in_time()
    {
        var gate = new ManualResetEventSlim();
        var actor = Sys.ActorOf(Watcher.Props(TestActor));
        actor.Do(_ => gate.Wait(Patience));

        (await actor.GracefulStop(TimeSpan.FromMilliseconds(50))).Should().BeFalse();

        gate.Set();
    }
}
