using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class MessagingTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = WARNING", output: output)
{
    [Fact]
    public async Task Messages_of_each_sender_arrive_in_their_order()
    {
        const int Senders = 4;
        const int Each = 20_000;
        var collector = Sys.ActorOf(Props.Create(() => new OrderChecker(Senders, Each)));

        await Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => Task.Run(() =>
        {
            for (var i = 0; i < Each; i++) collector.Tell((sender, i), ActorRefs.NoSender);
        })));

        (await collector.Ask<string>("result", TimeSpan.FromSeconds(20))).Should().Be("in order");
    }

    [Fact]
    public async Task An_actor_does_one_thing_at_a_time()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Exclusive()));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 5_000; i++) actor.Tell("work", ActorRefs.NoSender);
        })));

        (await actor.Ask<int>("result", TimeSpan.FromSeconds(20))).Should().Be(40_000);
    }

    [Fact]
    public async Task A_null_message_is_refused_by_the_living_and_the_dead()
    {
        var gone = Sys.ActorOf<Echo>();
        await gone.GracefulStop(RemainingOrDefault);

        foreach (var receiver in new[] { TestActor, gone })
            receiver.Invoking(actor => actor.Tell(null!)).Should().Throw<ArgumentNullException>($"{receiver} gets no null");
    }

    [Fact]
    public void Who_sends_in_nobodys_name_is_dead_letters_to_the_receiver()
    {
        Sys.ActorOf(Props.Create(() => new TellsSender(TestActor))).Tell("who?", ActorRefs.NoSender);

        ExpectMsg(Sys.DeadLetters);
    }

    [Fact]
    public void Forward_keeps_the_sender()
    {
        var forwarder = Sys.ActorOf(Props.Create(() => new Forwarder(Sys.ActorOf<Echo>(null))));

        forwarder.Tell("hello");

        ExpectMsg("hello");
    }

    [Fact]
    public void Forward_from_outside_actors_has_no_sender()
    {
        var actor = Sys.ActorOf(Props.Create(() => new TellsSender(TestActor)));

        // On a thread on which no actor has left anything.
        var thread = new Thread(() => actor.Forward("who?"));
        thread.Start();

        ExpectMsg(Sys.DeadLetters);
    }

    [Fact]
    public void A_message_for_an_actor_that_is_gone_becomes_a_dead_letter_with_its_sender()
    {
        var deadLetters = CreateTestProbe();
        Sys.EventStream.Subscribe(deadLetters, typeof(DeadLetter));
        var actor = Sys.ActorOf<Echo>();
        Watch(actor);
        Sys.Stop(actor);
        ExpectTerminated(actor);

        actor.Tell("late");

        var letter = (DeadLetter)deadLetters.FishForMessage(message => message is DeadLetter { Message: "late" });
        letter.Recipient.Should().Be(actor);
        letter.Sender.Should().Be(TestActor);
    }

    [Fact]
    public async Task No_message_is_lost_at_the_end_of_an_actor()
    {
        const int Messages = 20_000;
        var handled = 0;
        var dead = Sys.ActorOf(Props.Create(() => new DeadLetterCounter()));
        await dead.Ask<int>("count", RemainingOrDefault);
        Action count = () => handled++;
        var actor = Sys.ActorOf(Props.Create(() => new Counts(count)));
        var end = actor.WatchAsync();

        var sending = Task.Run(() =>
        {
            for (var i = 0; i < Messages; i++) actor.Tell(i, ActorRefs.NoSender);
        });
        Sys.Stop(actor);
        await sending;
        await end;

        await AwaitAssertAsync(async () => (handled + await dead.Ask<int>("count", RemainingOrDefault)).Should().Be(Messages));
    }

    [Fact]
    public void Identify_is_answered_by_every_actor()
    {
        var actor = Sys.ActorOf(Hooks.Props(CreateTestProbe(), "a"));

        actor.Tell(new Identify("id"));

        ExpectMsg(new ActorIdentity("id", actor));
    }

    private sealed class OrderChecker : UntypedActor
    {
        private readonly int[] _next;
        private readonly int _each;
        private IActorRef? _asker;
        private bool _wrong;

        public OrderChecker(int senders, int each)
        {
            _next = new int[senders];
            _each = each;
        }

        protected override void OnReceive(object message)
        {
            if (message is (int sender, int number)) _wrong |= _next[sender]++ != number;
            else _asker = Sender;
            if (_asker is not null && _next.All(next => next == _each)) _asker.Tell(_wrong ? "out of order" : "in order");
        }
    }

    private sealed class Exclusive : UntypedActor
    {
        private int _inside;
        private int _count;

        protected override void OnReceive(object message)
        {
            if (message is not "work")
            {
                Sender.Tell(_count);
                return;
            }

            // Not atomic on purpose: two at once would lose a count.
            if (Interlocked.Increment(ref _inside) == 1) _count++;
            Interlocked.Decrement(ref _inside);
        }
    }

    private sealed class TellsSender(IActorRef observer) : UntypedActor
    {
        protected override void OnReceive(object message) => observer.Tell(Sender);
    }

    private sealed class Forwarder(IActorRef target) : UntypedActor
    {
        protected override void OnReceive(object message) => target.Forward(message);
    }

    private sealed class Counts(Action count) : UntypedActor
    {
        protected override void OnReceive(object message) => count();
    }

    private sealed class DeadLetterCounter : ReceiveActor
    {
        private int _count;

        public DeadLetterCounter()
        {
            Receive<DeadLetter>(letter => letter.Message is int, _ => _count++);
            Receive<string>(_ => Sender.Tell(_count));
        }

        protected override void PreStart() => Context.System.EventStream.Subscribe(Self, typeof(DeadLetter));
    }
}
