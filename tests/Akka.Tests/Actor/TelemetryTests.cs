using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class TelemetryTests(ITestOutputHelper output)
    : TestKit.Xunit2.TestKit("akka.loglevel = OFF, akka.actor.telemetry.enabled = on", output: output)
{
    [Fact]
    public void An_actors_start_restart_and_stop_are_published()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(IActorTelemetryEvent));

        var actor = Sys.ActorOf(Props.Create<Failing>());
        ExpectEvent<ActorStarted>(actor);
        var failure = new TimeZoneNotFoundException();
        actor.Tell(failure);
        ExpectEvent<ActorRestarted>(actor).Reason.Should().BeSameAs(failure);
        Sys.Stop(actor);

        ExpectEvent<ActorStopped>(actor);
    }

    [Fact]
    public void Each_actor_of_a_subtree_publishes_its_own_events()
    {
        var parent = Sys.ActorOf(Props.Create<Failing>());
        Sys.EventStream.Subscribe(TestActor, typeof(IActorTelemetryEvent));

        parent.Tell("make");
        var child = FishForMessage<ActorStarted>(started => started.Subject.Path.Parent == parent.Path).Subject;
        parent.Tell(PoisonPill.Instance);

        ExpectEvent<ActorStopped>(child);
        ExpectEvent<ActorStopped>(parent);
    }

    [Fact]
    public void An_actor_that_resumes_publishes_nothing()
    {
        var actor = Sys.ActorOf(Props.Create<Failing>().WithSupervisorStrategy(new OneForOneStrategy(_ => Directive.Resume)));
        actor.Tell("make");
        AwaitAssert(() => Sys.ActorSelection(actor.Path / "*").ResolveOne(TimeSpan.FromSeconds(3)).Wait());
        Sys.EventStream.Subscribe(TestActor, typeof(IActorTelemetryEvent));

        Sys.ActorSelection(actor.Path / "*").Tell(new TimeZoneNotFoundException());
        Sys.ActorSelection(actor.Path / "*").Tell("echo");

        System.Collections.ArrayList before = [];
        FishForMessage<string>(message => message == "echo", allMessages: before);
        before.Cast<object>().OfType<IActorTelemetryEvent>().Should().NotContain(telemetry => telemetry.ActorType == typeof(Failing));
    }

    // Others may start meanwhile: loggers, for example.
    private T ExpectEvent<T>(IActorRef subject)
        where T : IActorTelemetryEvent
    {
        var telemetry = (T)FishForMessage<IActorTelemetryEvent>(telemetry => telemetry.Subject.Equals(subject));
        telemetry.ActorType.Should().Be<Failing>();
        return telemetry;
    }

    private sealed class Failing : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            if (message is Exception failure) throw failure;
            if (message is "make") Context.ActorOf(Props.Create<Failing>());
            else Sender.Tell(message);
        }
    }
}
