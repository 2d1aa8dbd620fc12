using Akka.IO;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Connections;

public sealed class ConnectionMemoryTests(ITestOutputHelper output)
    : ConnectionTest(output, "akka-sockets.memory-budget = 100KiB")
{
    private const int Much = 95 * 1024;

    [Fact]
    public void A_connection_that_holds_much_reads_no_more_while_memory_is_short_and_reads_on_afterwards()
    {
        // Two hold something: the heaviest is suspended, and never the last one.
        var light = Open(new ScriptedConnection.Behaviour(), Roomy);
        Do(light, self => self.WriteBytes(new byte[5 * 1024]));
        Transport.ExpectMsg<Tcp.Write>();
        var heavy = Open(new ScriptedConnection.Behaviour(), Roomy);
        Do(heavy, self => self.WriteBytes(new byte[70 * 1024]));
        Transport.ExpectMsg<Tcp.Write>();
        AwaitCondition(() => Sys.Sockets().MemoryBudget.Suspended == 1);
        Receive(heavy, "x");
        Handler.ExpectMsg<ScriptedConnection.Received>();
        Transport.ExpectNoMsg(Moment);

        Ack(heavy);
        Transport.FishForMessage(message => message is Tcp.Write);
        Ack(heavy);
        Transport.ExpectMsg<Tcp.ResumeReading>();
        AwaitCondition(() => Sys.Sockets().MemoryBudget.Suspended == 0);
    }

    [Fact]
    public void A_write_that_finds_no_room_is_refused_and_what_is_held_is_given_back_at_the_end()
    {
        var other = Open(new ScriptedConnection.Behaviour(), Roomy);
        var actor = Open(new ScriptedConnection.Behaviour(), Roomy with { OverHardLimit = LimitAction.Refuse });
        Do(actor, self => self.Report(self.WriteBytes(new byte[Much])));
        Handler.ExpectMsg(true);
        Do(actor, self => self.Report(self.WriteBytes(new byte[Much])));
        Handler.ExpectMsg(false);
        Sys.Sockets().MemoryBudget.Used.Should().BeGreaterThan(0);

        Watch(actor);
        Transport.Send(actor, new Tcp.ErrorClosed("reset"));
        ExpectTerminated(actor);
        Sys.Sockets().MemoryBudget.Used.Should().Be(0);
    }

    private static ConnectionSettings Roomy { get; } = ConnectionSettings.Default with { HighWaterMark = 1024 * 1024 };
}
