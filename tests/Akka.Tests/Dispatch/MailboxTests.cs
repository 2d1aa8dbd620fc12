using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Dispatch.MessageQueues;
using Akka.Event;
using Akka.Tests.Actor;
using Xunit.Abstractions;

namespace Akka.Tests.Dispatch;

public sealed class MailboxTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit(MailboxConfig, output: output)
{
    private static readonly Config MailboxConfig =
        $$"""
        akka.loglevel = WARNING
        bounded {
          mailbox-type = "Akka.Dispatch.BoundedMailbox"
          mailbox-capacity = 2
          mailbox-push-timeout-time = 10ms
        }
        by-number { mailbox-type = "{{typeof(ByNumber).AssemblyQualifiedName}}" }
        late { mailbox-type = "{{typeof(LateMailbox).AssemblyQualifiedName}}" }
        unlimited { mailbox-type = "Akka.Dispatch.BoundedMailbox", mailbox-capacity = 0 }
        """;

    [Theory]
    [InlineData("akka.actor.default-dispatcher")]
    [InlineData("akka.test.calling-thread-dispatcher")]
    public void A_message_that_comes_between_a_runs_last_look_and_its_end_is_handled(string dispatcher)
    {
        var actor = Sys.ActorOf(Watcher.Props(TestActor).WithMailbox("late").WithDispatcher(dispatcher));

        actor.Tell("first");

        ExpectMsg("first");
        ExpectMsg(LateMailbox.Further);
    }

    [Fact]
    public void A_bounded_mailbox_sends_what_finds_no_room_to_the_dead_letters()
    {
        var deadLetters = CreateTestProbe();
        Sys.EventStream.Subscribe(deadLetters, typeof(DeadLetter));
        var busy = new ManualResetEventSlim();
        var gate = new ManualResetEventSlim();
        var actor = Sys.ActorOf(Watcher.Props(TestActor).WithMailbox("bounded"));
        actor.Do(_ =>
        {
            busy.Set();
            gate.Wait(TimeSpan.FromSeconds(10));
        });
        busy.Wait(TimeSpan.FromSeconds(10)).Should().BeTrue();

        for (var i = 1; i <= 4; i++) actor.Tell(i);
        gate.Set();

        ExpectMsg(1);
        ExpectMsg(2);
        deadLetters.FishForMessage(message => message is DeadLetter { Message: 3 });
        deadLetters.FishForMessage(message => message is DeadLetter { Message: 4 });
    }

    [Fact]
    public void A_priority_mailbox_hands_the_lowest_number_out_first_and_equal_ones_in_their_order()
    {
        var busy = new ManualResetEventSlim();
        var gate = new ManualResetEventSlim();
        var actor = Sys.ActorOf(Watcher.Props(TestActor).WithMailbox("by-number"));
        actor.Do(_ =>
        {
            busy.Set();
            gate.Wait(TimeSpan.FromSeconds(10));
        });
        busy.Wait(TimeSpan.FromSeconds(10)).Should().BeTrue();

        foreach (var message in new[] { "3", "1 a", "2", "1 b", "0" }) actor.Tell(message);
        gate.Set();

        ReceiveN(5).Should().Equal("0", "1 a", "1 b", "2", "3");
    }

    [Fact]
    public void An_unknown_mailbox_is_refused_when_the_actor_is_made() =>
        FluentActions.Invoking(() => Sys.ActorOf(Props.Create<Echo>().WithMailbox("missing"))).Should().Throw<ConfigurationException>();

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_bounded_mailbox_without_room_is_refused() =>
        FluentActions.Invoking(() => Sys.ActorOf(Props.Create<Echo>().WithMailbox("unlimited"))).Should().Throw<Exception>();

    [Fact]
    public void A_queue_keeps_the_order_over_many_times_its_size()
    {
        var queue = new UnboundedMessageQueue();
        var next = 0;
        for (var burst = 1; burst <= 3000; burst = (burst * 3) + 1)
        {
            for (var i = 0; i < burst; i++) queue.Enqueue(ActorRefs.Nobody, new Envelope(next + i, ActorRefs.Nobody));
            queue.Count.Should().Be(burst);
            for (var i = 0; i < burst; i++)
            {
                queue.HasMessages.Should().BeTrue();
                queue.TryDequeue(out var envelope).Should().BeTrue();
                envelope.Message.Should().Be(next++);
            }

            queue.HasMessages.Should().BeFalse();
            queue.TryDequeue(out _).Should().BeFalse();
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public async Task A_queue_loses_nothing_when_many_write_and_one_reads(int writers)
    {
        const int Each = 50_000;
        var queue = new UnboundedMessageQueue();
        var next = new int[writers];
        var writing = Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() =>
        {
            for (var i = 0; i < Each; i++) queue.Enqueue(ActorRefs.Nobody, new Envelope((writer, i), ActorRefs.Nobody));
        })));

        var read = await Task.Run(() =>
        {
            var count = 0;
            var spin = new SpinWait();
            while (count < writers * Each)
            {
                if (!queue.TryDequeue(out var envelope))
                {
                    spin.SpinOnce();
                    continue;
                }

                var (writer, number) = ((int, int))envelope.Message;
                if (next[writer]++ != number) return -1;
                count++;
            }

            return count;
        }).WaitAsync(TimeSpan.FromSeconds(60));

        await writing;
        read.Should().Be(writers * Each);
        queue.Count.Should().Be(0);
    }

    [Fact]
    public void A_deque_lets_messages_in_at_the_front()
    {
        var queue = new UnboundedDequeMessageQueue();
        queue.Enqueue(ActorRefs.Nobody, new Envelope("last", ActorRefs.Nobody));
        queue.EnqueueFirst(new Envelope("second", ActorRefs.Nobody));
        queue.EnqueueFirst(new Envelope("first", ActorRefs.Nobody));

        var taken = new List<object>();
        while (queue.TryDequeue(out var envelope)) taken.Add(envelope.Message);

        taken.Should().Equal("first", "second", "last");
    }

    /// <summary>Orders texts by their first digit; everything else comes before them.</summary>
    public sealed class ByNumber(Settings settings, Config config) : UnboundedStablePriorityMailbox(settings, config)
    {
        /// <inheritdoc/>
        protected override int PriorityGenerator(object message) => message is string text ? text[0] - '0' : -1;
    }
}
