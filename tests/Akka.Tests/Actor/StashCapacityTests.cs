using Akka.Actor;
using Akka.Actor.Internal;
using Akka.TestKit;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class StashCapacityTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit(Config, output: output)
{
    private const string Config =
        """
        akka.loglevel = OFF
        plain-mailbox.mailbox-type = "Akka.Dispatch.UnboundedDequeBasedMailbox"
        sized-mailbox { mailbox-type = "Akka.Dispatch.UnboundedDequeBasedMailbox", stash-capacity = 3 }
        sized-dispatcher { type = Dispatcher, executor = thread-pool-executor, stash-capacity = 4 }
        unsized-dispatcher { type = Dispatcher, executor = thread-pool-executor }
        front-closed.mailbox-type = "Akka.Dispatch.UnboundedMailbox"
        akka.actor.deployment {
          /deployed { stash-capacity = 5, mailbox = plain-mailbox }
          /deployed-mailbox { mailbox = sized-mailbox }
        }
        """;

    [Fact]
    public void A_stash_has_no_limit_unless_something_sets_one()
    {
        Capacity(Props.Create<Unrestricted>().WithMailbox("plain-mailbox")).Should().Be(-1);
        Capacity(Props.Create<Unbounded>()).Should().Be(-1);
        Capacity(Props.Create<Unrestricted>().WithMailbox("plain-mailbox").WithDispatcher("unsized-dispatcher")).Should().Be(-1);
    }

    [Fact]
    public void Props_set_a_limit_before_the_mailbox_does()
    {
        Capacity(Props.Create<Unrestricted>().WithMailbox("sized-mailbox").WithStashCapacity(2)).Should().Be(2);
        Capacity(Props.Create<Unrestricted>().WithMailbox("sized-mailbox")).Should().Be(3);
    }

    [Fact]
    public void A_dispatcher_sets_a_limit()
    {
        Capacity(Props.Create<Unrestricted>().WithMailbox("plain-mailbox").WithDispatcher("sized-dispatcher")).Should().Be(4);
    }

    [Fact]
    public void A_deployment_sets_a_limit()
    {
        Capacity(Props.Create<Unrestricted>(), "deployed").Should().Be(5);
        Capacity(Props.Create<Unrestricted>(), "deployed-mailbox").Should().Be(3);
    }

    [Fact]
    public void An_unbounded_stash_stays_unbounded()
    {
        Capacity(Props.Create<Unbounded>().WithStashCapacity(2)).Should().Be(-1);
        Capacity(Props.Create<Unbounded>().WithMailbox("sized-mailbox")).Should().Be(-1);
    }

    [Fact]
    public void A_full_stash_refuses_a_message_and_keeps_the_others()
    {
        var actor = Sys.ActorOf(Props.Create<Unrestricted>().WithMailbox("sized-mailbox").WithStashCapacity(2)
            .WithSupervisorStrategy(SupervisorStrategy.StoppingStrategy));
        actor.Tell("full");
        ExpectMsg(false);

        for (var i = 1; i <= 3; i++) actor.Tell(i);
        ExpectMsg("overflow");
        actor.Tell("full");

        ExpectMsg(true);
        actor.Tell("unstash");
        actor.Tell("full");
        ExpectMsg(false);
    }

    [Fact]
    public void A_capacity_of_zero_sets_no_limit()
    {
        var actor = Sys.ActorOf(Props.Create<Unrestricted>().WithMailbox("plain-mailbox").WithStashCapacity(0));

        for (var i = 1; i <= 3; i++) actor.Tell(i);
        actor.Tell("capacity");

        ExpectMsg(0);
    }

    [Fact]
    public void The_kind_of_stash_is_the_one_that_the_class_asks_for()
    {
        TestActorRef<Unbounded> unbounded = ActorOfAsTestActorRef<Unbounded>();
        unbounded.UnderlyingActor.Stash.Should().BeOfType<UnboundedStashImpl>();
        TestActorRef<Unrestricted> other = ActorOfAsTestActorRef<Unrestricted>(Props.Create<Unrestricted>().WithMailbox("plain-mailbox"));
        other.UnderlyingActor.Stash.Should().BeAssignableTo<AbstractStash>().And.NotBeOfType<UnboundedStashImpl>();
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_mailbox_that_takes_nothing_in_at_its_front_fails_the_actors_start()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Akka.Event.Error));
        Watch(Sys.ActorOf(Props.Create<Unrestricted>().WithMailbox("front-closed")));

        var error = FishForMessage<Akka.Event.Error>(e => e.Cause is ActorInitializationException);

        error.Cause!.ToString().Should().Contain("UnboundedDequeBasedMailbox").And.Contain("UnboundedMessageQueue");
        ExpectMsg<Terminated>();
    }

    private int Capacity(Props props, string? name = null)
    {
        Sys.ActorOf(props, name).Tell("capacity", TestActor);
        return ExpectMsg<int>();
    }

    private static void Handle(object message, IStash stash, IActorRef sender)
    {
        switch (message)
        {
            case "capacity":
                sender.Tell(stash.Capacity);
                break;
            case "full":
                sender.Tell(stash.IsFull);
                break;
            case "unstash":
                stash.ClearStash();
                break;
            default:
                try
                {
                    stash.Stash();
                }
                catch (StashOverflowException)
                {
                    sender.Tell("overflow");
                }

                break;
        }
    }

    private sealed class Unrestricted : UntypedActorWithUnrestrictedStash
    {
        protected override void OnReceive(object message) => Handle(message, Stash, Sender);
    }

    private sealed class Unbounded : UntypedActorWithUnboundedStash
    {
        protected override void OnReceive(object message) => Handle(message, Stash, Sender);
    }
}
