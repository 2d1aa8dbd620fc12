using Akka.Dispatch.SysMsg;
using Xunit.Sdk;

namespace Akka.TestKit.Tests.Probes;

public class TestProbeTests : Xunit2.TestKit
{
    private TestProbe Probe => field ??= CreateTestProbe("probe");

    [Fact]
    public void A_probe_is_an_actor_of_the_system()
    {
        Probe.Ref.Path.ToStringWithoutAddress().Should().Be("/system/probe");
        Probe.ToString().Should().Be($"TestProbe({Probe.Ref})");
    }

    [Fact]
    public void A_name_is_free_once_only()
    {
        _ = Probe;

        Assert.Throws<InvalidActorNameException>(() => CreateTestProbe("probe"));
    }

    [Fact]
    public void A_probe_can_be_told_as_any_ref_can()
    {
        Probe.Tell("a");

        Probe.ExpectMsg("a");
        Probe.Sender.Should().Be(TestActor);
        HasMessages.Should().BeFalse();
    }

    [Fact]
    public void It_sends_in_its_own_name()
    {
        Probe.Send(TestActor, "a");

        ExpectMsgFrom(Probe, "a");
        ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void It_replies_to_the_last_sender()
    {
        Probe.Tell("a");
        Probe.ExpectMsg("a");

        Probe.Reply("b");

        ExpectMsgFrom(Probe.Ref, "b");
    }

    [Fact]
    public void It_forwards_in_the_name_of_the_last_sender()
    {
        var target = CreateTestProbe();
        Probe.Tell("a");
        Probe.ExpectMsg("a");

        Probe.Forward(target);
        Probe.Forward(target, "b");

        target.ExpectMsgFrom(TestActor, "a");
        target.ExpectMsgFrom(TestActor, "b");
    }

    [Fact]
    public void Without_a_message_there_is_nobody_to_reply_to()
    {
        Assert.Throws<IllegalActorStateException>(() => Probe.Reply("b"));
        Assert.Throws<IllegalActorStateException>(() => Probe.Sender);
    }

    [Fact]
    public void It_equals_its_ref_both_ways()
    {
        Probe.Equals(Probe.Ref).Should().BeTrue();
        Probe.Ref.Equals(Probe).Should().BeTrue();
        Probe.GetHashCode().Should().Be(Probe.Ref.GetHashCode());
        Probe.CompareTo(Probe.Ref).Should().Be(0);
        Probe.Equals(TestActor).Should().BeFalse();
        Probe.CompareTo(TestActor).Should().NotBe(0);
    }

    [Fact]
    public void It_can_be_a_message_and_a_sender()
    {
        TestActor.Tell(Probe, Probe);

        ExpectMsg<TestProbe>().Should().BeSameAs(Probe);
        LastSender.Tell("a");
        Probe.ExpectMsg("a");
    }

    [Fact]
    public void It_can_be_watched()
    {
        Watch(Probe);

        Sys.Stop(Probe);

        ExpectTerminated(Probe).ActorRef.Should().Be(Probe.Ref);
    }

    [Fact]
    public void It_watches_others()
    {
        var actor = ActorOf<TestActors.BlackHoleActor>();
        Probe.Watch(actor);

        Sys.Stop(actor);

        Probe.ExpectTerminated(actor);
        HasMessages.Should().BeFalse();
    }

    [Fact]
    public void It_is_stopped_by_a_poison_pill()
    {
        Watch(Probe);

        Probe.Tell(PoisonPill.Instance);

        ExpectTerminated(Probe);
    }

    [Fact]
    public async Task It_can_be_asked()
    {
        var answer = Probe.Ask<string>("question", Span.Ample);
        Probe.ExpectMsg("question");

        Probe.Reply("answer");

        (await answer).Should().Be("answer");
    }

    [Fact]
    public void It_expects_as_a_test_does()
    {
        Probe.Tell("a");

        Assert.ThrowsAny<XunitException>(() => Probe.ExpectMsg("b"));
        Probe.ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void It_makes_no_probes_of_its_own_system()
    {
        TestKitBase kit = Probe;

        Assert.Throws<NotSupportedException>(() => kit.CreateTestProbe("other"));
    }

    [Fact]
    public void It_passes_on_messages_of_the_runtime()
    {
        var watching = CreateTestProbe();
        watching.Watch(Probe);

        Probe.SendSystemMessage(new Terminate());

        watching.ExpectTerminated(Probe);
    }

    [Fact]
    public void It_makes_probes_too() => Probe.CreateTestProbe(Sys, "other").Ref.Path.Name.Should().Be("other");

    [Fact]
    public void A_test_actor_shares_the_tests_inbox()
    {
        var other = CreateTestActor("other");

        other.Tell("a");

        ExpectMsg("a");
        other.Path.ToStringWithoutAddress().Should().Be("/system/other");
    }

    [Fact]
    public void An_auto_pilot_answers_and_the_message_can_still_be_expected()
    {
        Probe.SetAutoPilot(new DelegateAutoPilot((sender, message) =>
        {
            sender.Tell($"re: {message}");
            return AutoPilot.KeepRunning;
        }));

        Probe.Tell("a");
        Probe.Tell("b");

        ExpectMsg("re: a");
        ExpectMsg("re: b");
        Probe.ExpectMsgAllOf("a", "b");
    }

    [Fact]
    public void An_auto_pilot_can_hand_over_or_leave()
    {
        var second = new DelegateAutoPilot((sender, message) =>
        {
            sender.Tell("second");
            return AutoPilot.NoAutoPilot;
        });
        Probe.SetAutoPilot(new DelegateAutoPilot((sender, message) =>
        {
            sender.Tell("first");
            return second;
        }));

        for (var i = 0; i < 3; i++)
            Probe.Tell(i);

        ExpectMsg("first");
        ExpectMsg("second");
        ExpectNoMsg(Span.Short);
    }

    [Fact]
    public void An_auto_pilot_sees_what_is_ignored()
    {
        Probe.IgnoreMessages(message => message is int);
        Probe.SetAutoPilot(new DelegateAutoPilot((sender, message) =>
        {
            sender.Tell(message);
            return AutoPilot.KeepRunning;
        }));

        Probe.Tell(1);
        Probe.Tell("a");

        ExpectMsg(1);
        ExpectMsg("a");
        Probe.ExpectMsg("a");
    }

    [Fact]
    public void A_probe_can_live_in_another_system()
    {
        var other = ActorSystem.Create("other", DefaultConfig);
        try
        {
            var probe = CreateTestProbe(other, "there");
            probe.Ref.Path.Address.System.Should().Be("other");

            probe.Tell("a");

            probe.ExpectMsg("a");
        }
        finally
        {
            Shutdown(other);
        }
    }
}
