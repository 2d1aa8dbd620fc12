using Akka.IO;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Connections;

public sealed class WriteResultTests(ITestOutputHelper output) : ConnectionTest(output)
{
    [Fact]
    public void Each_result_comes_when_the_bytes_of_its_write_have_been_handed_over()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Do(actor, self => self.WriteReported("a", 1));
        Do(actor, self => self.WriteText("b"));
        Do(actor, self => self.WriteReported("cd", 2));
        ExpectWrite("a");
        Handler.ExpectNoMsg(Moment);

        Ack(actor);
        Handler.ExpectMsg<WriteResult>().Should().Be(new WriteResult(1, 1));
        ExpectWrite("bcd");
        Handler.ExpectNoMsg(Moment);
        Ack(actor);
        Handler.ExpectMsg<WriteResult>().Should().Be(new WriteResult(2, 2));
    }

    [Fact]
    public void The_end_of_the_connection_fails_every_write_that_was_not_handed_over()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Do(actor, self => self.WriteReported("a", 1));
        Do(actor, self => self.WriteReported("b", 2));
        ExpectWrite("a");
        Transport.Send(actor, new Tcp.ErrorClosed("Connection reset by peer"));

        foreach (var tag in new[] { 1, 2 })
        {
            var result = Handler.ExpectMsg<WriteResult>();
            (result.Tag, result.IsSent).Should().Be((tag, false));
            result.Failure!.Detail.Should().Be("Connection reset by peer");
        }
    }

    [Fact]
    public void A_write_that_is_not_taken_fails_at_once()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Do(actor, self =>
        {
            self.CloseNow();
            self.Report(self.WriteReported("late", 1));
        });

        Handler.ExpectMsg<WriteResult>().Failure!.Detail.Should().Be("the connection is closing");
        Handler.ExpectMsg(false);
    }

    [Fact]
    public void Over_the_hard_limit_a_write_is_refused_and_the_connection_stays_if_the_settings_say_so()
    {
        var settings = ConnectionSettings.Default with
        {
            HighWaterMark = 4, LowWaterMark = 1, HardLimit = 8, OverHardLimit = LimitAction.Refuse,
        };
        var actor = Open(new ScriptedConnection.Behaviour(), settings);
        Do(actor, self => self.Report(self.WriteReported("12345678", 1)));
        Handler.ExpectMsg(true);
        ExpectWrite("12345678");
        Do(actor, self => self.Report(self.WriteReported("9", 2)));

        Handler.ExpectMsg<WriteResult>().Failure!.Kind.Should().Be(CloseKind.OutputOverflow);
        Handler.ExpectMsg(false);
        Ack(actor);
        Handler.ExpectMsg<WriteResult>().IsSent.Should().BeTrue();
    }

    [Fact]
    public void A_write_that_the_reset_failed_does_not_hide_the_reset()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Do(actor, self => self.WriteText("a"));
        var write = Transport.ExpectMsg<Tcp.Write>();
        Transport.Send(actor, new Tcp.CommandFailed(write));
        Transport.Send(actor, new Tcp.ErrorClosed("Connection reset by peer"));

        Handler.ExpectMsg<ScriptedConnection.Ended>().Closed.Reason
            .Should().Be(new CloseReason(CloseKind.Error, "Connection reset by peer"));
    }
}
