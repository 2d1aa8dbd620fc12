using Akka.Actor;
using Akka.IO;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Listeners;

public sealed class ReconfiguringTests(ITestOutputHelper output) : ListenerStage(output)
{
    [Fact]
    public void A_lower_maximum_turns_nobody_out_and_lets_nobody_in_until_there_is_a_place()
    {
        StartListening(Settings);
        var first = ConnectServed();
        var second = ConnectServed();
        Reconfigure(Settings with { MaxConnections = 1 });
        Connect().ExpectMsg<Tcp.Abort>();
        ExpectRefused();
        End(first);
        Connect().ExpectMsg<Tcp.Abort>();
        ExpectRefused();

        End(second);
        ConnectServed();
    }

    [Fact]
    public async Task A_higher_maximum_lets_in_at_once_who_waits()
    {
        var settings = Settings with { MaxConnections = 1, OverMaxConnections = OverLimitSettings.Wait };
        StartListening(settings);
        ConnectServed();
        var second = Connect();
        await Status();

        Reconfigure(settings with { MaxConnections = 2 }, expectAnswerAfter: () => ExpectServed(second));
    }

    [Fact]
    public async Task A_higher_rate_lets_in_at_once_who_waits_for_it()
    {
        var settings = Settings with { AcceptRate = 1, AcceptBurst = 1 };
        StartListening(settings);
        ConnectServed();
        var second = Connect();
        await Status();

        Reconfigure(settings with { AcceptRate = Off.Count }, expectAnswerAfter: () => ExpectServed(second));
    }

    [Fact]
    public async Task A_shorter_register_timeout_counts_for_who_waits_already()
    {
        var settings = Settings with { MaxConnections = 1, OverMaxConnections = OverLimitSettings.Wait };
        StartListening(settings);
        ConnectServed();
        Connect();
        await Status();
        Advance(TimeSpan.FromSeconds(2));

        Reconfigure(settings with { RegisterTimeout = TimeSpan.FromSeconds(1) }, expectAnswerAfter: () => ExpectRefused());
    }

    [Fact]
    public void Limits_of_connections_apply_to_open_ones_and_to_new_ones()
    {
        StartListening(Settings);
        var connection = ConnectServed();
        connection.ExpectMsg<Tcp.ResumeReading>();
        var handler = connection.LastSender;
        var changed = ConnectionSettings.Default with { HardLimit = 123_456 };
        Reconfigure(Settings with { Connection = changed });

        handler.Tell(new ScriptedConnection.Do(self => self.Report(self.Connection.Settings)));
        Handler.ExpectMsg<ConnectionSettings>().Should().Be(changed);
        Connect();
        ExpectMsg<ConnectionOpened>();
        Handler.ExpectMsg<ScriptedConnection.Opened>().Connection.Settings.Should().Be(changed);
    }

    [Fact]
    public void What_a_handlers_failure_costs_changes_for_new_connections_only()
    {
        StartListening(Settings);
        var old = ConnectServed();
        Reconfigure(Settings with { HandlerFailure = new() { Policy = HandlerFailurePolicy.Close } });
        var fresh = ConnectServed();
        foreach (var transport in new[] { old, fresh })
        {
            transport.ExpectMsg<Tcp.ResumeReading>();
            transport.LastSender.Tell(new ScriptedConnection.Do(_ => throw new InvalidOperationException("on purpose")));
        }

        Handler.FishForMessage(message => message is ScriptedConnection.Restarted);
        fresh.FishForMessage(message => message is Tcp.Abort);
        ExpectMsg<ConnectionClosed>().Id.Should().Be(2);
        old.ExpectNoMsg(Moment);
    }

    [Fact]
    public async Task Settings_with_errors_change_nothing_and_all_errors_are_told()
    {
        StartListening(Settings);
        Listener.Tell(
            new Listener.Reconfigure(Settings with
            {
                Endpoint = SocketEndpoint.Parse("tcp://127.0.0.1:1"),
                Backlog = 1,
                AcceptSockets = 2,
                MaxConnections = 0,
                AcceptRate = 0,
                Connection = ConnectionSettings.Default with { LowWaterMark = -1 },
                DrainTimeout = TimeSpan.FromSeconds(99),
            }),
            TestActor);

        var errors = ExpectMsg<Status.Failure>().Cause.Should().BeOfType<SocketSettingsException>().Which.Errors;
        errors.Select(error => error.Key).Should().BeEquivalentTo(
            "akka-sockets.listener.endpoint",
            "akka-sockets.listener.backlog",
            "akka-sockets.listener.accept-sockets",
            "akka-sockets.listener.max-connections",
            "akka-sockets.listener.accept-rate",
            "akka-sockets.connection.low-water-mark");
        errors[0].ToString().Should().Be(
            "akka-sockets.listener.endpoint = tcp://127.0.0.1:1: valid is tcp://127.0.0.1:2345, which can't change while the listener runs");
        ConnectServed();
        (await Status()).Refused.Should().Be(0);
    }

    [Fact]
    public void How_often_a_frame_is_tried_changes_for_new_connections()
    {
        StartListening(Settings);
        Reconfigure(Settings with { HandlerFailure = new() { FrameAttempts = 1 } });
        var connection = ConnectServed();
        connection.ExpectMsg<Tcp.ResumeReading>();
        connection.LastSender.Tell(new ScriptedConnection.Do(self => self.Report(self.Connection.Environment.FrameAttempts)));

        Handler.ExpectMsg(1);
    }

    [Fact]
    public void It_can_be_reconfigured_while_it_binds_and_is_suspended()
    {
        Start(Settings);
        Reconfigure(Settings with { MaxConnections = 1 });
        Acceptor.Send(Listener, new Tcp.Bound(BoundTo));
        ExpectState(ListenerState.Listening);
        Listener.Tell(AkkaSockets.Listener.Suspend.Instance, TestActor);
        ExpectState(ListenerState.Suspended);
        Reconfigure(Settings with { MaxConnections = 2 });
        Listener.Tell(AkkaSockets.Listener.Resume.Instance, TestActor);
        ExpectState(ListenerState.Listening);
        ConnectServed();
        ConnectServed();
        Connect().ExpectMsg<Tcp.Abort>();
    }

    private void Reconfigure(ListenerSettings settings, Action? expectAnswerAfter = null)
    {
        Listener.Tell(new Listener.Reconfigure(settings), TestActor);
        expectAnswerAfter?.Invoke();
        ExpectMsg<Listener.Reconfigured>().Settings.Should().Be(settings);
    }
}
