using System.Text;
using Akka.Actor;
using Akka.IO;
using Akka.TestKit;
using Akka.TestKit.Xunit2;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Connections;

/// <summary>A probe plays the transport: what the connection actor tells it, and what it makes of what it is told.</summary>
public sealed class ConnectionProtocolTests : TestKit
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);
    private static readonly SocketEndpoint Local = SocketEndpoint.Parse("tcp://127.0.0.1:1");
    private static readonly SocketEndpoint Remote = SocketEndpoint.Parse("tcp://127.0.0.1:2");

    private readonly TestProbe _transport;
    private readonly TestProbe _handler;

    public ConnectionProtocolTests(ITestOutputHelper output)
        : base(output: output)
    {
        _transport = CreateTestProbe();
        _handler = CreateTestProbe();
    }

    [Fact]
    public void It_registers_to_keep_half_closed_connections_and_then_pulls_one_read()
    {
        var actor = Start(new ScriptedConnection.Behaviour());

        var register = _transport.ExpectMsg<Tcp.Register>();
        register.Handler.Should().Be(actor);
        register.KeepOpenOnPeerClosed.Should().BeTrue();
        _transport.ExpectMsg<Tcp.ResumeReading>();
        _transport.ExpectNoMsg(Moment);
    }

    [Fact]
    public void The_next_read_is_pulled_when_the_last_has_been_handled()
    {
        var handling = new ManualResetEventSlim();
        var actor = Open(new ScriptedConnection.Behaviour { OnReceived = (_, _) => handling.Wait(TimeSpan.FromSeconds(10)) });

        Receive(actor, "one");
        _transport.ExpectNoMsg(Moment);
        handling.Set();

        _transport.ExpectMsg<Tcp.ResumeReading>();
        _transport.ExpectNoMsg(Moment);
    }

    [Fact]
    public void One_write_is_in_flight_and_those_that_wait_go_out_together()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Do(actor, self =>
        {
            self.WriteText("a");
            self.WriteText("b");
            self.WriteText("c");
        });

        ExpectWrite("a");
        _transport.ExpectNoMsg(Moment);
        Ack(actor);
        ExpectWrite("bc");
        _transport.ExpectNoMsg(Moment);
        Ack(actor);
        _transport.ExpectNoMsg(Moment);
    }

    [Fact]
    public void A_large_write_goes_out_in_pieces_that_tell_of_progress()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Do(actor, self => self.WriteBytes(new byte[150_000]));

        var sent = 0;
        while (sent < 150_000)
        {
            var count = _transport.ExpectMsg<Tcp.Write>().Data.Count;
            count.Should().BePositive().And.BeLessThanOrEqualTo(ConnectionLink.MaxWriteSize);
            sent += count;
            Ack(actor);
            if (sent < 150_000)
                continue;
            Do(actor, self => self.Report(self.Connection.BytesSent));
        }

        _handler.ExpectMsg(150_000L);
    }

    [Fact]
    public void The_close_goes_out_after_the_last_ack_and_nothing_is_taken_after_it()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Do(actor, self =>
        {
            self.WriteText("a");
            self.WriteText("b");
            self.CloseNow();
            self.Report(self.WriteText("late"));
        });
        _handler.ExpectMsg(false);

        ExpectWrite("a");
        _transport.ExpectNoMsg(Moment);
        Ack(actor);
        ExpectWrite("b");
        _transport.ExpectNoMsg(Moment);
        Ack(actor);
        _transport.ExpectMsg<Tcp.Close>();

        Watch(actor);
        _transport.Send(actor, Tcp.Closed.Instance);
        var closed = _handler.ExpectMsg<ScriptedConnection.Ended>().Closed;
        closed.Reason.Should().Be(new CloseReason(CloseKind.Local));
        (closed.BytesSent, closed.BytesUnsent).Should().Be((2, 0));
        ExpectTerminated(actor);
    }

    [Fact]
    public void An_empty_write_is_nothing()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Do(actor, self => self.Report(self.WriteText("")));

        _handler.ExpectMsg(true);
        _transport.ExpectNoMsg(Moment);
    }

    [Fact]
    public void Above_the_high_water_mark_nothing_is_read_until_the_low_one()
    {
        var settings = ConnectionSettings.Default with { HighWaterMark = 100, LowWaterMark = 10 };
        var actor = Open(new ScriptedConnection.Behaviour { OnReceived = (self, text) => self.WriteText(text) }, settings);
        Receive(actor, new string('x', 101));
        ExpectWrite(new string('x', 101));
        _transport.ExpectNoMsg(Moment);

        Do(actor, self => self.WriteText(new string('y', 50)));
        Ack(actor);
        ExpectWrite(new string('y', 50));
        _transport.ExpectNoMsg(Moment);
        Ack(actor);

        _transport.ExpectMsg<Tcp.ResumeReading>();
    }

    [Fact]
    public void A_closing_connection_reads_on_and_throws_away()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Do(actor, self =>
        {
            self.WriteText("a");
            self.CloseNow();
        });
        ExpectWrite("a");
        Receive(actor, "ignored");

        _transport.ExpectMsg<Tcp.ResumeReading>();
        _handler.ExpectNoMsg(Moment);
    }

    [Fact]
    public void CloseWrite_is_a_confirmed_close_after_the_last_ack()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Do(actor, self =>
        {
            self.WriteText("a");
            self.CloseWriteNow();
        });
        ExpectWrite("a");
        _transport.ExpectNoMsg(Moment);
        Ack(actor);
        _transport.ExpectMsg<Tcp.ConfirmedClose>();

        Receive(actor, "more");
        _handler.ExpectMsg<ScriptedConnection.Received>().Text.Should().Be("more");
        _transport.ExpectMsg<Tcp.ResumeReading>();
        _transport.Send(actor, Tcp.ConfirmedClosed.Instance);
        _handler.ExpectMsg<ScriptedConnection.Ended>().Closed.Reason.Should().Be(new CloseReason(CloseKind.Local));
    }

    [Fact]
    public void Close_before_the_half_close_went_out_replaces_it()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Do(actor, self =>
        {
            self.WriteText("a");
            self.CloseWriteNow();
            self.CloseNow();
        });
        ExpectWrite("a");
        Ack(actor);

        _transport.ExpectMsg<Tcp.Close>();
    }

    [Fact]
    public void A_half_close_does_not_take_back_a_close_nor_either_an_abort()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Do(actor, self =>
        {
            self.WriteText("a");
            self.CloseNow();
            self.CloseWriteNow();
        });
        ExpectWrite("a");
        Ack(actor);
        _transport.ExpectMsg<Tcp.Close>();

        Do(actor, self =>
        {
            self.AbortNow();
            self.CloseNow();
            self.AbortNow();
        });
        _transport.ExpectMsg<Tcp.Abort>();
        _transport.ExpectNoMsg(Moment);
        _transport.Send(actor, Tcp.Aborted.Instance);
        _handler.ExpectMsg<ScriptedConnection.Ended>().Closed.Reason.Kind.Should().Be(CloseKind.Aborted);
    }

    [Fact]
    public void The_peers_end_closes_by_default_and_is_the_reason()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        _transport.Send(actor, Tcp.PeerClosed.Instance);

        _handler.ExpectMsg<ScriptedConnection.PeerFinished>();
        _transport.ExpectMsg<Tcp.Close>();
        _transport.Send(actor, Tcp.Closed.Instance);
        _handler.ExpectMsg<ScriptedConnection.Ended>().Closed.Reason.Should().Be(new CloseReason(CloseKind.Peer));
    }

    [Fact]
    public void The_peers_end_during_a_close_is_not_its_cause()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Do(actor, self => self.CloseNow());
        _transport.ExpectMsg<Tcp.Close>();
        _transport.Send(actor, Tcp.PeerClosed.Instance);
        _transport.Send(actor, Tcp.Closed.Instance);

        _handler.ExpectMsg<ScriptedConnection.Ended>().Closed.Reason.Should().Be(new CloseReason(CloseKind.Local));
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public void Every_end_is_reported_once_with_its_reason_and_what_was_unsent(object end, CloseKind kind)
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Watch(actor);
        Do(actor, self =>
        {
            self.WriteText("abc");
            self.WriteText("defg");
        });
        ExpectWrite("abc");

        _transport.Send(actor, end);
        _transport.Send(actor, end);
        _transport.Send(actor, Tcp.Closed.Instance);

        var closed = _handler.ExpectMsg<ScriptedConnection.Ended>().Closed;
        closed.Reason.Kind.Should().Be(kind);
        (closed.BytesSent, closed.BytesUnsent).Should().Be((0, 7));
        ExpectTerminated(actor);
        _handler.ExpectNoMsg(Moment);
    }

    public static TheoryData<object, CloseKind> Ends() => new()
    {
        { new Tcp.ErrorClosed("Connection reset by peer"), CloseKind.Error },
        { Tcp.Aborted.Instance, CloseKind.Aborted },
        { Tcp.Closed.Instance, CloseKind.Local },
    };

    [Fact]
    public void A_transport_that_dies_without_a_word_is_an_end_too()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Watch(actor);
        Sys.Stop(_transport.Ref);

        _handler.ExpectMsg<ScriptedConnection.Ended>().Closed.Reason.Kind.Should().Be(CloseKind.TransportLost);
        ExpectTerminated(actor);
    }

    [Fact]
    public void A_write_that_the_transport_refuses_ends_the_connection_since_the_stream_would_have_a_hole()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Do(actor, self => self.WriteText("a"));
        var write = _transport.ExpectMsg<Tcp.Write>();
        _transport.Send(actor, new Tcp.CommandFailed(write));

        _transport.ExpectMsg<Tcp.Abort>();
        _transport.Send(actor, Tcp.Aborted.Instance);
        var closed = _handler.ExpectMsg<ScriptedConnection.Ended>().Closed;
        closed.Reason.Kind.Should().Be(CloseKind.Error);
        closed.BytesUnsent.Should().Be(1);
    }

    [Fact]
    public void Events_of_other_connections_are_the_users_own()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        var other = CreateTestProbe();
        other.Send(actor, new Tcp.ErrorClosed("not mine"));
        other.Send(actor, new Tcp.ErrorClosed("not mine"));

        _handler.ExpectNoMsg(Moment);
        Receive(actor, "still here");
        _handler.ExpectMsg<ScriptedConnection.Received>();
    }

    [Fact]
    public void The_connections_events_arrive_in_every_behaviour()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Do(actor, self => self.BecomeDeaf());
        Receive(actor, "heard");

        _handler.ExpectMsg<ScriptedConnection.Received>().Text.Should().Be("heard");
        _transport.ExpectMsg<Tcp.ResumeReading>();
        _transport.Send(actor, new Tcp.ErrorClosed("gone"));
        _handler.ExpectMsg<ScriptedConnection.Ended>();
    }

    [Fact]
    public void A_restart_neither_registers_nor_greets_again_and_goes_on_pulling()
    {
        var actor = Open(new ScriptedConnection.Behaviour
        {
            OnReceived = (self, text) =>
            {
                if (text == "boom")
                    throw new InvalidOperationException(text);
                self.WriteText(text);
            },
        });
        Receive(actor, "boom");

        _handler.ExpectMsg<ScriptedConnection.Restarted>().Cause.Should().Be("boom");
        _transport.ExpectMsg<Tcp.ResumeReading>();
        _transport.ExpectNoMsg(Moment);
        Receive(actor, "x");
        ExpectWrite("x");
        _handler.ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void A_crash_at_the_peers_end_does_not_forget_it()
    {
        var crashed = false;
        var actor = Open(new ScriptedConnection.Behaviour
        {
            OnPeerFinished = self =>
            {
                if (crashed)
                {
                    self.CloseNow();
                    return;
                }

                crashed = true;
                throw new InvalidOperationException("boom");
            },
        });
        _transport.Send(actor, Tcp.PeerClosed.Instance);

        _handler.ExpectMsg<ScriptedConnection.PeerFinished>();
        _handler.ExpectMsg<ScriptedConnection.Restarted>();
        _handler.ExpectMsg<ScriptedConnection.PeerFinished>();
        _transport.ExpectMsg<Tcp.Close>();
    }

    [Fact]
    public void A_stopped_actor_aborts_its_transport()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Watch(actor);
        actor.Tell(PoisonPill.Instance);

        _transport.ExpectMsg<Tcp.Abort>();
        _handler.ExpectMsg<ScriptedConnection.Ended>().Closed.Reason.Kind.Should().Be(CloseKind.ActorStopped);
        ExpectTerminated(actor);
    }

    private IActorRef Start(ScriptedConnection.Behaviour behaviour, ConnectionSettings? settings = null)
    {
        var context = new ConnectionContext(1, Local, Remote, settings ?? ConnectionSettings.Default, _transport.Ref);
        var observer = _handler.Ref;
        return Sys.ActorOf(Akka.Actor.Props.Create(() => new ScriptedConnection(context, observer, behaviour)));
    }

    private IActorRef Open(ScriptedConnection.Behaviour behaviour, ConnectionSettings? settings = null)
    {
        var actor = Start(behaviour, settings);
        _transport.ExpectMsg<Tcp.Register>();
        _transport.ExpectMsg<Tcp.ResumeReading>();
        _handler.ExpectMsg<ScriptedConnection.Opened>();
        return actor;
    }

    private static void Do(IActorRef actor, Action<ScriptedConnection> step) => actor.Tell(new ScriptedConnection.Do(step), ActorRefs.NoSender);

    private void Receive(IActorRef actor, string text) => _transport.Send(actor, new Tcp.Received(ByteString.FromString(text)));

    private void Ack(IActorRef actor) => _transport.Send(actor, WriteAck.Instance);

    private void ExpectWrite(string text)
    {
        var write = _transport.ExpectMsg<Tcp.Write>();
        write.Data.ToString(Encoding.UTF8).Should().Be(text);
        write.Ack.Should().BeSameAs(WriteAck.Instance);
    }
}
