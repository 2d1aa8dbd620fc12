using Akka.Actor;
using Akka.Tests.Actor;
using Xunit.Abstractions;

namespace Akka.Tests.Dispatch;

/// <summary>An actor that another one has woken runs soon, whatever the other does meanwhile, and as if it ran alone.</summary>
public sealed class WokenActorTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = WARNING", output: output)
{
    private static readonly AsyncLocal<string?> Left = new();

    [Fact]
    public void An_actor_that_blocks_does_not_keep_the_one_it_has_woken_from_running()
    {
        var helper = Sys.ActorOf(Opening);
        var blocking = Sys.ActorOf(Acting<ManualResetEventSlim>((door, sender) =>
        {
            helper.Tell(door);
            sender.Tell(door.Wait(TimeSpan.FromSeconds(30)));
        }));

        for (var i = 0; i < 5; i++)
        {
            using var door = new ManualResetEventSlim();
            blocking.Tell(door);
            ExpectMsg(true, TimeSpan.FromSeconds(40));
        }
    }

    [Fact]
    public void An_actor_that_blocks_keeps_none_of_several_it_has_woken_from_running()
    {
        var helpers = Enumerable.Range(0, 5).Select(_ => Sys.ActorOf(Opening)).ToList();
        var blocking = Sys.ActorOf(Acting<string>((_, sender) =>
        {
            var doors = helpers.Select(_ => new ManualResetEventSlim()).ToList();
            for (var i = 0; i < helpers.Count; i++) helpers[i].Tell(doors[i]);
            sender.Tell(doors.TrueForAll(door => door.Wait(TimeSpan.FromSeconds(30))));
        }));

        blocking.Tell("");

        ExpectMsg(true, TimeSpan.FromSeconds(40));
    }

    [Fact]
    public void An_actor_may_block_until_what_it_asked_is_answered()
    {
        var echo = Sys.ActorOf(Props.Create<Echo>());
        var blocking = Sys.ActorOf(Acting<int>((number, sender) => sender.Tell(echo.Ask<int>(number, TimeSpan.FromSeconds(30)).GetAwaiter().GetResult())));

        for (var i = 0; i < 100; i++) blocking.Tell(i);

        for (var i = 0; i < 100; i++) ExpectMsg(i, TimeSpan.FromSeconds(40));
    }

    [Fact]
    public void What_an_actor_leaves_in_the_execution_context_does_not_reach_the_one_it_has_woken()
    {
        var looking = Sys.ActorOf(Acting<string>((_, sender) => sender.Tell(Left.Value ?? "nothing")));
        var leaving = Sys.ActorOf(Acting<string>((_, sender) =>
        {
            Left.Value = "something";
            SynchronizationContext.SetSynchronizationContext(new SynchronizationContext());
            looking.Tell("", sender);
        }));

        for (var i = 0; i < 50; i++)
        {
            leaving.Tell("");
            ExpectMsg("nothing");
        }
    }

    [Fact]
    public void Actors_that_keep_waking_each_other_leave_others_their_turn()
    {
        const int Pairs = 200;
        using var begun = new CountdownEvent(Pairs);
        for (var i = 0; i < Pairs; i++)
        {
            var other = Sys.ActorOf(Props.Create<Echo>());
            var counted = false;
            Sys.ActorOf(Acting<string>((_, _) =>
            {
                if (!counted) begun.Signal();
                counted = true;
                other.Tell("");
            })).Tell("");
        }

        begun.Wait(TimeSpan.FromSeconds(20)).Should().BeTrue();
    }

    private static Props Opening => Acting<ManualResetEventSlim>((door, _) => door.Set());

    private static Props Acting<T>(Action<T, IActorRef> action) => Props.Create(() => new ActingActor<T>(action));

    private sealed class ActingActor<T> : ReceiveActor
    {
        public ActingActor(Action<T, IActorRef> action) => Receive<T>(message => action(message, Sender));
    }
}
