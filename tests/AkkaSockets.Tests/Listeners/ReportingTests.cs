using System.Text;
using Akka.Actor;
using Akka.IO;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Listeners;

public sealed class ReportingTests(ITestOutputHelper output) : ListenerStage(output)
{
    [Fact]
    public void Subscribers_are_told_of_a_frame_that_was_set_aside_and_the_connection_goes_on()
    {
        var observer = Handler.Ref;
        var behaviour = new ScriptedConnection.Behaviour { OnReceived = (_, text) => throw new InvalidOperationException(text) };
        StartListening(
            Settings with { HandlerFailure = new() { FrameAttempts = 1 } },
            connection => Props.Create(() => new ScriptedConnection(connection, observer, behaviour)));
        var connection = ConnectServed();
        connection.ExpectMsg<Tcp.ResumeReading>();

        connection.Reply(new Tcp.Received(ByteString.FromString("poison")));

        var aside = ExpectMsg<FrameSetAside>();
        (aside.Id, aside.Length, Encoding.UTF8.GetString(aside.Frame.Span)).Should().Be((1, 6, "poison"));
        connection.ExpectMsg<Tcp.ResumeReading>();
    }

    [Fact]
    public async Task A_status_tells_every_reason_of_refusal()
    {
        StartListening(Settings);

        var status = await Status();

        status.RefusedByReason.Keys.Should().BeEquivalentTo(Enum.GetValues<RefusalReason>());
        (status.Refused, status.Waiting, status.AcceptSockets).Should().Be((0, 0, 1));
    }
}
