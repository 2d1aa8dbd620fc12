using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Dispatch.MessageQueues;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Dispatch;

/// <summary>Which actor gets which mailbox.</summary>
public sealed class MailboxChoiceTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit(Config, output: output)
{
    private static readonly string Config =
        $$"""
        akka.loglevel = WARNING
        deque { mailbox-type = "Akka.Dispatch.UnboundedDequeBasedMailbox" }
        few { mailbox-type = "Akka.Dispatch.BoundedMailbox", mailbox-capacity = 3, mailbox-push-timeout-time = 0 }
        numbered { mailbox-type = "{{typeof(NumberedMailbox).AssemblyQualifiedName}}" }
        strict { mailbox-requirement = "Akka.Dispatch.IUnboundedDequeBasedMessageQueueSemantics" }
        with-deque { mailbox-type = "Akka.Dispatch.UnboundedDequeBasedMailbox" }
        no-such-type { mailbox-type = "No.Such.Type, Nowhere" }
        no-mailbox { mailbox-type = "Akka.Event.DefaultLogger, Akka" }
        no-constructor { mailbox-type = "{{typeof(Unusable).AssemblyQualifiedName}}" }
        impatient { mailbox-type = "Akka.Dispatch.BoundedMailbox", mailbox-push-timeout-time = -5s }
        silent { mailbox-type = "{{typeof(Silent).AssemblyQualifiedName}}" }
        strange { mailbox-requirement = "No.Such.Type, Nowhere" }
        akka.actor.default-mailbox.mailbox-push-timeout-time = 0
        akka.actor.mailbox.requirements {
          "{{typeof(INumbered).AssemblyQualifiedName}}" = numbered
          "No.Such.Type, Nowhere" = numbered
        }
        akka.actor.deployment {
          /deployed { mailbox = few }
          /dispatched { dispatcher = with-deque }
        }
        """;

    [Fact]
    public void By_default_it_has_no_limit() => QueueOf(Props.Create<Plain>()).Should().BeOfType<UnboundedMessageQueue>();

    [Fact]
    public void It_is_what_props_name() => QueueOf(Props.Create<Plain>().WithMailbox("few")).Should().BeOfType<BoundedMessageQueue>();

    [Fact]
    public void It_is_what_the_deployment_names_rather_than_props() =>
        QueueOf(Props.Create<Plain>().WithMailbox("deque"), "deployed").Should().BeOfType<BoundedMessageQueue>();

    [Fact]
    public void It_is_what_the_section_of_a_dispatcher_describes_that_is_named()
    {
        QueueOf(Props.Create<Plain>().WithDispatcher("with-deque")).Should().BeOfType<UnboundedDequeMessageQueue>();
        QueueOf(Props.Create<Plain>(), "dispatched").Should().BeOfType<UnboundedDequeMessageQueue>();
        QueueOf(Props.Create<Plain>().WithDispatcher("with-deque").WithMailbox("few")).Should().BeOfType<BoundedMessageQueue>();
    }

    [Fact]
    public void It_is_what_the_actors_class_asks_for()
    {
        QueueOf(Props.Create<Numbered>()).Should().BeOfType<NumberedQueue>();
        QueueOf(Props.Create<Stashing>()).Should().BeOfType<UnboundedDequeMessageQueue>();
        Sys.Mailboxes.HasRequiredType(typeof(Numbered)).Should().BeTrue();
        Sys.Mailboxes.GetRequiredType(typeof(Numbered)).Should().Be<INumbered>();
        Sys.Mailboxes.HasRequiredType(typeof(Plain)).Should().BeFalse();
        Sys.Mailboxes.ProducesMessageQueue(typeof(BoundedMailbox)).Should().BeTrue();
        Sys.Mailboxes.ProducesMessageQueue(typeof(Plain)).Should().BeFalse();
    }

    [Fact]
    public void It_is_what_the_dispatcher_asks_for()
    {
        QueueOf(Props.Create<Plain>().WithDispatcher("strict")).Should().BeOfType<UnboundedDequeMessageQueue>();
        QueueOf(Props.Create<Plain>().WithDispatcher("strict").WithMailbox("deque")).Should().BeOfType<UnboundedDequeMessageQueue>();
    }

    [Fact]
    public void Two_kinds_need_no_section()
    {
        QueueOf(Props.Create<Plain>().WithMailbox("unbounded")).Should().BeOfType<UnboundedMessageQueue>();
        QueueOf(Props.Create<Plain>().WithMailbox("bounded")).Should().BeOfType<BoundedMessageQueue>();
        ((BoundedMailbox)Sys.Mailboxes.Lookup("bounded")).Capacity.Should().Be(1000);
    }

    [Theory]
    [InlineData("no-such-type")]
    [InlineData("no-mailbox")]
    [InlineData("no-constructor")]
    [InlineData("impatient")]
    [InlineData("missing")]
    public void One_that_cannot_be_made_is_refused_with_the_actor(string mailbox) =>
        FluentActions.Invoking(() => Sys.ActorOf(Props.Create<Plain>().WithMailbox(mailbox))).Should().Throw<ConfigurationException>()
            .WithMessage($"*{mailbox}*");

    [Theory]
    [Trait("Upstream", "defect")] // Only an inner exception tells, or none.
    [InlineData("no-such-type", "*no-such-type.mailbox-type is [No.Such.Type, Nowhere]*MailboxType*")]
    [InlineData("no-constructor", "*no-constructor.mailbox-type*Unusable*no public constructor for (Settings, Config)*")]
    [InlineData("impatient", "*impatient.mailbox-type*mailbox-push-timeout-time*-5s*")]
    public void And_what_is_wrong_with_it_is_told(string mailbox, string message) =>
        FluentActions.Invoking(() => Sys.ActorOf(Props.Create<Plain>().WithMailbox(mailbox))).Should().Throw<ConfigurationException>().WithMessage(message);

    [Fact]
    public void One_that_does_not_promise_what_is_asked_for_is_refused_with_the_actor()
    {
        FluentActions.Invoking(() => Sys.ActorOf(Props.Create<Numbered>().WithMailbox("few"))).Should().Throw<ConfigurationException>();
        FluentActions.Invoking(() => Sys.ActorOf(Props.Create<Plain>().WithDispatcher("strict").WithMailbox("few"))).Should().Throw<ConfigurationException>();
        FluentActions.Invoking(() => Sys.ActorOf(Props.Create<Numbered>().WithMailbox("silent"))).Should().Throw<ConfigurationException>();
        FluentActions.Invoking(() => Sys.ActorOf(Props.Create<Plain>().WithDispatcher("strange"))).Should().Throw<ConfigurationException>();
        FluentActions.Invoking(() => Sys.ActorOf(Props.Create<Unbound>())).Should().Throw<ConfigurationException>();
        QueueOf(Props.Create<Plain>().WithMailbox("silent")).Should().BeOfType<UnboundedMessageQueue>("nobody asks for anything");
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void And_it_is_told_who_asks_for_what_and_gets_what()
    {
        FluentActions.Invoking(() => Sys.ActorOf(Props.Create<Numbered>().WithMailbox("few"))).Should().Throw<ConfigurationException>()
            .WithMessage($"*{nameof(Numbered)}*{nameof(INumbered)}*BoundedMailbox*BoundedMessageQueue*");
        FluentActions.Invoking(() => Sys.ActorOf(Props.Create<Plain>().WithDispatcher("strict").WithMailbox("few"))).Should().Throw<ConfigurationException>()
            .WithMessage("*strict.mailbox-requirement*IUnboundedDequeBased*BoundedMailbox*BoundedMessageQueue*");
        FluentActions.Invoking(() => Sys.ActorOf(Props.Create<Plain>().WithDispatcher("strange"))).Should().Throw<ConfigurationException>()
            .WithMessage("*strange.mailbox-requirement*No.Such.Type, Nowhere*full name*");
        FluentActions.Invoking(() => Sys.ActorOf(Props.Create<Unbound>())).Should().Throw<ConfigurationException>().WithMessage($"*requirements*{nameof(IUnbound)}*");
    }

    [Fact]
    public void Senders_that_may_be_blocked_are_warned_of_once()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Warning));
        Sys.Settings.InjectTopLevelFallback(ConfigurationFactory.ParseString(
            """
            patient { mailbox-type = "Akka.Dispatch.BoundedMailbox", mailbox-push-timeout-time = 7s }
            patient-too { mailbox-type = "Akka.Dispatch.BoundedMailbox", mailbox-push-timeout-time = 7s }
            """));

        QueueOf(Props.Create<Plain>().WithMailbox("few"));
        QueueOf(Props.Create<Plain>().WithMailbox("patient"));
        QueueOf(Props.Create<Plain>().WithMailbox("patient-too"));

        $"{ExpectMsg<Warning>().Message}".Should().Contain("[patient]").And.Contain("00:00:07").And.Contain("mailbox-push-timeout-time");
        ExpectNoMsg(50);
    }

    private IMessageQueue QueueOf(Props props, string? name = null)
    {
        Sys.ActorOf(props, name).Tell("which?", Waiting.Ref);
        return Waiting.ExpectMsg<IMessageQueue>();
    }

    private TestKit.TestProbe Waiting => _waiting ??= CreateTestProbe();

    private TestKit.TestProbe? _waiting;

    public interface INumbered : ISemantics;

    public interface IUnbound : ISemantics;

    private class Plain : UntypedActor
    {
        protected override void OnReceive(object message) => Sender.Tell(((ActorCell)Context).Mailbox.MessageQueue);
    }

    private sealed class Numbered : Plain, IRequiresMessageQueue<INumbered>;

    private sealed class Unbound : Plain, IRequiresMessageQueue<IUnbound>;

    private sealed class Stashing : Plain, IWithUnboundedStash
    {
        public IStash Stash { get; set; } = null!;
    }

    public sealed class NumberedQueue : UnboundedMessageQueue, INumbered;

    public sealed class NumberedMailbox(Settings settings, Config config) : MailboxType(settings, config), IProducesMessageQueue<NumberedQueue>
    {
        public override IMessageQueue Create(IActorRef owner, ActorSystem system) => new NumberedQueue();
    }

    public sealed class Unusable() : MailboxType(null!, null!)
    {
        public override IMessageQueue Create(IActorRef owner, ActorSystem system) => new UnboundedMessageQueue();
    }

    public sealed class Silent(Settings settings, Config config) : MailboxType(settings, config)
    {
        public override IMessageQueue Create(IActorRef owner, ActorSystem system) => new UnboundedMessageQueue();
    }
}
