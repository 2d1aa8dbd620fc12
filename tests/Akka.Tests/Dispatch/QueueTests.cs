using Akka.Actor;
using Akka.Dispatch;
using Akka.Dispatch.MessageQueues;
using Akka.Dispatch.SysMsg;
using Xunit.Abstractions;

namespace Akka.Tests.Dispatch;

public sealed class QueueTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = WARNING", output: output)
{
    [Fact]
    public void A_queue_of_ones_own_is_used_by_one_thread_at_a_time()
    {
        var queue = new Careless();

        Parallel.For(0, 4000, i =>
        {
            if (i % 2 == 0) queue.Enqueue(ActorRefs.Nobody, new Envelope(i, ActorRefs.Nobody));
            else if (!queue.HasMessages || !queue.TryDequeue(out _)) queue.Count.Should().BeGreaterThanOrEqualTo(0);
        });

        queue.MostAtOnce.Should().Be(1);
        queue.CleanUp(ActorRefs.Nobody, queue.Others);
        (queue.HasMessages, queue.Taken).Should().Be((false, 2000));
        queue.BlockTimeOut.Should().Be(TimeSpan.FromSeconds(1));
        queue.BlockTimeOut = TimeSpan.Zero;
        queue.BlockTimeOut.Should().Be(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_priority_queue_takes_messages_in_at_the_front_whatever_their_priority(bool stable)
    {
        BlockingMessageQueue queue = stable ? new UnboundedStablePriorityMessageQueue(Number, 1) : new UnboundedPriorityMessageQueue(Number, 1);
        foreach (var number in new[] { 5, 3, 4 }) queue.Enqueue(ActorRefs.Nobody, new Envelope(number, ActorRefs.Nobody));

        ((IDequeBasedMessageQueueSemantics)queue).EnqueueFirst(new Envelope(9, ActorRefs.Nobody));
        ((IDequeBasedMessageQueueSemantics)queue).EnqueueFirst(new Envelope(8, ActorRefs.Nobody));

        var taken = new List<object>();
        while (queue.TryDequeue(out var envelope)) taken.Add(envelope.Message);
        taken.Should().Equal(8, 9, 3, 4, 5);
    }

    [Fact]
    [Trait("Upstream", "defect")] // It forgets them, so that an actor may not go on with what it has unstashed.
    public void And_counts_them()
    {
        var queue = new UnboundedPriorityMessageQueue(Number, 1);

        queue.EnqueueFirst(new Envelope(1, ActorRefs.Nobody));

        (queue.Count, queue.HasMessages).Should().Be((1, true));
    }

    [Fact]
    [Trait("Upstream", "defect")] // It asks for priorities under its lock.
    public void A_sender_whose_message_takes_long_to_rank_keeps_no_other_waiting()
    {
        using var ranking = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        var queue = new UnboundedPriorityMessageQueue(
            message =>
            {
                if (message is 0)
                {
                    ranking.Set();
                    go.Wait(TimeSpan.FromSeconds(5));
                }

                return (int)message;
            },
            1);
        var slow = new Thread(() => queue.Enqueue(ActorRefs.Nobody, new Envelope(0, ActorRefs.Nobody)));
        slow.Start();
        ranking.Wait(TimeSpan.FromSeconds(20)).Should().BeTrue();

        queue.Enqueue(ActorRefs.Nobody, new Envelope(1, ActorRefs.Nobody));

        go.IsSet.Should().BeFalse();
        slow.IsAlive.Should().BeTrue();
        queue.Count.Should().Be(1);
        go.Set();
        slow.Join();
    }

    [Fact]
    public async Task A_future_actor_completes_its_task_with_its_first_message_and_stops()
    {
        var completion = new TaskCompletionSource<object>();
        var actor = Sys.ActorOf(Props.Create(() => new FutureActor(completion, TestActor)));
        Watch(actor);

        actor.Tell("first");
        actor.Tell("second");

        (await completion.Task.WaitAsync(RemainingOrDefault)).Should().Be("first");
        ExpectTerminated(actor);
    }

    [Fact]
    public void System_messages_are_equal_when_they_say_the_same()
    {
        var (one, other) = ((IInternalActorRef)TestActor, (IInternalActorRef)CreateTestProbe().Ref);
        var failure = new ActorInitializationException("failed");

        new Watch(one, other).Should().Be(new Watch(one, other));
        new Watch(one, other).Should().NotBe(new Watch(other, one));
        new Unwatch(one, other).Should().Be(new Unwatch(one, other));
        new Create(failure).Should().Be(new Create(failure));
        new Create(failure).Should().NotBe(new Create());
        new Create().GetHashCode().Should().Be(new Create().GetHashCode());
        new Resume(null) { CausedByFailure = failure }.CausedByFailure.Should().BeSameAs(failure);
    }

    private static int Number(object message) => (int)message;

    /// <summary>Breaks if two threads use it at once.</summary>
    private sealed class Careless : BlockingMessageQueue
    {
        private readonly List<Envelope> _messages = [];
        private int _atOnce;

        public int MostAtOnce { get; private set; }

        public int Taken { get; private set; }

        public UnboundedMessageQueue Others { get; } = new();

        protected override int LockedCount => Alone(() => _messages.Count);

        protected override void LockedEnqueue(Envelope envelope) => Alone(() =>
        {
            _messages.Add(envelope);
            return true;
        });

        protected override bool LockedTryDequeue(out Envelope envelope)
        {
            var taken = Alone(() =>
            {
                if (_messages.Count == 0) return ((Envelope)default, false);
                var first = _messages[0];
                _messages.RemoveAt(0);
                Taken++;
                return (first, true);
            });
            envelope = taken.Item1;
            return taken.Item2;
        }

        private T Alone<T>(Func<T> what)
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _atOnce));
            Thread.Yield();
            var result = what();
            Interlocked.Decrement(ref _atOnce);
            return result;
        }
    }
}
