using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class ProducerPluginTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = ERROR", output: output)
{
    private ActorProducerPipelineResolver Plugins => ((ExtendedActorSystem)Sys).ActorPipelineResolver;

    [Fact]
    public void A_plugin_sees_each_instance_of_its_class_come_and_go()
    {
        Plugins.Register(new Observer(TestActor));
        var actor = Sys.ActorOf(Props.Create(() => new Observed(TestActor)));
        Sys.ActorOf(Props.Create<Echo>());
        ExpectMsg(("after", actor));
        ExpectMsg("pre start");

        actor.Tell("fail");
        ExpectMsg("post stop");
        ExpectMsg(("before", actor));
        ExpectMsg(("after", actor));
        ExpectMsg("pre start");
        Sys.Stop(actor);

        ExpectMsg("post stop");
        ExpectMsg(("before", actor));
        ExpectNoMsg(0);
    }

    [Fact]
    public void Plugins_are_applied_in_their_order()
    {
        Plugins.Register(new First(TestActor)).Should().BeTrue();
        Plugins.Insert(0, new Second(TestActor)).Should().BeTrue();

        Sys.ActorOf(Props.Create<Echo>());

        ExpectMsg("second");
        ExpectMsg("first");
    }

    [Fact]
    public void There_is_one_plugin_of_a_type()
    {
        var count = Plugins.TotalPluginCount;

        Plugins.Register(new First(TestActor)).Should().BeTrue();
        Plugins.Register(new First(TestActor)).Should().BeFalse();
        Plugins.Insert(0, new First(TestActor)).Should().BeFalse();

        Plugins.TotalPluginCount.Should().Be(count + 1);
        Plugins.IsRegistered(new First(TestActor)).Should().BeTrue();
        Plugins.IsRegistered(new Second(TestActor)).Should().BeFalse();
        Plugins.IsRegistered(new ActorStashPlugin()).Should().BeTrue();
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_plugin_can_be_removed_and_added_while_actors_of_the_class_are_there()
    {
        var plugin = new First(TestActor);
        Plugins.Register(plugin);
        Sys.ActorOf(Props.Create<Echo>());
        ExpectMsg("first");

        Plugins.Unregister(plugin).Should().BeTrue();
        Plugins.Unregister(plugin).Should().BeFalse();
        var quiet = Sys.ActorOf(Props.Create<Echo>());
        quiet.Tell("hello");
        ExpectMsg("hello");
        Plugins.Register(new Second(TestActor));
        Sys.ActorOf(Props.Create<Echo>());

        ExpectMsg("second");
    }

    [Fact]
    public void A_plugin_that_fails_is_logged_and_the_actor_lives()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Error));
        Plugins.Register(new Throwing());
        Plugins.Register(new First(TestActor));

        var actor = Sys.ActorOf(Props.Create<Echo>());

        ExpectMsg<Error>().Cause.Should().BeOfType<TimeZoneNotFoundException>();
        ExpectMsg("first");
        actor.Tell("hello");
        ExpectMsg("hello");
    }

    private sealed class Observer(IActorRef probe) : ActorProducerPluginBase<Observed>
    {
        public override void AfterIncarnated(Observed actor, IActorContext context) => probe.Tell(("after", context.Self));

        public override void BeforeIncarnated(Observed actor, IActorContext context) => probe.Tell(("before", context.Self));
    }

    private sealed class Observed(IActorRef probe) : UntypedActor
    {
        protected override void PreStart() => probe.Tell("pre start");

        protected override void PostStop() => probe.Tell("post stop");

        protected override void OnReceive(object message) => throw new TimeZoneNotFoundException();
    }

    private sealed class First(IActorRef probe) : ActorProducerPluginBase
    {
        public override void AfterIncarnated(ActorBase actor, IActorContext context) => probe.Tell("first");
    }

    private sealed class Second(IActorRef probe) : ActorProducerPluginBase
    {
        public override bool CanBeAppliedTo(Type actorType) => actorType == typeof(Echo);

        public override void AfterIncarnated(ActorBase actor, IActorContext context) => probe.Tell("second");
    }

    private sealed class Throwing : ActorProducerPluginBase
    {
        public override void AfterIncarnated(ActorBase actor, IActorContext context) => throw new TimeZoneNotFoundException();
    }
}
