namespace Akka.TestKit.Tests.Actors;

public class CallingThreadDispatcherTests : Xunit2.TestKit
{
    [Fact]
    public void An_actor_runs_on_the_thread_that_sends()
    {
        var actor = Inline<ThreadReporting>();

        actor.Tell("where?");

        ExpectMsg<int>(TimeSpan.Zero).Should().Be(Environment.CurrentManagedThreadId);
    }

    [Fact]
    public void What_an_actor_sends_itself_comes_after_the_message_in_hand()
    {
        var actor = Inline<Nesting>();

        actor.Tell(2);

        ReceiveN(4).Should().Equal("begin 2", "end 2", "begin 1", "end 1");
    }

    [Fact]
    public void Test_actors_run_on_it()
    {
        TestActor.Tell("a");

        HasMessages.Should().BeTrue();
    }

    [Fact]
    public async Task Messages_from_several_threads_are_handled_one_at_a_time()
    {
        var actor = Inline<Exclusive>();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 1_000; i++)
                actor.Tell("count", ActorRefs.NoSender);
        })));

        // The last message may still be in another thread's hand.
        await AwaitAssertAsync(async () => (await actor.Ask<int>("total", Span.Ample)).Should().Be(4_000));
    }

    private IActorRef Inline<T>()
        where T : ActorBase, new()
    {
        var actor = ActorOf(Props.Create<T>().WithDispatcher(CallingThreadDispatcher.Id));
        // An actor below /user may start a moment later.
        actor.Ask<ActorIdentity>(new Identify(0), Span.Ample).Wait();
        return actor;
    }

    private sealed class ThreadReporting : ReceiveActor
    {
        public ThreadReporting() => ReceiveAny(_ => Sender.Tell(Environment.CurrentManagedThreadId));
    }

    private sealed class Nesting : ReceiveActor
    {
        public Nesting()
        {
            Receive<int>(number =>
            {
                Sender.Tell($"begin {number}");
                if (number > 1)
                    Self.Forward(number - 1);
                Sender.Tell($"end {number}");
            });
        }
    }

    private sealed class Exclusive : ReceiveActor
    {
        private int _inside;
        private int _count;

        public Exclusive()
        {
            Receive<string>(text => text == "count", _ =>
            {
                if (Interlocked.Increment(ref _inside) == 1)
                    _count++;
                Interlocked.Decrement(ref _inside);
            });
            ReceiveAny(_ => Sender.Tell(_count));
        }
    }
}
