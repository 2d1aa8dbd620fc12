using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class DebugLogTests : TestKit.Xunit2.TestKit
{
    public DebugLogTests(ITestOutputHelper output)
        : base("akka.loglevel = DEBUG, akka.actor.debug { lifecycle = on, receive = on }", output: output) =>
        Sys.EventStream.Subscribe(TestActor, typeof(Debug));

    [Fact]
    public void A_life_cycle_is_logged_step_by_step()
    {
        var supervisor = Sys.ActorOf(Props.Create<Parent>(), "parent");
        Logged(supervisor, "Started");

        supervisor.Tell("make");
        var child = FishForMessage<IActorRef>(_ => true);
        Logged(child, "Started", typeof(Failing));
        child.Tell(new TimeZoneNotFoundException());
        Logged(child, "Restarting", typeof(Failing));
        Logged(child, "Restarted", typeof(Failing));
        Sys.Stop(supervisor);
        Logged(supervisor, "Stopping", typeof(Parent));
        Logged(child, "Stopped", typeof(Failing));
        Logged(supervisor, "Stopped", typeof(Parent));
    }

    [Fact]
    public void A_new_child_is_logged_by_its_parent()
    {
        var supervisor = Sys.ActorOf(Props.Create<Parent>(), "parent");

        supervisor.Tell("make");

        Logged(supervisor, "now supervising akka://test/user/parent/child");
    }

    [Fact]
    public void Watching_is_logged_by_the_watched_actor()
    {
        var actor = Sys.ActorOf(Props.Create<Failing>());
        var watcher = CreateTestProbe();

        watcher.Watch(actor);
        Logged(actor, $"now watched by {watcher.Ref}");
        watcher.Unwatch(actor);

        Logged(actor, $"no longer watched by {watcher.Ref}");
    }

    [Fact]
    public void An_actor_that_wants_it_logs_each_message_with_its_sender_and_whether_it_is_handled()
    {
        var actor = Sys.ActorOf(Props.Create<Logging>());
        var sender = CreateTestProbe();

        actor.Tell(1, sender.Ref);
        Logged(actor, $"received handled message 1 from {sender.Ref.Path}");
        actor.Tell("text", sender.Ref);

        Logged(actor, $"received unhandled message text from {sender.Ref.Path}");
    }

    [Fact]
    public void Other_actors_do_not_log_their_messages()
    {
        var actor = Sys.ActorOf(Props.Create<Failing>());
        Logged(actor, "Started");

        actor.Tell("text");
        Sys.Stop(actor);

        Logs(actor).First().Should().Be("Stopped");
    }

    private void Logged(IActorRef actor, string text, Type? type = null)
    {
        var log = FishForMessage<Debug>(
            debug => debug.LogSource == actor.Path.ToString() && debug.Message.ToString()!.StartsWith(text, StringComparison.Ordinal));
        if (type is not null) log.LogClass.Should().Be(type);
    }

    private IEnumerable<string> Logs(IActorRef actor)
    {
        while (true)
            if (ExpectMsg<Debug>() is var debug && debug.LogSource == actor.Path.ToString())
                yield return debug.Message.ToString()!;
    }

    private sealed class Parent : UntypedActor
    {
        protected override void OnReceive(object message) => Sender.Tell(Context.ActorOf(Props.Create<Failing>(), "child"));
    }

    private sealed class Failing : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            if (message is Exception failure) throw failure;
        }
    }

    private sealed class Logging : ActorBase, ILogReceive
    {
        protected override bool Receive(object message) => message is int;
    }
}
