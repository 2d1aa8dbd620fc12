using Akka.IO;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Listeners;

public sealed class WaitingTests(ITestOutputHelper output) : ListenerStage(output)
{
    private static readonly ListenerSettings OneAtATime = Settings with { MaxConnections = 1, OverMaxConnections = OverLimitSettings.Wait };

    [Fact]
    public async Task Over_a_maximum_that_says_wait_connections_are_served_in_the_order_of_their_arrival_when_others_end()
    {
        StartListening(OneAtATime);
        var first = ConnectServed();
        var second = Connect();
        var third = Connect();
        var status = await Status();
        (status.Connections, status.Waiting, status.Accepted, status.Refused).Should().Be((1, 2, 1, 0));
        second.ExpectNoMsg(TimeSpan.Zero);

        End(first);
        ExpectServed(second);
        third.ExpectNoMsg(Moment);
        End(second);
        ExpectServed(third);
    }

    [Fact]
    public void No_accept_is_granted_while_somebody_waits()
    {
        StartListening(OneAtATime);
        var first = ConnectServed();
        Advance(TimeSpan.FromSeconds(1));
        Acceptor.ExpectMsg<Tcp.ResumeAccepting>();
        Connect();
        AwaitAssert(() => Status().Result.Waiting.Should().Be(1));

        Advance(TimeSpan.FromSeconds(1));
        Acceptor.ExpectNoMsg(Moment);
        End(first);
        ExpectMsg<ConnectionOpened>();
        Advance(TimeSpan.FromSeconds(1));
        Acceptor.ExpectMsg<Tcp.ResumeAccepting>();
    }

    [Fact]
    public async Task Who_has_waited_for_the_register_timeout_is_reset_and_counted()
    {
        StartListening(OneAtATime with { RegisterTimeout = TimeSpan.FromSeconds(2) });
        ConnectServed();
        var second = Connect();
        await Status();
        Advance(TimeSpan.FromSeconds(1));
        var third = Connect();
        await Status();

        Advance(TimeSpan.FromSeconds(1));
        second.ExpectMsg<Tcp.Abort>();
        ExpectRefused().Reason.Detail.Should().Contain("00:00:02");
        third.ExpectNoMsg(Moment);
        (await Status()).Waiting.Should().Be(1);

        Advance(TimeSpan.FromSeconds(1));
        third.ExpectMsg<Tcp.Abort>();
        ExpectRefused();
        (await Status()).RefusedByReason[RefusalReason.WaitedTooLong].Should().Be(2);
    }

    [Fact]
    public async Task No_more_than_the_backlog_wait_even_if_the_manager_accepts_on_by_itself()
    {
        StartListening(OneAtATime with { Backlog = 2 });
        ConnectServed();
        Connect();
        Connect();

        Connect().ExpectMsg<Tcp.Abort>();
        ExpectRefused();
        var status = await Status();
        (status.Waiting, status.RefusedByReason[RefusalReason.TooManyWaiting], status.Refused).Should().Be((2, 1, 1));
    }

    [Fact]
    public async Task A_connection_whose_transport_ends_while_it_waits_is_forgotten_and_counted()
    {
        StartListening(OneAtATime);
        ConnectServed();
        var second = Connect();
        Sys.Stop(second.Ref);

        ExpectRefused();
        var status = await Status();
        (status.Waiting, status.RefusedByReason[RefusalReason.WaitedTooLong]).Should().Be((0, 1));
    }

    [Fact]
    public async Task Over_the_accept_rate_connections_wait_until_it_allows_them()
    {
        StartListening(Settings with { AcceptRate = 10, AcceptBurst = 2 });
        ConnectServed();
        ConnectServed();
        var third = Connect();
        var fourth = Connect();
        (await Status()).Waiting.Should().Be(2);

        Advance(TimeSpan.FromMilliseconds(99));
        (await Status()).Waiting.Should().Be(2);
        Advance(TimeSpan.FromMilliseconds(2));
        ExpectServed(third);
        (await Status()).Waiting.Should().Be(1);
        Advance(TimeSpan.FromMilliseconds(101));
        ExpectServed(fourth);
    }

    [Fact]
    public void Over_an_accept_rate_that_says_reset_connections_are_reset()
    {
        StartListening(Settings with { AcceptRate = 10, AcceptBurst = 1, OverAcceptRate = OverLimitSettings.Reset });
        ConnectServed();

        Connect().ExpectMsg<Tcp.Abort>();
        ExpectRefused().Reason.Detail.Should().Contain("10");
        Advance(TimeSpan.FromMilliseconds(100));
        ConnectServed();
    }

    [Fact]
    public void Who_waits_has_a_place_of_its_address_and_who_gives_up_waiting_frees_it()
    {
        StartListening(OneAtATime with { MaxConnectionsPerAddress = 1, RegisterTimeout = TimeSpan.FromSeconds(2) });
        ConnectServed("10.0.0.1");
        Connect("10.0.0.2");
        Connect("10.0.0.2").ExpectMsg<Tcp.Abort>();
        ExpectRefused().Reason.Detail.Should().Contain("one address");

        Advance(TimeSpan.FromSeconds(2));
        ExpectRefused();
        var again = Connect("10.0.0.2");
        again.ExpectNoMsg(Moment);
        ExpectNoMsg(TimeSpan.Zero);
    }
}
