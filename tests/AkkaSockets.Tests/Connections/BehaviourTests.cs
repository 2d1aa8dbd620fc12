using Akka.IO;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Connections;

public sealed class BehaviourTests(ITestOutputHelper output) : ConnectionTest(output)
{
    [Fact]
    public void Events_of_other_connections_are_the_users_own()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        var other = CreateTestProbe();
        other.Send(actor, new Tcp.ErrorClosed("not mine"));
        other.Send(actor, new Tcp.ErrorClosed("not mine"));

        Handler.ExpectNoMsg(Moment);
        Receive(actor, "still here");
        Handler.ExpectMsg<ScriptedConnection.Received>();
    }

    [Fact]
    public void The_connections_events_arrive_in_every_behaviour()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Do(actor, self => self.BecomeDeaf());
        Receive(actor, "heard");

        Handler.ExpectMsg<ScriptedConnection.Received>().Text.Should().Be("heard");
        Transport.ExpectMsg<Tcp.ResumeReading>();
        Transport.Send(actor, new Tcp.ErrorClosed("gone"));
        Handler.ExpectMsg<ScriptedConnection.Ended>();
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

        Handler.ExpectMsg<ScriptedConnection.Restarted>().Cause.Should().Be("boom");
        Handler.ExpectMsg<ScriptedConnection.Restarted>().Cause.Should().Be("boom", "the next instance is given the bytes once more");
        Handler.ExpectMsg<FrameSetAside>();
        Transport.ExpectMsg<Tcp.ResumeReading>();
        Transport.ExpectNoMsg(Moment);
        Receive(actor, "x");
        ExpectWrite("x");
        Handler.ExpectNoMsg(TimeSpan.Zero);
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
        Transport.Send(actor, Tcp.PeerClosed.Instance);

        Handler.ExpectMsg<ScriptedConnection.PeerFinished>();
        Handler.ExpectMsg<ScriptedConnection.Restarted>();
        Handler.ExpectMsg<ScriptedConnection.PeerFinished>();
        Transport.ExpectMsg<Tcp.Close>();
    }
}
