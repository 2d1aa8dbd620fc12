using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class StashTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit(Config, output: output)
{
    private const string Config =
        """
        akka.loglevel = WARNING
        small {
          mailbox-type = "Akka.Dispatch.BoundedDequeBasedMailbox"
          mailbox-capacity = 100
          mailbox-push-timeout-time = 1s
          stash-capacity = 2
        }
        """;

    [Fact]
    public void UnstashAll_puts_the_messages_in_front_in_their_order()
    {
        var actor = Sys.ActorOf<Stashing>();
        actor.Tell("stash 1");
        actor.Tell("stash 2");
        actor.Tell("hold");
        actor.Tell("open");
        actor.Tell("last");

        ReceiveN(4).Should().Equal("stash 1", "stash 2", "hold", "last");
    }

    [Fact]
    public void UnstashAll_puts_the_messages_in_front_of_those_that_wait_in_the_mailbox()
    {
        using var gate = new ManualResetEventSlim();
        var actor = Sys.ActorOf(Props.Create(() => new StashingUntilGate(gate)));
        actor.Tell("1");
        actor.Tell("2");
        actor.Tell("open");
        actor.Tell("later");
        gate.Set();

        ReceiveN(3).Should().Equal("1", "2", "later");
    }

    [Fact]
    public void Unstash_puts_the_oldest_back()
    {
        var actor = Sys.ActorOf<Stashing>();
        actor.Tell("stash 1");
        actor.Tell("stash 2");
        actor.Tell("open one");

        ExpectMsg("stash 1");
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void The_sender_is_kept()
    {
        var probe = CreateTestProbe();
        var actor = Sys.ActorOf<Stashing>();
        actor.Tell("stash", probe);
        actor.Tell("open");

        probe.ExpectMsg("stash");
    }

    [Fact]
    public void A_restart_unstashes_before_later_mail()
    {
        var gate = new ManualResetEventSlim();
        var actor = Sys.ActorOf(Props.Create(() => new StashingUntilRestart(gate)));
        actor.Tell("1");
        actor.Tell("2");
        EventFilter.Exception<InvalidOperationException>("oops").ExpectOne(() =>
        {
            actor.Tell("throw");
            actor.Tell("later");
            gate.Set();
        });

        ReceiveN(3).Should().Equal("1", "2", "later");
    }

    [Fact]
    public void Stashing_a_message_twice_is_refused()
    {
        var actor = Sys.ActorOf<StashesTwice>();

        actor.Tell("twice");

        ExpectMsg<IllegalActorStateException>();
    }

    [Fact]
    public void The_same_object_sent_twice_can_be_stashed_twice()
    {
        var actor = Sys.ActorOf<Stashing>();
        actor.Tell("stash");
        actor.Tell("stash");
        actor.Tell("open");

        ReceiveN(2).Should().Equal("stash", "stash");
    }

    [Fact]
    public void What_is_stashed_when_the_actor_stops_becomes_dead_letters()
    {
        var deadLetters = CreateTestProbe();
        Sys.EventStream.Subscribe(deadLetters, typeof(DeadLetter));
        var actor = Sys.ActorOf<Stashing>();
        actor.Tell("stash");
        actor.Tell(PoisonPill.Instance);

        deadLetters.FishForMessage(message => message is DeadLetter { Message: "stash" });
    }

    [Fact]
    public void A_full_stash_refuses_more()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Bounded()).WithMailbox("small"));

        EventFilter.Exception<StashOverflowException>().ExpectOne(() =>
        {
            actor.Tell("1");
            actor.Tell("2");
            actor.Tell("3");
        });
    }

    [Fact]
    public void A_stash_without_limit_says_so_whatever_its_props_say()
    {
        var actor = Sys.ActorOf(Props.Create(() => new TellsCapacity()).WithStashCapacity(10));

        actor.Tell("how much?");

        ExpectMsg(-1);
    }

    [Fact]
    public void A_stash_works_in_asynchronous_handlers()
    {
        var actor = Sys.ActorOf<AsyncStashing>();
        actor.Tell("1");
        actor.Tell("open");

        ExpectMsg("1");
    }

    private sealed class Stashing : ReceiveActor, IWithUnboundedStash
    {
        public Stashing()
        {
            Receive<string>(text => text == "open", _ =>
            {
                Stash.UnstashAll();
                Become(Open);
            });
            Receive<string>(text => text == "open one", _ =>
            {
                Stash.Unstash();
                Become(Open);
            });
            ReceiveAny(_ => Stash.Stash());
        }

        public IStash Stash { get; set; } = null!;

        private void Open() => ReceiveAny(message => Sender.Tell(message));
    }

    private sealed class StashingUntilRestart(ManualResetEventSlim gate) : UntypedActor, IWithUnboundedStash
    {
        private bool _restarted;

        public IStash Stash { get; set; } = null!;

        protected override void PostRestart(Exception reason) => _restarted = true;

        protected override void OnReceive(object message)
        {
            if (_restarted)
            {
                Sender.Tell(message);
            }
            else if (message is "throw")
            {
                gate.Wait(TimeSpan.FromSeconds(10));
                throw new InvalidOperationException("oops");
            }
            else
            {
                Stash.Stash();
            }
        }
    }

    private sealed class StashingUntilGate(ManualResetEventSlim gate) : UntypedActor, IWithUnboundedStash
    {
        private bool _open;

        public IStash Stash { get; set; } = null!;

        protected override void OnReceive(object message)
        {
            if (_open)
            {
                Sender.Tell(message);
            }
            else if (message is "open")
            {
                gate.Wait(TimeSpan.FromSeconds(10));
                _open = true;
                Stash.UnstashAll();
            }
            else
            {
                Stash.Stash();
            }
        }
    }

    private sealed class StashesTwice : UntypedActor, IWithUnboundedStash
    {
        public IStash Stash { get; set; } = null!;

        protected override void OnReceive(object message)
        {
            Stash.Stash();
            try
            {
                Stash.Stash();
            }
            catch (IllegalActorStateException e)
            {
                Sender.Tell(e);
            }
        }
    }

    private sealed class TellsCapacity : UntypedActor, IWithUnboundedStash
    {
        public IStash Stash { get; set; } = null!;

        protected override void OnReceive(object message) => Sender.Tell(Stash.Capacity);
    }

    private sealed class Bounded : UntypedActor, IWithStash
    {
        public IStash Stash { get; set; } = null!;

        protected override void OnReceive(object message) => Stash.Stash();
    }

    private sealed class AsyncStashing : ReceiveActor, IWithUnboundedStash
    {
        public AsyncStashing()
        {
            ReceiveAnyAsync(async message =>
            {
                await Task.Yield();
                if (message is not "open")
                {
                    Stash.Stash();
                    return;
                }

                Stash.UnstashAll();
                Become(() => ReceiveAny(unstashed => Sender.Tell(unstashed)));
            });
        }

        public IStash Stash { get; set; } = null!;
    }
}
