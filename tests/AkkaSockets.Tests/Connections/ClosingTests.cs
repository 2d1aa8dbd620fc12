using Akka.IO;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Connections;

public sealed class ClosingTests(ITestOutputHelper output) : ConnectionTest(output)
{
    [Fact]
    public void It_registers_to_keep_half_closed_connections_and_then_pulls_one_read()
    {
        var actor = Start(new ScriptedConnection.Behaviour());

        var register = Transport.ExpectMsg<Tcp.Register>();
        register.Handler.Should().Be(actor);
        register.KeepOpenOnPeerClosed.Should().BeTrue();
        Transport.ExpectMsg<Tcp.ResumeReading>();
        Transport.ExpectNoMsg(Moment);
    }

    [Fact]
    public void The_close_goes_out_after_the_last_ack_and_nothing_is_taken_after_it()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Do(actor, self => self.WriteText("a"));
        Do(actor, self =>
        {
            self.WriteText("b");
            self.CloseNow();
            self.Report(self.WriteText("late"));
        });
        Handler.ExpectMsg(false);

        ExpectWrite("a");
        Transport.ExpectNoMsg(Moment);
        Ack(actor);
        ExpectWrite("b");
        Transport.ExpectNoMsg(Moment);
        Ack(actor);
        Transport.ExpectMsg<Tcp.Close>();

        Watch(actor);
        Transport.Send(actor, Tcp.Closed.Instance);
        var closed = Handler.ExpectMsg<ScriptedConnection.Ended>().Closed;
        closed.Reason.Should().Be(new CloseReason(CloseKind.Local));
        (closed.BytesSent, closed.BytesUnsent).Should().Be((2, 0));
        ExpectTerminated(actor);
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
        Transport.ExpectNoMsg(Moment);
        Ack(actor);
        Transport.ExpectMsg<Tcp.ConfirmedClose>();

        Receive(actor, "more");
        Handler.ExpectMsg<ScriptedConnection.Received>().Text.Should().Be("more");
        Transport.ExpectMsg<Tcp.ResumeReading>();
        Transport.Send(actor, Tcp.ConfirmedClosed.Instance);
        Handler.ExpectMsg<ScriptedConnection.Ended>().Closed.Reason.Should().Be(new CloseReason(CloseKind.Local));
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

        Transport.ExpectMsg<Tcp.Close>();
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
        Transport.ExpectMsg<Tcp.Close>();

        Do(actor, self =>
        {
            self.AbortNow();
            self.CloseNow();
            self.AbortNow();
        });
        Transport.ExpectMsg<Tcp.Abort>();
        Transport.ExpectNoMsg(Moment);
        Transport.Send(actor, Tcp.Aborted.Instance);
        Handler.ExpectMsg<ScriptedConnection.Ended>().Closed.Reason.Kind.Should().Be(CloseKind.Aborted);
    }

    [Fact]
    public void The_peers_end_closes_by_default_and_is_the_reason()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Transport.Send(actor, Tcp.PeerClosed.Instance);

        Handler.ExpectMsg<ScriptedConnection.PeerFinished>();
        Transport.ExpectMsg<Tcp.Close>();
        Transport.Send(actor, Tcp.Closed.Instance);
        Handler.ExpectMsg<ScriptedConnection.Ended>().Closed.Reason.Should().Be(new CloseReason(CloseKind.Peer));
    }

    [Fact]
    public void The_peers_end_during_a_close_is_not_its_cause()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Do(actor, self => self.CloseNow());
        Transport.ExpectMsg<Tcp.Close>();
        Transport.Send(actor, Tcp.PeerClosed.Instance);
        Transport.Send(actor, Tcp.Closed.Instance);

        Handler.ExpectMsg<ScriptedConnection.Ended>().Closed.Reason.Should().Be(new CloseReason(CloseKind.Local));
    }
}
