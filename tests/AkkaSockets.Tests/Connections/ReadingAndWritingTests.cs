using Akka.IO;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Connections;

public sealed class ReadingAndWritingTests(ITestOutputHelper output) : ConnectionTest(output)
{
    [Fact]
    public void The_next_read_is_pulled_when_the_last_has_been_handled()
    {
        var handling = new ManualResetEventSlim();
        var actor = Open(new ScriptedConnection.Behaviour { OnReceived = (_, _) => handling.Wait(TimeSpan.FromSeconds(10)) });

        Receive(actor, "one");
        Transport.ExpectNoMsg(Moment);
        handling.Set();

        Transport.ExpectMsg<Tcp.ResumeReading>();
        Transport.ExpectNoMsg(Moment);
    }

    [Fact]
    public void One_write_is_in_flight_and_those_that_wait_go_out_together()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Do(actor, self => self.WriteText("a"));
        Do(actor, self => self.WriteText("b"));
        Do(actor, self => self.WriteText("c"));

        ExpectWrite("a");
        Transport.ExpectNoMsg(Moment);
        Ack(actor);
        ExpectWrite("bc");
        Transport.ExpectNoMsg(Moment);
        Ack(actor);
        Transport.ExpectNoMsg(Moment);
    }

    [Fact]
    public void The_writes_of_one_callback_go_out_together()
    {
        var actor = Open(new ScriptedConnection.Behaviour
        {
            OnReceived = (self, text) =>
            {
                self.WriteText("a");
                self.WriteText("b");
            },
        });

        Receive(actor, "x");
        ExpectWrite("ab");
        Transport.ExpectMsg<Tcp.ResumeReading>();
        Do(actor, self =>
        {
            self.WriteText("c");
            self.WriteText("d");
        });
        Ack(actor);
        ExpectWrite("cd");
    }

    [Fact]
    public void A_large_write_goes_out_in_pieces_that_tell_of_progress()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Do(actor, self => self.WriteBytes(new byte[150_000]));

        var sent = 0;
        while (sent < 150_000)
        {
            var count = Transport.ExpectMsg<Tcp.Write>().Data.Count;
            count.Should().BePositive().And.BeLessThanOrEqualTo(ConnectionLink.MaxWriteSize);
            sent += count;
            Ack(actor);
            if (sent < 150_000)
                continue;
            Do(actor, self => self.Report(self.Connection.BytesSent));
        }

        Handler.ExpectMsg(150_000L);
    }

    [Fact]
    public void An_empty_write_is_nothing()
    {
        var actor = Open(new ScriptedConnection.Behaviour());
        Do(actor, self => self.Report(self.WriteText("")));

        Handler.ExpectMsg(true);
        Transport.ExpectNoMsg(Moment);
    }

    [Fact]
    public void Above_the_high_water_mark_nothing_is_read_until_the_low_one()
    {
        var settings = ConnectionSettings.Default with { HighWaterMark = 100, LowWaterMark = 10 };
        var actor = Open(new ScriptedConnection.Behaviour { OnReceived = (self, text) => self.WriteText(text) }, settings);
        Receive(actor, new string('x', 101));
        ExpectWrite(new string('x', 101));
        Transport.ExpectNoMsg(Moment);

        Do(actor, self => self.WriteText(new string('y', 50)));
        Ack(actor);
        ExpectWrite(new string('y', 50));
        Transport.ExpectNoMsg(Moment);
        Ack(actor);

        Transport.ExpectMsg<Tcp.ResumeReading>();
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

        Transport.ExpectMsg<Tcp.ResumeReading>();
        Handler.ExpectNoMsg(Moment);
    }
}
