using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Tests.Actor;

public sealed class TimerTests(ITestOutputHelper output) : TestKit.Xunit2.TestKit("akka.loglevel = WARNING", output: output)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Never = TimeSpan.FromHours(1);

    [Fact]
    public void A_single_timer_sends_once()
    {
        Timed(timers => timers.StartSingleTimer("key", "tick", Soon));

        ExpectMsg("tick");
        ExpectNoMsg(TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public void A_periodic_timer_sends_again_and_again()
    {
        Timed(timers => timers.StartPeriodicTimer("key", "tick", Soon));

        for (var i = 0; i < 5; i++) ExpectMsg("tick");
    }

    [Fact]
    public void A_periodic_timer_may_begin_later()
    {
        Timed(timers => timers.StartPeriodicTimer("key", "tick", TimeSpan.Zero, Never));

        ExpectMsg("tick");
        ExpectNoMsg(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void A_timer_of_the_same_key_is_replaced()
    {
        Timed(timers =>
        {
            timers.StartSingleTimer("key", "first", TimeSpan.FromMilliseconds(50));
            timers.StartSingleTimer("key", "second", Soon);
        });

        ExpectMsg("second");
        ExpectNoMsg(TimeSpan.FromMilliseconds(150));
    }

    [Fact]
    public void A_replaced_timer_does_not_arrive_even_if_it_waits_in_the_mailbox()
    {
        var gate = new ManualResetEventSlim();
        var actor = Timed(timers => timers.StartSingleTimer("key", "first", TimeSpan.FromMilliseconds(1)));
        ExpectMsg("first");
        actor.Tell((Action<ITimerScheduler>)(timers =>
        {
            timers.StartSingleTimer("key", "old", TimeSpan.FromMilliseconds(1));
            gate.Wait(TimeSpan.FromMilliseconds(200));
            timers.StartSingleTimer("key", "new", Soon);
        }));

        ExpectMsg("new");
        ExpectNoMsg(TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public void A_cancelled_timer_does_not_send()
    {
        Timed(timers =>
        {
            timers.StartSingleTimer("a", "a", Soon);
            timers.StartSingleTimer("b", "b", Soon);
            timers.Cancel("a");
        });

        ExpectMsg("b");
        ExpectNoMsg(TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public void The_timers_that_run_are_known()
    {
        Timed(timers =>
        {
            timers.StartSingleTimer("a", "a", Never);
            timers.StartPeriodicTimer("b", "b", Never);
            TestActor.Tell((timers.IsTimerActive("a"), timers.IsTimerActive("c"), timers.ActiveTimers.Count));
            timers.CancelAll();
            TestActor.Tell(timers.ActiveTimers.Count);
        });

        ExpectMsg((true, false, 2));
        ExpectMsg(0);
    }

    [Fact]
    public void A_restart_ends_the_timers()
    {
        var actor = Timed(timers => timers.StartPeriodicTimer("key", "tick", Soon));
        ExpectMsg("tick");

        EventFilter.Exception<InvalidOperationException>().ExpectOne(
            () => actor.Tell((Action<ITimerScheduler>)(_ => throw new InvalidOperationException("oops"))));

        actor.Tell("restarted");
        FishForMessage(message => message is "restarted");
        ExpectNoMsg(TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public void The_end_of_the_actor_ends_the_timers_without_dead_letters()
    {
        var deadLetters = CreateTestProbe();
        Sys.EventStream.Subscribe(deadLetters, typeof(Event.DeadLetter));
        var actor = Timed(timers => timers.StartPeriodicTimer("key", "tick", Soon));
        ExpectMsg("tick");
        Watch(actor);

        Sys.Stop(actor);

        FishForMessage(message => message is Terminated);
        deadLetters.ExpectNoMsg(TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public void Timers_are_gone_before_PreRestart_and_PostStop()
    {
        var actor = Sys.ActorOf(Props.Create(() => new CountsTimers(TestActor)));

        actor.Tell("start");
        EventFilter.Exception<InvalidOperationException>().ExpectOne(() => actor.Tell("throw"));
        ExpectMsg("AroundPreRestart 1");
        ExpectMsg("PreRestart 0");

        actor.Tell("start");
        actor.Tell(PoisonPill.Instance);
        ExpectMsg("AroundPostStop 1");
        ExpectMsg("PostStop 0");
    }

    [Fact]
    public void Timers_can_be_started_in_the_constructor()
    {
        Sys.ActorOf(Props.Create(() => new StartsInConstructor(TestActor)));

        ExpectMsg("tick");
    }

    [Fact]
    public void A_receive_timeout_comes_after_silence_and_repeats()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Patient(TestActor, TimeSpan.FromMilliseconds(50))));

        ExpectMsg("timeout");
        ExpectMsg("timeout");
        actor.Tell("off");
        FishForMessage(message => message is "off");
        // One may have been under way when it was switched off.
        ReceiveWhile(TimeSpan.FromMilliseconds(500), message => message as string).Should().HaveCountLessThanOrEqualTo(1);
    }

    [Fact]
    public void A_receive_timeout_survives_a_restart()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Patient(TestActor, null)));
        actor.Tell(TimeSpan.FromMilliseconds(50));
        EventFilter.Exception<InvalidOperationException>().ExpectOne(() => actor.Tell(Failing.With("oops")));

        ExpectMsg("timeout");
        ExpectMsg("timeout");
    }

    [Fact]
    public void Messages_put_the_receive_timeout_off_unless_they_say_otherwise()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Patient(TestActor, TimeSpan.FromSeconds(2))));
        using var ticks = new Timer(_ => actor.Tell("busy", ActorRefs.NoSender), null, 0, 100);
        for (var i = 0; i < 25; i++) ExpectMsg("busy");
        ticks.Change(Timeout.Infinite, Timeout.Infinite);

        using var silent = new Timer(_ => actor.Tell(new Silent(), ActorRefs.NoSender), null, 0, 100);
        FishForMessage(message => message is "timeout");
    }

    private IActorRef Timed(Action<ITimerScheduler> action)
    {
        var actor = Sys.ActorOf(Props.Create(() => new WithTimers(TestActor)));
        actor.Tell(action);
        return actor;
    }

    private sealed class WithTimers(IActorRef observer) : UntypedActor, IWithTimers
    {
        public ITimerScheduler Timers { get; set; } = null!;

        protected override void OnReceive(object message)
        {
            if (message is Action<ITimerScheduler> action) action(Timers);
            else observer.Tell(message);
        }
    }

    private sealed class CountsTimers(IActorRef observer) : UntypedActor, IWithTimers
    {
        public ITimerScheduler Timers { get; set; } = null!;

        public override void AroundPreRestart(Exception cause, object message)
        {
            Tell("AroundPreRestart");
            base.AroundPreRestart(cause, message);
        }

        public override void AroundPostStop()
        {
            Tell("AroundPostStop");
            base.AroundPostStop();
        }

        protected override void PreRestart(Exception reason, object message) => Tell("PreRestart");

        protected override void PostStop() => Tell("PostStop");

        protected override void OnReceive(object message)
        {
            if (message is "throw") throw new InvalidOperationException("oops");
            Timers.StartSingleTimer("key", "tick", Never);
        }

        private void Tell(string hook) => observer.Tell($"{hook} {Timers.ActiveTimers.Count}");
    }

    private sealed class StartsInConstructor : ReceiveActor, IWithTimers
    {
        public StartsInConstructor(IActorRef observer)
        {
            Timers.StartSingleTimer("key", "tick", Soon);
            ReceiveAny(observer.Tell);
        }

        public ITimerScheduler Timers { get; set; } = null!;
    }

    private sealed class Silent : INotInfluenceReceiveTimeout;

    private sealed class Patient : ReceiveActor
    {
        public Patient(IActorRef observer, TimeSpan? timeout)
        {
            if (timeout is not null) SetReceiveTimeout(timeout);
            Receive<ReceiveTimeout>(_ => observer.Tell("timeout"));
            Receive<TimeSpan>(time => SetReceiveTimeout(time));
            Receive<Failing>(failing => throw failing.Exception);
            Receive<Silent>(_ => { });
            Receive<string>(text => text == "off", text =>
            {
                SetReceiveTimeout(null);
                observer.Tell(text);
            });
            ReceiveAny(observer.Tell);
        }
    }
}
