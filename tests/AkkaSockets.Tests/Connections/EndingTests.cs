using Akka.Actor;
using Akka.IO;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Connections;

public sealed class EndingTests(ITestOutputHelper output) : ConnectionTest(output)
{
    [Theory]
    [MemberData(nameof(Ends))]
    public void Every_end_is_reported_once_with_its_reason_and_what_was_unsent(object end, CloseKind kind)
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Watch(actor);
        Do(actor, self => self.WriteText("abc"));
        Do(actor, self => self.WriteText("defg"));
        ExpectWrite("abc");

        Transport.Send(actor, end);
        Transport.Send(actor, end);
        Transport.Send(actor, Tcp.Closed.Instance);

        var closed = Handler.ExpectMsg<ScriptedConnection.Ended>().Closed;
        closed.Reason.Kind.Should().Be(kind);
        (closed.BytesSent, closed.BytesUnsent).Should().Be((0, 7));
        ExpectTerminated(actor);
        Handler.ExpectNoMsg(Moment);
    }

    public static TheoryData<object, CloseKind> Ends() => new()
    {
        { new Tcp.ErrorClosed("Connection reset by peer"), CloseKind.Error },
        { Tcp.Aborted.Instance, CloseKind.Aborted },
        { Tcp.Closed.Instance, CloseKind.Error },
    };

    [Fact]
    public void ATransport_that_dies_without_a_word_is_an_end_too()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Watch(actor);
        Sys.Stop(Transport.Ref);

        Handler.ExpectMsg<ScriptedConnection.Ended>().Closed.Reason.Kind.Should().Be(CloseKind.TransportLost);
        ExpectTerminated(actor);
    }

    [Fact]
    public void A_write_that_theTransport_refuses_ends_the_connection_since_the_stream_would_have_a_hole()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Do(actor, self => self.WriteText("a"));
        var write = Transport.ExpectMsg<Tcp.Write>();
        Transport.Send(actor, new Tcp.CommandFailed(write));

        Transport.ExpectMsg<Tcp.Abort>();
        Transport.Send(actor, Tcp.Aborted.Instance);
        var closed = Handler.ExpectMsg<ScriptedConnection.Ended>().Closed;
        closed.Reason.Kind.Should().Be(CloseKind.Error);
        closed.BytesUnsent.Should().Be(1);
    }

    [Fact]
    public void A_stopped_actor_aborts_itsTransport()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Watch(actor);
        actor.Tell(PoisonPill.Instance);

        Transport.ExpectMsg<Tcp.Abort>();
        Handler.ExpectMsg<ScriptedConnection.Ended>().Closed.Reason.Kind.Should().Be(CloseKind.ActorStopped);
        ExpectTerminated(actor);
    }
}
