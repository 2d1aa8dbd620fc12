using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Events;

/// <summary>Rule 26: what <c>akka.actor.debug</c> adds to the log.</summary>
public sealed class DebugFlagTests : TestKit.Xunit2.TestKit
{
    private readonly ActorSystem _system;
    private readonly TestKit.TestProbe _log;

    public DebugFlagTests(ITestOutputHelper output) : base(output: output)
    {
        _system = ActorSystem.Create("debugging", ConfigurationFactory.ParseString("""
            akka {
              loglevel = DEBUG
              stdout-loglevel = OFF
              loggers = []
              actor {
                debug { receive = on, autoreceive = on, lifecycle = on, event-stream = on, unhandled = on, router-misconfiguration = on }
                deployment { /no-router { router = round-robin-pool } }
              }
            }
            """));
        _log = CreateTestProbe(_system);
        _system.EventStream.Subscribe(_log, typeof(LogEvent));
    }

    [Fact]
    public void The_steps_of_an_actors_life_are_logged_at_level_debug()
    {
        var actor = _system.ActorOf(Props.Create(() => new Worker()), "worker");
        Next(actor, "Started (").Should().BeOfType<Debug>().Which.LogClass.Should().Be<Worker>();

        actor.Tell("fail");
        Next(actor, "Restarting");
        Next(actor, "Restarted (");

        var watcher = CreateTestProbe(_system);
        watcher.Watch(actor);
        Next(actor, $"now watched by {watcher.Ref}");
        watcher.Unwatch(actor);
        Next(actor, $"no longer watched by {watcher.Ref}");

        actor.Tell("child");
        var child = Next(actor, "now supervising ");
        $"{child.Message}".Should().EndWith("/user/worker/child");

        _system.Stop(actor);
        Next(actor, "Stopping");
        Next(actor, "Stopped");
    }

    [Fact]
    public void Messages_that_the_runtime_handles_are_logged()
    {
        var actor = _system.ActorOf(Props.Create(() => new Worker()));

        actor.Tell(new Identify("who"), TestActor);
        Next(actor, "received AutoReceiveMessage ").Message.ToString().Should().Contain("Identify");
        actor.Tell(PoisonPill.Instance);
        Next(actor, "received AutoReceiveMessage ").Message.ToString().Should().Contain("PoisonPill");
    }

    [Fact]
    public void Every_message_is_logged_of_actors_that_ask_for_it()
    {
        var watched = _system.ActorOf(Props.Create(() => new Watched()), "watched");
        var worker = _system.ActorOf(Props.Create(() => new Worker()), "worker");

        worker.Tell("a", TestActor);
        watched.Tell("a", TestActor);
        Next(watched, "received ").Message.Should().Be($"received handled message a from {TestActor.Path}");
        watched.Tell(2, TestActor);
        Next(watched, "received ").Message.Should().Be($"received unhandled message 2 from {TestActor.Path}");

        _log.ReceiveWhile(TimeSpan.FromMilliseconds(50), it => it as LogEvent)
            .Should().NotContain(it => it!.LogSource == worker.Path.ToString() && $"{it.Message}".StartsWith("received", StringComparison.Ordinal));
    }

    [Fact]
    public void Subscriptions_to_the_event_stream_are_logged()
    {
        _system.EventStream.Subscribe(TestActor, typeof(string));
        Next("EventStream", $"subscribing {TestActor} to channel {typeof(string)}");
        _system.EventStream.Unsubscribe(TestActor, typeof(string));
        Next("EventStream", $"unsubscribing {TestActor} from channel {typeof(string)}");
        _system.EventStream.Subscribe(TestActor, typeof(string));
        _system.EventStream.Unsubscribe(TestActor);
        Next("EventStream", $"unsubscribing {TestActor} from all channels");
    }

    [Fact]
    public void Unhandled_messages_are_logged_with_their_sender()
    {
        var actor = _system.ActorOf(Props.Create(() => new Worker()));

        actor.Tell(3, TestActor);
        Next(actor, "Unhandled").Message.Should().Be($"Unhandled message from {TestActor.Path} : 3");
        _system.EventStream.Publish(new UnhandledMessage(4, ActorRefs.NoSender, actor));
        Next(actor, "Unhandled").Message.Should().Be("Unhandled message from NoSender : 4");
    }

    [Fact]
    public void An_actor_that_only_its_deployment_makes_a_router_is_logged_as_a_warning()
    {
        var actor = _system.ActorOf(Props.Create(() => new Worker()), "no-router");

        var warning = (LogEvent)_log.FishForMessage(it => it is Warning);
        $"{warning.Message}".Should().Be($"Configuration says that [{actor.Path}] should be a router, but code disagrees. "
            + "Remove the config or add a RouterConfig to its Props.");
    }

    protected override void AfterAll()
    {
        Shutdown(_system);
        base.AfterAll();
    }

    private LogEvent Next(IActorRef source, string start) => Next(source.Path.ToString(), start);

    private LogEvent Next(string source, string start) => (LogEvent)_log.FishForMessage(
        it => it is LogEvent logged && logged.LogSource == source && $"{logged.Message}".StartsWith(start, StringComparison.Ordinal));

    private sealed class Worker : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            if (message is "fail")
                throw new InvalidOperationException("as it was told");
            if (message is "child")
                Context.ActorOf(Props.Create(() => new Worker()), "child");
            else if (message is not string)
                Unhandled(message);
        }
    }

    private sealed class Watched : ActorBase, ILogReceive
    {
        protected override bool Receive(object message) => message is string;
    }
}
