using System.Text;
using Akka.IO;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Listeners;

public sealed class RefusingTests(ITestOutputHelper output) : ListenerStage(output)
{
    private static readonly ListenerSettings PoliteOver1 = Settings with
    {
        MaxConnections = 1,
        OverMaxConnections = new(LimitAction.Refuse, "421 busy\r\n"),
    };

    [Fact]
    public async Task A_refused_connection_is_told_why_and_closed_without_a_handler()
    {
        StartListening(PoliteOver1);
        ConnectServed();
        var second = Connect();

        second.ExpectMsg<Tcp.Register>().KeepOpenOnPeerClosed.Should().BeTrue();
        var write = second.ExpectMsg<Tcp.Write>();
        write.Data.ToString(Encoding.UTF8).Should().Be("421 busy\r\n");
        second.ExpectMsg<Tcp.ResumeReading>();
        var refuser = second.LastSender;
        second.ExpectNoMsg(Moment);
        second.Send(refuser, write.Ack);
        second.ExpectMsg<Tcp.ConfirmedClose>();
        second.Send(refuser, new Tcp.Received(ByteString.FromString("unasked")));
        second.ExpectMsg<Tcp.ResumeReading>();
        Watch(refuser);
        second.Send(refuser, Tcp.ConfirmedClosed.Instance);

        ExpectRefused().Reason.Detail.Should().Contain("maximum of 1");
        ExpectTerminated(refuser);
        Handler.ExpectNoMsg(TimeSpan.Zero);
        var status = await Status();
        (status.Connections, status.Accepted, status.RefusedByReason[RefusalReason.MaxConnections]).Should().Be((1, 1, 1));
    }

    [Fact]
    public void Without_a_message_a_refused_connection_is_closed_at_once()
    {
        StartListening(PoliteOver1 with { OverMaxConnections = new(LimitAction.Refuse) });
        ConnectServed();
        var second = Connect();

        second.ExpectMsg<Tcp.Register>();
        second.ExpectMsg<Tcp.ConfirmedClose>();
    }

    [Fact]
    public void A_peer_that_does_not_take_its_refusal_is_reset_soon()
    {
        StartListening(PoliteOver1);
        ConnectServed();
        var second = Connect();
        second.ExpectMsg<Tcp.Register>();
        second.ExpectMsg<Tcp.Write>();
        second.ExpectMsg<Tcp.ResumeReading>();

        Advance(TimeSpan.FromSeconds(1));
        second.ExpectMsg<Tcp.Abort>();
    }

    [Fact]
    public void No_more_than_the_backlog_are_told_at_a_time_and_others_are_reset()
    {
        StartListening(PoliteOver1 with { Backlog = 1 });
        ConnectServed();
        var second = Connect();
        second.ExpectMsg<Tcp.Register>();
        ExpectRefused();
        Connect().ExpectMsg<Tcp.Abort>();
        ExpectRefused();

        // Its place is free once the actor that tells it has ended, which comes after the end of its transport.
        second.ExpectMsg<Tcp.Write>();
        Sys.Stop(second.Ref);
        AwaitCondition(() =>
        {
            var told = Connect().FishForMessage(message => message is Tcp.Register or Tcp.Abort) is Tcp.Register;
            ExpectRefused();
            return told;
        });
    }

    [Theory]
    [InlineData("10.0.0.1", "10.0.0.1", true)]
    [InlineData("10.0.0.1", "10.0.0.2", false)]
    [InlineData("10.0.0.1", "::ffff:10.0.0.1", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", false)]
    public void The_maximum_of_an_address_counts_IPv6_by_its_network_and_a_mapped_address_as_what_it_is(string one, string other, bool same)
    {
        StartListening(Settings with { MaxConnectionsPerAddress = 1 });
        ConnectServed(one);

        if (same)
        {
            Connect(other).ExpectMsg<Tcp.Abort>();
            ExpectRefused();
        }
        else
        {
            ConnectServed(other);
        }
    }

    [Fact]
    public async Task An_address_has_its_place_back_when_a_connection_of_it_ends()
    {
        StartListening(Settings with { MaxConnectionsPerAddress = 2 });
        var first = ConnectServed();
        ConnectServed();
        Connect().ExpectMsg<Tcp.Abort>();
        ExpectRefused();
        End(first);

        ConnectServed();
        Connect().ExpectMsg<Tcp.Abort>();
        ExpectRefused();
        (await Status()).RefusedByReason[RefusalReason.MaxPerAddress].Should().Be(2);
    }

    [Fact]
    public async Task Limits_that_are_off_refuse_nobody()
    {
        StartListening(Settings with { MaxConnections = Off.Count, MaxConnectionsPerAddress = Off.Count, AcceptRate = Off.Count, AcceptBurst = 1 });
        for (var i = 0; i < 300; i++)
            Connect();

        var status = await Status();
        (status.Accepted, status.Refused, status.Waiting).Should().Be((300, 0, 0));
    }

    [Fact]
    public async Task A_factory_that_throws_takes_no_place()
    {
        StartListening(Settings with { MaxConnections = 1, MaxConnectionsPerAddress = 1 }, _ => throw new InvalidOperationException("factory"));
        for (var i = 0; i < 3; i++)
        {
            Connect().ExpectMsg<Tcp.Abort>();
            ExpectMsg<ConnectionClosed>().Reason.Kind.Should().Be(CloseKind.HandlerFailed);
        }

        (await Status()).Refused.Should().Be(0);
    }
}
