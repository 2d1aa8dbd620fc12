using Akka.IO;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Listeners;

public sealed class SuspendingTests(ITestOutputHelper output) : ListenerStage(output)
{
    [Fact]
    public async Task A_suspended_listener_grants_nothing_and_serves_who_came_all_the_same_when_it_is_resumed()
    {
        StartListening(Settings);
        Suspend();
        ExpectState(ListenerState.Suspended);
        var first = Connect();
        var second = Connect();
        Advance(TimeSpan.FromSeconds(1));
        Acceptor.ExpectNoMsg(Moment);
        first.ExpectNoMsg(TimeSpan.Zero);
        var status = await Status();
        (status.State, status.Waiting, status.Connections).Should().Be((ListenerState.Suspended, 2, 0));

        Resume();
        ExpectState(ListenerState.Listening);
        ExpectServed(first);
        ExpectServed(second);
    }

    [Fact]
    public void Resumed_it_grants_again()
    {
        StartListening(Settings);
        ConnectServed();
        Suspend();
        Advance(TimeSpan.FromSeconds(1));
        Acceptor.ExpectNoMsg(Moment);

        Resume();
        ExpectState(ListenerState.Suspended);
        ExpectState(ListenerState.Listening);
        Advance(TimeSpan.FromSeconds(1));
        Acceptor.ExpectMsg<Tcp.ResumeAccepting>();
    }

    [Fact]
    public void Twice_is_as_once()
    {
        StartListening(Settings);
        Resume();
        Suspend();
        Suspend();
        ExpectState(ListenerState.Suspended);
        Resume();
        Resume();
        ExpectState(ListenerState.Listening);
        ExpectNoMsg(Moment);
    }

    [Fact]
    public void Connections_that_are_open_go_on_while_it_is_suspended()
    {
        StartListening(Settings);
        var connection = ConnectServed();
        connection.ExpectMsg<Tcp.ResumeReading>();
        Suspend();
        ExpectState(ListenerState.Suspended);

        connection.Send(connection.LastSender, new Tcp.Received(ByteString.FromString("hi")));

        Handler.ExpectMsg<ScriptedConnection.Received>().Text.Should().Be("hi");
    }

    [Fact]
    public void Suspended_while_it_binds_it_grants_nothing_until_it_is_resumed()
    {
        Start(Settings);
        Suspend();
        Acceptor.Send(Listener, new Tcp.Bound(BoundTo));

        ExpectState(ListenerState.Suspended).Endpoint.Port.Should().Be(BoundTo.Port);
        Acceptor.ExpectNoMsg(Moment);
        Resume();
        ExpectState(ListenerState.Listening);
        Acceptor.ExpectMsg<Tcp.ResumeAccepting>().BatchSize.Should().Be(1);
    }

    [Fact]
    public void A_suspended_listener_whose_socket_is_lost_binds_again_and_stays_suspended()
    {
        StartListening(Settings);
        Suspend();
        ExpectState(ListenerState.Suspended);
        Sys.Stop(Acceptor.Ref);
        ExpectState(ListenerState.Binding);
        ExpectMsg<Listener.BindFailed>();
        Advance(TimeSpan.FromSeconds(1));
        Manager.ExpectMsg<Tcp.Bind>();
        var next = CreateTestProbe();
        next.Send(Listener, new Tcp.Bound(BoundTo));

        ExpectState(ListenerState.Suspended);
        next.ExpectNoMsg(Moment);
    }

    [Fact]
    public async Task Who_waits_when_draining_begins_is_refused()
    {
        StartListening(Settings);
        ConnectServed();
        Suspend();
        ExpectState(ListenerState.Suspended);
        var second = Connect();
        await Status();
        Listener.Tell(new Listener.Stop(TimeSpan.FromMinutes(1)), TestActor);

        second.ExpectMsg<Tcp.Abort>();
        ExpectState(ListenerState.Draining);
        ExpectRefused();
        Resume();
        (await Status()).State.Should().Be(ListenerState.Draining);
    }

    private void Suspend() => Listener.Tell(AkkaSockets.Listener.Suspend.Instance, TestActor);

    private void Resume() => Listener.Tell(AkkaSockets.Listener.Resume.Instance, TestActor);
}
