using Akka.IO;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Connections;

public sealed class FramingTests(ITestOutputHelper output) : ConnectionTest(output)
{
    private static readonly FrameCodec Lines = FrameCodec.Lines(maxFrameSize: 16);

    [Fact]
    public void Frames_are_handed_over_one_by_one_however_the_bytes_come()
    {
        var actor = Open(new ScriptedConnection.Behaviour(), framing: Lines);

        Receive(actor, "one\ntw");
        Handler.ExpectMsg<ScriptedConnection.Framed>().Text.Should().Be("one");
        Transport.ExpectMsg<Tcp.ResumeReading>();
        Handler.ExpectNoMsg(Moment);
        Receive(actor, "o");
        Receive(actor, "\n\nthree\n");
        Handler.ExpectMsg<ScriptedConnection.Framed>().Text.Should().Be("two");
        Handler.ExpectMsg<ScriptedConnection.Framed>().Text.Should().BeEmpty();
        Handler.ExpectMsg<ScriptedConnection.Framed>().Text.Should().Be("three");
    }

    [Fact]
    public void A_frame_is_sent_with_what_its_framing_puts_around_it()
    {
        var actor = Open(new ScriptedConnection.Behaviour(), framing: Lines);
        Do(actor, self => self.Report(self.WriteFrameText("hi")));

        Handler.ExpectMsg(true);
        ExpectWrite("hi\n");
    }

    [Fact]
    public void What_the_framing_does_not_allow_closes_the_connection_after_what_is_written()
    {
        var actor = Open(
            new ScriptedConnection.Behaviour { OnProtocolViolation = self => self.WriteText("sorry") },
            framing: Lines);
        Receive(actor, "a line of more than sixteen bytes\nnext\n");

        ExpectWrite("sorry");
        Ack(actor);
        Transport.FishForMessage(message => message is Tcp.Close);
        Transport.Send(actor, Tcp.Closed.Instance);
        var reason = Handler.ExpectMsg<ScriptedConnection.Ended>().Closed.Reason;
        reason.Kind.Should().Be(CloseKind.ProtocolViolation);
        reason.Detail.Should().Contain("16");
    }

    [Fact]
    public void A_peer_that_finishes_within_a_frame_violates_the_protocol()
    {
        var actor = Open(new ScriptedConnection.Behaviour(), framing: FrameCodec.FixedSize(4));
        Receive(actor, "abcdef");
        Transport.Send(actor, Tcp.PeerClosed.Instance);

        Handler.ExpectMsg<ScriptedConnection.Framed>().Text.Should().Be("abcd");
        Transport.FishForMessage(message => message is Tcp.Close);
        Transport.Send(actor, Tcp.Closed.Instance);
        Handler.ExpectMsg<ScriptedConnection.Ended>().Closed.Reason.Kind.Should().Be(CloseKind.ProtocolViolation);
    }

    [Fact]
    public void The_peers_end_comes_after_the_frames_before_it_even_if_reading_was_suspended()
    {
        var actor = Open(
            new ScriptedConnection.Behaviour
            {
                OnFrame = (self, text) =>
                {
                    self.Report(text);
                    self.Suspend();
                },
            },
            framing: Lines);
        Receive(actor, "a\nb\n");
        Handler.ExpectMsg("a");
        Transport.Send(actor, Tcp.PeerClosed.Instance);
        Handler.ExpectNoMsg(Moment);

        Do(actor, self => self.Resume());
        Handler.ExpectMsg("b");
        Handler.ExpectNoMsg(Moment);
        Do(actor, self => self.Resume());
        Handler.ExpectMsg<ScriptedConnection.PeerFinished>();
    }

    [Fact]
    public void A_suspended_connection_asks_for_nothing_until_it_is_resumed()
    {
        var actor = Open(new ScriptedConnection.Behaviour { OnReceived = (self, text) => self.Suspend() });
        Receive(actor, "x");
        Transport.ExpectNoMsg(Moment);

        Do(actor, self => self.Resume());
        Transport.ExpectMsg<Tcp.ResumeReading>();
    }

    [Fact]
    public void Frames_wait_while_too_much_is_unsent_and_the_handler_is_told_when_it_is_not()
    {
        var settings = ConnectionSettings.Default with { HighWaterMark = 4, LowWaterMark = 1 };
        var actor = Open(
            new ScriptedConnection.Behaviour
            {
                ReportsWritable = true,
                OnFrame = (self, text) =>
                {
                    self.Report(text);
                    self.WriteText("12345");
                },
            },
            settings,
            Lines);
        Receive(actor, "a\nb\n");

        Handler.ExpectMsg("a");
        ExpectWrite("12345");
        Transport.ExpectNoMsg(Moment);
        Handler.ExpectNoMsg(TimeSpan.Zero);
        Ack(actor);
        Handler.ExpectMsg<ScriptedConnection.Writable>();
        Handler.ExpectMsg("b");
    }

    [Fact]
    public void Frames_that_waited_go_on_when_higher_marks_are_set()
    {
        var settings = ConnectionSettings.Default with { HighWaterMark = 4, LowWaterMark = 1 };
        var actor = Open(
            new ScriptedConnection.Behaviour
            {
                OnFrame = (self, text) =>
                {
                    self.Report(text);
                    self.WriteText("12345");
                },
            },
            settings,
            Lines);
        Receive(actor, "a\nb\n");
        Handler.ExpectMsg("a");
        Handler.ExpectNoMsg(Moment);

        actor.Tell(new ApplySettings(settings with { HighWaterMark = 100, LowWaterMark = 50 }), Owner.Ref);
        Handler.ExpectMsg("b");
    }

    [Fact]
    public void Nothing_of_what_was_left_is_held_after_the_end()
    {
        var actor = Start(new ScriptedConnection.Behaviour { OnFrame = (self, _) => self.Suspend() }, framing: Lines);
        var connection = Handler.ExpectMsg<ScriptedConnection.Opened>().Connection;
        Receive(actor, "a\nb\nc");
        Do(actor, self => self.Report("read"));
        Handler.ExpectMsg("read");
        connection.Input.Length.Should().Be(3);

        Watch(actor);
        Transport.Send(actor, new Tcp.ErrorClosed("reset"));
        ExpectTerminated(actor);
        connection.Input.Length.Should().Be(0);
    }

    [Fact]
    public void Another_framing_counts_for_what_has_not_been_handed_over()
    {
        var actor = Open(
            new ScriptedConnection.Behaviour
            {
                OnFrame = (self, text) =>
                {
                    self.Report(text);
                    self.Frame(text == "raw" ? null : FrameCodec.FixedSize(3));
                },
                OnReceived = (self, text) => self.Report("bytes:" + text),
            },
            framing: Lines);
        Receive(actor, "switch\nrawabc");

        Handler.ExpectMsg("switch");
        Handler.ExpectMsg("raw");
        Handler.ExpectMsg("bytes:abc");
    }
}
