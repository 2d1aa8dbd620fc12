using Akka.Event;

namespace Akka.TestKit.Tests.Actors;

public class TestActorsTests : Xunit2.TestKit
{
    [Fact]
    public void A_black_hole_swallows()
    {
        var probe = CreateTestProbe();
        probe.Send(ActorOf(TestActors.BlackHoleActor.Props), "a");

        probe.ExpectNoMsg(Span.Short);
    }

    [Fact]
    public void One_that_handles_nothing_leaves_it_unhandled()
    {
        var actor = ActorOf<TestActors.UnhandledMessageActor>();
        Sys.EventStream.Subscribe(TestActor, typeof(UnhandledMessage));

        actor.Tell("a");

        var unhandled = ExpectMsg<UnhandledMessage>();
        unhandled.Message.Should().Be("a");
        unhandled.Recipient.Should().Be(actor);
    }

    [Fact]
    public void A_simple_echo_answers_the_sender()
    {
        var probe = CreateTestProbe();
        probe.Send(ActorOf(TestActors.SimpleEchoActor.Props()), "a");

        probe.ExpectMsg("a");
    }

    [Fact]
    public void An_echo_tells_the_test_and_the_sender()
    {
        var probe = CreateTestProbe();

        probe.Send(ActorOf(TestActors.EchoActor.Props(this)), "a");
        ExpectMsg("a");
        probe.ExpectMsg("a");

        probe.Send(ActorOf(TestActors.EchoActor.Props(this, echoBackToSenderAsWell: false)), "b");
        ExpectMsg("b");
        probe.ExpectNoMsg(Span.Short);
    }

    [Fact]
    public void A_forwarder_keeps_the_sender()
    {
        var (probe, target) = (CreateTestProbe(), CreateTestProbe());
        probe.Send(ActorOf(TestActors.ForwardActor.Props(target)), "a");

        target.ExpectMsgFrom(probe, "a");
    }

    [Fact]
    public void An_actor_can_be_described()
    {
        var plain = ActorOf(act => act.Receive<string>((text, context) => context.Sender.Tell($"got {text}")), "plain");
        var knowing = ActorOf((act, context) => act.Receive<string>((text, _) => context.Sender.Tell(context.Self)));

        plain.Tell("a");
        ExpectMsgFrom(plain, "got a");
        plain.Path.Should().Be(new RootActorPath(TestActor.Path.Address) / "user" / "plain");
        knowing.Tell("a");
        ExpectMsg(knowing);
    }
}
