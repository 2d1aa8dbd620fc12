using Akka.Actor;
using Akka.IO;
using Akka.TestKit;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Connections;

/// <summary>In the time of the test scheduler, which goes on only when it is told to.</summary>
public sealed class TimeLimitTests(ITestOutputHelper output)
    : ConnectionTest(output, "akka.scheduler.implementation = \"Akka.TestKit.TestScheduler, Akka.TestKit\"")
{
    private static readonly ConnectionSettings None = ConnectionSettings.Default with
    {
        ReadIdleTimeout = Off.Time,
        ReadTimeout = Off.Time,
        MinReceiveRate = 0,
        SendTimeout = Off.Time,
    };

    private static readonly ScriptedConnection.Behaviour Silent = new();

    [Fact]
    public void A_peer_that_sends_nothing_is_reset_however_much_is_sent_to_it()
    {
        var actor = Open(Silent, None with { ReadIdleTimeout = TimeSpan.FromSeconds(60) });
        for (var i = 0; i < 5; i++)
        {
            Advance(actor, 10);
            Do(actor, self => self.WriteText("news"));
            ExpectWrite("news");
            Ack(actor);
            Settle(actor);
        }

        Advance(actor, 9.9);
        Transport.ExpectNoMsg(Moment);
        Advance(actor, 0.2);
        Transport.ExpectMsg<Tcp.Abort>();
        Transport.Send(actor, Tcp.Aborted.Instance);
        var reason = Handler.FishForMessage<ScriptedConnection.Ended>(_ => true).Closed.Reason;
        (reason.Kind, reason.Detail).Should().Be((CloseKind.TimedOut, "nothing received for 00:01:00"));
    }

    [Fact]
    public void A_peer_that_sends_is_not_idle()
    {
        var actor = Open(Silent, None with { ReadIdleTimeout = TimeSpan.FromSeconds(60) });
        for (var i = 0; i < 5; i++)
        {
            Advance(actor, 59);
            Receive(actor, "x");
            Transport.ExpectMsg<Tcp.ResumeReading>();
        }

        Advance(actor, 59.9);
        Transport.ExpectNoMsg(Moment);
        Advance(actor, 0.2);
        Transport.ExpectMsg<Tcp.Abort>();
    }

    [Fact]
    public void A_peer_is_not_idle_while_this_side_does_not_read()
    {
        var actor = Open(
            new ScriptedConnection.Behaviour { OnReceived = (self, _) => self.Suspend() },
            None with { ReadIdleTimeout = TimeSpan.FromSeconds(60) });
        Receive(actor, "x");
        Settle(actor);
        Advance(actor, 600);
        Advance(actor, 30);
        Do(actor, self => self.Resume());
        Transport.ExpectMsg<Tcp.ResumeReading>();

        Advance(actor, 59.9);
        Transport.ExpectNoMsg(Moment);
        Advance(actor, 0.2);
        Transport.ExpectMsg<Tcp.Abort>();
    }

    [Fact]
    public void Sending_and_receiving_both_count_where_the_limit_is_on_silence()
    {
        var actor = Open(Silent, None with { IdleTimeout = TimeSpan.FromSeconds(60) });
        Advance(actor, 40);
        Do(actor, self => self.WriteText("x"));
        ExpectWrite("x");
        Ack(actor);
        Settle(actor);
        Advance(actor, 40);
        Receive(actor, "y");
        Transport.ExpectMsg<Tcp.ResumeReading>();
        Advance(actor, 59.9);
        Transport.ExpectNoMsg(Moment);
        Advance(actor, 0.2);
        Transport.ExpectMsg<Tcp.Abort>();
    }

    [Fact]
    public void A_handler_that_sends_nothing_runs_into_its_own_limit_though_the_peer_sends()
    {
        var actor = Open(Silent, None with { WriteIdleTimeout = TimeSpan.FromSeconds(60) });
        Advance(actor, 40);
        Receive(actor, "y");
        Transport.ExpectMsg<Tcp.ResumeReading>();
        Advance(actor, 20.1);
        Transport.ExpectMsg<Tcp.Abort>();
    }

    [Fact]
    public void A_frame_that_is_not_complete_in_time_ends_the_connection_though_bytes_come()
    {
        var actor = Open(Silent, None with { ReadTimeout = TimeSpan.FromSeconds(30) }, FrameCodec.Lines());
        Advance(actor, 100);
        Settle(actor);
        for (var i = 0; i < 29; i++)
        {
            Receive(actor, "x");
            Transport.ExpectMsg<Tcp.ResumeReading>();
            Advance(actor, 1);
        }

        Settle(actor);
        Advance(actor, 0.9);
        Transport.ExpectNoMsg(Moment);
        Advance(actor, 0.2);
        Transport.ExpectMsg<Tcp.Abort>();
    }

    [Fact]
    public void Each_frame_has_its_own_time()
    {
        var actor = Open(Silent, None with { ReadTimeout = TimeSpan.FromSeconds(30) }, FrameCodec.Lines());
        for (var i = 0; i < 5; i++)
        {
            Receive(actor, "begin");
            Transport.ExpectMsg<Tcp.ResumeReading>();
            Advance(actor, 20);
            Receive(actor, "end\n");
            Handler.ExpectMsg<ScriptedConnection.Framed>();
            Transport.ExpectMsg<Tcp.ResumeReading>();
            Advance(actor, 20);
        }

        Transport.ExpectNoMsg(Moment);
    }

    [Fact]
    public void A_frame_that_comes_slower_than_the_least_rate_ends_the_connection_after_the_grace()
    {
        var settings = None with { MinReceiveRate = 10, MinReceiveRateGrace = TimeSpan.FromSeconds(5) };
        var actor = Open(Silent, settings, FrameCodec.Lines());
        Receive(actor, "x");
        Transport.ExpectMsg<Tcp.ResumeReading>();
        Advance(actor, 4.9);
        Transport.ExpectNoMsg(Moment);
        Advance(actor, 0.2);
        Transport.ExpectMsg<Tcp.Abort>();
    }

    [Fact]
    public void A_frame_that_comes_at_the_least_rate_may_take_its_time()
    {
        var settings = None with { MinReceiveRate = 10, MinReceiveRateGrace = TimeSpan.FromSeconds(5) };
        var actor = Open(Silent, settings, FrameCodec.Lines());
        for (var i = 0; i < 20; i++)
        {
            Receive(actor, "0123456789");
            Transport.ExpectMsg<Tcp.ResumeReading>();
            Advance(actor, 1);
            Settle(actor);
        }

        Transport.ExpectNoMsg(Moment);
    }

    [Fact]
    public void Without_framing_the_handler_says_where_a_message_begins_and_ends()
    {
        var settings = None with { ReadTimeout = TimeSpan.FromSeconds(30) };
        var actor = Open(Silent, settings);
        Do(actor, self => self.Begin());
        Settle(actor);
        Advance(actor, 29);
        Do(actor, self => self.EndIt());
        Settle(actor);
        Advance(actor, 100);
        Transport.ExpectNoMsg(Moment);
        Do(actor, self => self.Begin());
        Settle(actor);
        Advance(actor, 30.1);
        Transport.ExpectMsg<Tcp.Abort>();
    }

    [Fact]
    public void A_message_is_not_late_by_the_time_in_which_this_side_did_not_read()
    {
        var actor = Open(
            new ScriptedConnection.Behaviour
            {
                OnReceived = (self, _) =>
                {
                    self.Begin();
                    self.Suspend();
                },
            },
            None with { ReadTimeout = TimeSpan.FromSeconds(30) });
        Receive(actor, "x");
        Advance(actor, 100);
        Advance(actor, 20);
        Do(actor, self => self.Resume());
        Transport.ExpectMsg<Tcp.ResumeReading>();
        Advance(actor, 29.9);
        Transport.ExpectNoMsg(Moment);
        Advance(actor, 0.2);
        Transport.ExpectMsg<Tcp.Abort>();
    }

    [Fact]
    public void A_proxy_that_sends_no_header_in_time_is_reset_without_the_handler()
    {
        var actor = Start(Silent, None, expectsProxyHeader: true);
        Transport.ExpectMsg<Tcp.Register>();
        Transport.ExpectMsg<Tcp.ResumeReading>();
        Advance(actor, ProxySettings.Default.Timeout.TotalSeconds - 0.1);
        Transport.ExpectNoMsg(Moment);
        Advance(actor, 0.2);
        Transport.ExpectMsg<Tcp.Abort>();
        Watch(actor);
        Transport.Send(actor, Tcp.Aborted.Instance);
        ExpectTerminated(actor);
        Handler.ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void A_handler_that_throws_when_it_is_asked_to_finish_is_asked_again()
    {
        var asked = 0;
        var actor = Open(
            new ScriptedConnection.Behaviour { OnDrain = _ => asked++ == 0 ? throw new InvalidOperationException("boom") : DrainAnswer.Done },
            None);
        actor.Tell(new FinishConnection(TimeSpan.FromSeconds(10)));

        Handler.FishForMessage(message => message is ScriptedConnection.Restarted);
        Handler.ExpectMsg<DrainRequest>().Asked.Should().Be(1);
        Transport.FishForMessage(message => message is Tcp.Close);
    }

    [Fact]
    public void Unsent_bytes_that_do_not_move_end_the_connection()
    {
        var actor = Open(Silent, None with { SendTimeout = TimeSpan.FromSeconds(60) });
        Advance(actor, 100);
        Settle(actor);
        Do(actor, self => self.WriteText("a"));
        Do(actor, self => self.WriteText("b"));
        ExpectWrite("a");
        Advance(actor, 50);
        Ack(actor);
        ExpectWrite("b");
        Advance(actor, 59.9);
        Transport.ExpectNoMsg(Moment);
        Advance(actor, 0.2);
        Transport.ExpectMsg<Tcp.Abort>();
        Transport.Send(actor, Tcp.Aborted.Instance);
        Handler.ExpectMsg<ScriptedConnection.Ended>().Closed.BytesUnsent.Should().Be(1);
    }

    [Fact]
    public void A_polite_limit_says_why_and_closes()
    {
        var settings = None with
        {
            ReadIdleTimeout = TimeSpan.FromSeconds(60),
            OnTimeout = new OverLimitSettings(LimitAction.Refuse, "too slow\r\n"),
        };
        var actor = Open(new ScriptedConnection.Behaviour { OnTimedOut = self => self.WriteText("bye, ") }, settings);
        Advance(actor, 60.1);

        ExpectWrite("bye, too slow\r\n");
        Ack(actor);
        Transport.ExpectMsg<Tcp.Close>();
        Transport.Send(actor, Tcp.Closed.Instance);
        Handler.ExpectMsg<ScriptedConnection.Ended>().Closed.Reason.Kind.Should().Be(CloseKind.TimedOut);
    }

    [Fact]
    public void Limits_that_change_count_from_then_on()
    {
        var actor = Open(Silent, None);
        Advance(actor, 1000);
        Transport.ExpectNoMsg(Moment);
        actor.Tell(new ApplySettings(None with { ReadIdleTimeout = TimeSpan.FromSeconds(1010) }));
        Settle(actor);
        Advance(actor, 9.9);
        Transport.ExpectNoMsg(Moment);
        Advance(actor, 0.2);
        Transport.ExpectMsg<Tcp.Abort>();
    }

    [Fact]
    public void A_limit_outlives_the_instance_that_was_there_when_it_began()
    {
        var actor = Open(
            new ScriptedConnection.Behaviour { OnReceived = (_, _) => throw new InvalidOperationException("boom") },
            None with { ReadIdleTimeout = TimeSpan.FromSeconds(60) });
        Receive(actor, "x");
        Handler.ExpectMsg<ScriptedConnection.Restarted>();
        Handler.ExpectMsg<ScriptedConnection.Restarted>();
        Transport.ExpectMsg<Tcp.ResumeReading>();

        Advance(actor, 60.1);
        Transport.ExpectMsg<Tcp.Abort>();
    }

    [Fact]
    public void A_busy_connection_is_asked_again_when_its_time_is_over_and_closed_when_it_is_done()
    {
        var answers = new Queue<DrainAnswer>([DrainAnswer.BusyFor(TimeSpan.FromSeconds(3)), DrainAnswer.Done]);
        var actor = Open(new ScriptedConnection.Behaviour { OnDrain = _ => answers.Dequeue() }, None);
        actor.Tell(new FinishConnection(TimeSpan.FromSeconds(10)));

        Handler.ExpectMsg<DrainRequest>().Should().Be(new DrainRequest(TimeSpan.FromSeconds(10), 0));
        Owner.ExpectMsg<ConnectionBusy>().Should().Be(new ConnectionBusy(1, TimeSpan.FromSeconds(3)));
        Advance(actor, 2.9);
        Handler.ExpectNoMsg(Moment);
        Advance(actor, 0.2);
        Handler.ExpectMsg<DrainRequest>().Asked.Should().Be(1);
        Transport.ExpectMsg<Tcp.Close>();
    }

    [Fact]
    public void A_connection_that_is_busy_beyond_the_deadline_is_not_asked_again()
    {
        var actor = Open(new ScriptedConnection.Behaviour { OnDrain = _ => DrainAnswer.BusyFor(TimeSpan.FromHours(1)) }, None);
        actor.Tell(new FinishConnection(TimeSpan.FromSeconds(10)));
        Handler.ExpectMsg<DrainRequest>();

        Advance(actor, 7200);
        Handler.ExpectNoMsg(Moment);
        Do(actor, self => self.CloseNow());
        Transport.ExpectMsg<Tcp.Close>();
    }

    // Time goes on once the actor has done all that it was told, its timers included. What it makes of the scheduler's
    // messages is on its way then, and awaited.
    private void Advance(IActorRef actor, double seconds)
    {
        Settle(actor);
        ((TestScheduler)Sys.Scheduler).Advance(TimeSpan.FromSeconds(seconds));
    }

    private void Settle(IActorRef actor)
    {
        var settled = CreateTestProbe();
        Do(actor, _ => settled.Tell("settled"));
        settled.ExpectMsg("settled");
    }
}
