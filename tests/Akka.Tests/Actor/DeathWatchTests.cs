using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class DeathWatchTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = WARNING", output: output)
{
    [Fact]
    public void Terminated_comes_once_however_often_an_actor_is_watched()
    {
        var subject = Sys.ActorOf<Echo>();
        var watcher = Sys.ActorOf(Watcher.Props(TestActor));
        watcher.Do(context =>
        {
            context.Watch(subject);
            context.Watch(subject);
            context.Stop(subject);
        });

        ExpectMsg(new Died(subject, true));
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void Every_watcher_is_told()
    {
        var subject = Sys.ActorOf<Echo>();
        var probes = Enumerable.Range(0, 5).Select(_ => CreateTestProbe()).ToArray();
        foreach (var probe in probes) probe.Watch(subject);

        Sys.Stop(subject);

        foreach (var probe in probes) probe.ExpectTerminated(subject);
    }

    [Fact]
    public async Task Watching_an_actor_that_is_gone_is_answered_without_confirming_that_it_existed()
    {
        var subject = Sys.ActorOf<Echo>();
        await subject.GracefulStop(RemainingOrDefault);

        Sys.ActorOf(Watcher.Props(TestActor)).Do(context => context.Watch(subject));

        ExpectMsg(new Died(subject, false));
    }

    [Fact]
    public void Watching_an_actor_that_never_was_is_answered_without_confirming_that_it_existed()
    {
        var watcher = Sys.ActorOf(Watcher.Props(TestActor));
        var never = ((ExtendedActorSystem)Sys).Provider.ResolveActorRef(watcher.Path.Root / "user" / "never");

        watcher.Do(context => context.Watch(never));

        ExpectMsg(new Died(never, false));
    }

    [Fact]
    public void After_Unwatch_no_Terminated_comes_even_if_it_waits_in_the_mailbox()
    {
        var subject = Sys.ActorOf<Echo>();
        var watcher = Sys.ActorOf(Watcher.Props(TestActor));
        var probe = CreateTestProbe();
        probe.Watch(subject);
        var gate = new ManualResetEventSlim();
        watcher.Do(context => context.Watch(subject));
        watcher.Do(_ => gate.Wait(TimeSpan.FromSeconds(10)));
        watcher.Do(context => context.Unwatch(subject));
        watcher.Tell("end");
        Sys.Stop(subject);
        probe.ExpectTerminated(subject);
        gate.Set();

        ExpectMsg("end");
        ExpectNoMsg(TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public void Terminated_follows_the_last_message_of_the_actor_that_stopped()
    {
        var subject = Sys.ActorOf<Echo>();
        Watch(subject);
        for (var i = 0; i < 100; i++) subject.Tell(i);
        subject.Tell(PoisonPill.Instance);

        ReceiveN(100).Should().Equal(Enumerable.Range(0, 100).Cast<object>());
        ExpectTerminated(subject);
    }

    [Fact]
    public void WatchWith_substitutes_the_message()
    {
        var subject = Sys.ActorOf<Echo>();
        var watcher = Sys.ActorOf(Watcher.Props(TestActor));
        watcher.Do(context => context.WatchWith(subject, "gone"));
        watcher.Do(context => context.Stop(subject));

        ExpectMsg("gone");
    }

    [Fact]
    public async Task WatchWith_substitutes_the_message_for_an_actor_that_is_gone_too()
    {
        var subject = Sys.ActorOf<Echo>();
        await subject.GracefulStop(RemainingOrDefault);

        Sys.ActorOf(Watcher.Props(TestActor)).Do(context => context.WatchWith(subject, "gone"));

        ExpectMsg("gone");
    }

    [Fact]
    public void A_substitute_that_is_not_handled_does_no_harm()
    {
        var unhandled = CreateTestProbe();
        Sys.EventStream.Subscribe(unhandled, typeof(UnhandledMessage));
        var subject = Sys.ActorOf<Echo>();
        var watcher = Sys.ActorOf(Props.Create(() => new HandlesTextOnly(subject)));
        watcher.Tell("watching?");
        ExpectMsg("watching");

        Sys.Stop(subject);

        unhandled.ExpectMsg<UnhandledMessage>(message => message.Message is 42);
        watcher.Tell("still?");
        ExpectMsg("watching");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_watch_that_is_made_anew_after_Unwatch_is_answered_once(bool alreadyGone)
    {
        var subject = Sys.ActorOf<Echo>();
        var watcher = Sys.ActorOf(Watcher.Props(TestActor));
        var probe = CreateTestProbe();
        probe.Watch(subject);
        var gate = new ManualResetEventSlim();
        watcher.Do(context => context.WatchWith(subject, "old"));
        watcher.Do(_ => gate.Wait(TimeSpan.FromSeconds(10)));
        watcher.Do(context =>
        {
            context.Unwatch(subject);
            context.WatchWith(subject, "new");
        });
        if (alreadyGone)
        {
            Sys.Stop(subject);
            probe.ExpectTerminated(subject);
        }

        gate.Set();
        Sys.Stop(subject);

        ExpectMsg("new");
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void Unwatching_whom_nobody_watches_is_without_effect()
    {
        var subject = Sys.ActorOf<Echo>();
        var watcher = Sys.ActorOf(Watcher.Props(TestActor));

        watcher.Do(context => context.Unwatch(subject));
        watcher.Do(context => context.Watch(subject));
        watcher.Do(context => context.Stop(subject));

        ExpectMsg(new Died(subject, true));
    }

    [Fact]
    public void Nobody_can_neither_be_watched_nor_unwatched()
    {
        Sys.ActorOf(Watcher.Props(TestActor)).Do(context =>
        {
            TestActor.Tell(Record.Exception(() => context.Watch(null!)) ?? new("not refused"));
            TestActor.Tell(Record.Exception(() => context.WatchWith(null!, "gone")) ?? new("not refused"));
            TestActor.Tell(Record.Exception(() => context.WatchWith(TestActor, null!)) ?? new("not refused"));
            TestActor.Tell(Record.Exception(() => context.Unwatch(null!)) ?? new("not refused"));
        });

        ReceiveN(4).Cast<ArgumentNullException>().Select(e => e.ParamName).Should().Equal("subject", "subject", "message", "subject");
    }

    [Fact]
    public void The_first_of_several_watches_counts()
    {
        var subject = Sys.ActorOf<Echo>();
        var watcher = Sys.ActorOf(Watcher.Props(TestActor));
        watcher.Do(context => context.WatchWith(subject, "gone"));
        watcher.Do(context => context.WatchWith(subject, "other"));
        watcher.Do(context => context.Watch(subject));
        watcher.Do(context => context.Stop(subject));

        ExpectMsg("gone");
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void An_unhandled_Terminated_fails_the_watcher_which_by_default_stops_it()
    {
        var subject = Sys.ActorOf<Echo>();
        var watcher = Sys.ActorOf(Props.Create(() => new IgnoresDeath(subject)));
        Watch(watcher);
        watcher.Tell("watching?");
        ExpectMsg("watching");

        EventFilter.Exception<DeathPactException>().ExpectOne(() => Sys.Stop(subject));

        ExpectTerminated(watcher);
    }

    [Fact]
    public void A_parent_can_watch_its_child_and_reuse_the_name_once_it_has_the_Terminated()
    {
        var parent = Sys.ActorOf(Props.Create(() => new Replacer(TestActor)));

        parent.Tell("replace");

        ExpectMsg("taken");
        ExpectMsg("replaced");
    }

    [Fact]
    public void A_watch_ends_with_the_instance_that_watches_when_PreRestart_stops_the_children()
    {
        var parent = Sys.ActorOf(Watcher.Props(TestActor));
        parent.Do(context => context.Watch(context.ActorOf<Echo>("child")));

        EventFilter.Exception<InvalidOperationException>("oops").ExpectOne(() => parent.Do(_ => throw new InvalidOperationException("oops")));

        parent.Tell("end");
        ExpectMsg("end");
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void Watching_oneself_is_without_effect()
    {
        var actor = Sys.ActorOf(Watcher.Props(TestActor));
        Watch(actor);
        actor.Do(context => context.Watch(context.Self));
        actor.Do(context => context.Stop(context.Self));

        ExpectTerminated(actor);
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public async Task WatchAsync_ends_with_the_actor()
    {
        var subject = Sys.ActorOf<Echo>();
        var end = subject.WatchAsync();
        end.IsCompleted.Should().BeFalse();

        Sys.Stop(subject);

        (await end.WaitAsync(RemainingOrDefault)).Should().BeTrue();
    }

    private sealed class IgnoresDeath : ReceiveActor
    {
        public IgnoresDeath(IActorRef subject)
        {
            Context.Watch(subject);
            Receive<string>(_ => Sender.Tell("watching"));
        }
    }

    private sealed class HandlesTextOnly : ReceiveActor
    {
        public HandlesTextOnly(IActorRef subject)
        {
            Context.WatchWith(subject, 42);
            Receive<string>(_ => Sender.Tell("watching"));
        }
    }

    private sealed class Replacer : ReceiveActor
    {
        public Replacer(IActorRef observer)
        {
            var child = Context.ActorOf<Echo>("child");
            Context.Watch(child);
            Receive<string>(_ =>
            {
                Context.Stop(child);
                try
                {
                    Context.ActorOf<Echo>("child");
                }
                catch (InvalidActorNameException)
                {
                    observer.Tell("taken");
                }
            });
            Receive<Terminated>(_ =>
            {
                var second = Context.ActorOf<Echo>("child");
                observer.Tell(second.Path.Equals(child.Path) && !second.Equals(child) && second.Path.Uid != child.Path.Uid ? "replaced" : "same");
            });
        }
    }
}
