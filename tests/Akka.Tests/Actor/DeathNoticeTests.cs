using Akka.Actor;
using Akka.Dispatch.SysMsg;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

/// <summary>Notices of ends that meet the watcher at a certain moment, and what is true when a watcher gets one.</summary>
public sealed class DeathNoticeTests(ITestOutputHelper output)
    : TestKit.Xunit2.TestKit("akka.loglevel = OFF, own-thread.type = PinnedDispatcher", output: output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public void A_notice_that_waits_in_the_mailbox_is_forgotten_by_Unwatch()
    {
        var subject = new Phantom(Sys);
        var watcher = Sys.ActorOf(Watcher.Props(TestActor));
        watcher.Do(context => context.Watch(subject));

        WhileBusy(
            watcher,
            () => subject.EndFor(watcher),
            context => context.Unwatch(subject));

        ExpectMsg("end");
        ExpectNoMsg(TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public void A_notice_that_waits_in_the_mailbox_answers_a_further_watch_too()
    {
        var subject = new Phantom(Sys);
        var watcher = Sys.ActorOf(Watcher.Props(TestActor));
        watcher.Do(context => context.Watch(subject));

        WhileBusy(
            watcher,
            () => subject.EndFor(watcher),
            context =>
            {
                context.Watch(subject);
                // As one that has ended answers.
                subject.EndFor(watcher, existed: false);
            });

        ExpectMsg("end");
        ExpectMsg(new Died(subject, true));
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void A_watch_that_is_made_anew_while_the_last_ones_notice_waits_is_answered_by_its_own_message()
    {
        var subject = new Phantom(Sys);
        var watcher = Sys.ActorOf(Watcher.Props(TestActor));
        watcher.Do(context => context.WatchWith(subject, "old"));

        WhileBusy(
            watcher,
            () => subject.EndFor(watcher),
            context =>
            {
                context.Unwatch(subject);
                context.WatchWith(subject, "new");
                subject.EndFor(watcher);
            });

        ExpectMsg("end");
        ExpectMsg("new");
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void An_actor_that_was_told_can_watch_again_and_is_told_again()
    {
        var subject = Sys.ActorOf<Echo>();
        var watcher = Sys.ActorOf(Watcher.Props(TestActor));
        watcher.Do(context => context.Watch(subject));
        watcher.Do(context => context.Stop(subject));
        ExpectMsg(new Died(subject, true));

        watcher.Do(context => context.Watch(subject));

        ExpectMsg(new Died(subject, false));
    }

    [Fact]
    public void Who_is_not_watched_any_more_is_told_so_even_by_a_watcher_that_ends()
    {
        var subject = new Phantom(Sys);
        var others = new Phantom(Sys);
        var watcher = Sys.ActorOf(Watcher.Props(TestActor));
        Watch(watcher);
        watcher.Do(context => context.Watch(subject));
        watcher.Do(context => context.Watch(subject));
        watcher.Do(context => context.Watch(others));
        watcher.Do(context => context.Unwatch(others));
        watcher.Do(context => context.Unwatch(others));
        watcher.Do(context => context.Stop(context.Self));
        ExpectTerminated(watcher);

        var self = (IInternalActorRef)watcher;
        subject.Orders.Should().Equal(new Watch(subject, self), new Unwatch(subject, self));
        others.Orders.Should().Equal(new Watch(others, self), new Unwatch(others, self));
    }

    [Fact]
    public void The_end_of_one_watch_leaves_those_of_others()
    {
        var subject = Sys.ActorOf<Echo>();
        var leaves = new Phantom(Sys, _ => TestActor.Tell("left, but told"));
        var stays = new Phantom(Sys, _ => TestActor.Tell("told"));
        leaves.Watches(subject);
        stays.Watches(subject);
        leaves.Unwatches(subject);

        Sys.Stop(subject);

        ExpectMsg("told");
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void When_a_watcher_is_told_the_hooks_have_run_the_children_are_gone_and_messages_are_dead_letters()
    {
        var hooks = CreateTestProbe();
        var subject = (IInternalActorRef)Sys.ActorOf(Hooks.Props(hooks, "parent"));
        subject.Tell(("child", "child"));
        var child = ExpectMsg<IActorRef>();
        hooks.ReceiveN(4);
        var watcher = new Phantom(Sys, notice => hooks.Tell((HasEnded(subject), HasEnded(child), notice)));
        watcher.Watches(subject);

        subject.Stop();

        hooks.ExpectMsg("child PostStop");
        hooks.ExpectMsg("parent PostStop");
        var (subjectEnded, childEnded, notice) = hooks.ExpectMsg<(bool, bool, DeathWatchNotification)>();
        (subjectEnded, childEnded).Should().Be((true, true));
        (notice.Actor, notice.ExistenceConfirmed, notice.AddressTerminated).Should().Be((subject, true, false));
        hooks.ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_notice_comes_from_the_actor_that_has_ended_whose_system_is_not_lost(bool ownChild)
    {
        var subject = Sys.ActorOf<Echo>();
        var watcher = Sys.ActorOf(Props.Create(() => new TellsNotices(TestActor)));
        watcher.Tell(ownChild ? Props.Create<Echo>() : subject);
        if (ownChild) subject = ExpectMsg<IActorRef>();
        else ExpectMsg(subject);

        ((IInternalActorRef)subject).Stop();

        ExpectMsg((subject, subject, true, false));
    }

    [Fact]
    public void An_actor_that_stops_is_told_nothing_of_its_children_that_it_watches()
    {
        var letters = CreateTestProbe();
        Sys.EventStream.Subscribe(letters, typeof(DeadLetter));
        var gate = new ManualResetEventSlim();
        var busy = new ManualResetEventSlim();
        var parent = Sys.ActorOf(Watcher.Props(TestActor));
        Watch(parent);
        parent.Do(context =>
        {
            context.Watch(context.ActorOf(SlowToStop.Props(gate, busy).WithDispatcher("own-thread")));
            TestActor.Tell(context.Watch(context.ActorOf<Echo>()));
        });
        var quick = ExpectMsg<IActorRef>();
        Watch(quick);

        ((IInternalActorRef)parent).Stop();

        ExpectTerminated(quick);
        busy.Wait(Patience).Should().BeTrue();
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
        gate.Set();
        ExpectTerminated(parent);
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
        letters.ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    private static bool HasEnded(IActorRef actor) => ((ActorRefWithCell)actor).Underlying.IsTerminated;

    /// <summary>Does something while the watcher is busy, so that the watcher finds it before what it does next; the watcher then says "end".</summary>
    private static void WhileBusy(IActorRef watcher, Action meanwhile, Action<IUntypedActorContext> next)
    {
        using var busy = new ManualResetEventSlim();
        using var gate = new ManualResetEventSlim();
        using var done = new ManualResetEventSlim();
        watcher.Do(_ =>
        {
            busy.Set();
            gate.Wait(Patience);
        });
        watcher.Do(next);
        watcher.Do(_ => done.Set());
        watcher.Tell("end");
        busy.Wait(Patience).Should().BeTrue();
        meanwhile();
        gate.Set();
        done.Wait(Patience).Should().BeTrue();
    }

    private sealed class TellsNotices : ReceiveActor
    {
        public TellsNotices(IActorRef observer)
        {
            Receive<Props>(props => observer.Tell(Context.Watch(Context.ActorOf(props))));
            Receive<IActorRef>(subject => observer.Tell(Context.Watch(subject)));
            Receive<Terminated>(notice => observer.Tell((notice.ActorRef, Sender, notice.ExistenceConfirmed, notice.AddressTerminated)));
        }
    }
}
