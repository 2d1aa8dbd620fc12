using Akka.Actor;
using Akka.IO;
using Akka.TestKit;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Listeners;

public sealed class DrainingTests(ITestOutputHelper output) : ListenerStage(output)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void Each_connection_is_asked_and_the_drain_ends_with_the_last_of_those_that_are_busy()
    {
        StartBusy();
        var (first, transport) = ConnectBusy();
        Stop(Minute);
        Handler.ExpectMsg<DrainRequest>().Should().Be(new DrainRequest(Minute, 0));
        ExpectState(ListenerState.Draining);
        ExpectMsg<Listener.DrainProgress>().Should().Be(new Listener.DrainProgress(1, 1, 0, 0, Minute));

        // What is new in the pause between two reports is reported after it.
        ExpectNoMsg(Moment);
        Advance(TimeSpan.FromMilliseconds(100));
        ExpectMsg<Listener.DrainProgress>().Should().Be(new Listener.DrainProgress(1, 1, 1, 0, Minute - TimeSpan.FromMilliseconds(100)));
        first.Tell("done");
        transport.ExpectMsg<Tcp.Close>();
        transport.Send(first, Tcp.Closed.Instance);

        ExpectMsg<ConnectionClosed>().Reason.Kind.Should().Be(CloseKind.Local);
        ExpectMsg<Listener.DrainProgress>().Remaining.Should().Be(0);
        ExpectMsg<Listener.DrainFinished>().Should().Be(new Listener.DrainFinished(1, 1, 0, TimeSpan.FromMilliseconds(100)));
        Acceptor.ExpectMsg<Tcp.Unbind>();
    }

    [Fact]
    public void Who_is_still_busy_at_the_deadline_is_aborted_and_counted()
    {
        StartBusy();
        var (busy, transport) = ConnectBusy();
        var (idle, idleTransport) = ConnectBusy();
        Stop(Minute);
        ExpectState(ListenerState.Draining);
        ExpectMsg<Listener.DrainProgress>();
        idle.Tell("done");
        idleTransport.ExpectMsg<Tcp.Close>();
        idleTransport.Send(idle, Tcp.Closed.Instance);
        ExpectMsg<ConnectionClosed>();
        Advance(Minute);
        FishForMessage(message => message is Listener.DrainProgress { Remaining: 1 });

        transport.FishForMessage(message => message is Tcp.Abort);
        transport.Send(busy, Tcp.Aborted.Instance);
        FishForMessage<ConnectionClosed>(_ => true).Reason.Kind.Should().Be(CloseKind.TimedOut);
        ExpectMsg<Listener.DrainProgress>().Should().Be(new Listener.DrainProgress(2, 0, 0, 1, TimeSpan.Zero));
        ExpectMsg<Listener.DrainFinished>().Should().Be(new Listener.DrainFinished(2, 1, 1, Minute));
    }

    [Fact]
    public void A_second_stop_changes_the_deadline_and_tells_the_connections()
    {
        StartBusy();
        var (_, transport) = ConnectBusy();
        Stop(Minute);
        Handler.ExpectMsg<DrainRequest>().TimeLeft.Should().Be(Minute);
        Stop(2 * Minute);
        Handler.ExpectMsg<DrainRequest>().TimeLeft.Should().Be(2 * Minute);
        Advance(1.5 * Minute);
        transport.ExpectNoMsg(Moment);

        Stop(TimeSpan.Zero);
        transport.ExpectMsg<Tcp.Abort>();
    }

    [Fact]
    public void Without_a_deadline_it_waits_for_as_long_as_it_takes()
    {
        StartBusy();
        var (_, transport) = ConnectBusy();
        Stop(Off.Time);
        Handler.ExpectMsg<DrainRequest>().TimeLeft.Should().Be(Off.Time);
        ExpectState(ListenerState.Draining);
        ExpectMsg<Listener.DrainProgress>().TimeLeft.Should().Be(Off.Time);

        Advance(4 * Minute);
        transport.ExpectNoMsg(Moment);
    }

    [Fact]
    public void Many_that_end_together_make_one_report_and_the_last()
    {
        StartBusy();
        var connections = Enumerable.Range(0, 50).Select(_ => ConnectBusy()).ToList();
        Stop(Minute);
        ExpectState(ListenerState.Draining);
        foreach (var (actor, transport) in connections)
        {
            actor.Tell("done");
            transport.ExpectMsg<Tcp.Close>();
            transport.Send(actor, Tcp.Closed.Instance);
        }

        var events = ReceiveWhile<object>(message => message is Listener.DrainFinished ? null! : message, TimeSpan.FromSeconds(10));
        events.OfType<ConnectionClosed>().Should().HaveCount(50);
        events.OfType<Listener.DrainProgress>().Select(progress => progress.Remaining).Should().Equal(50, 0);
    }

    [Fact]
    public void An_idle_listener_is_drained_at_once()
    {
        StartListening(Settings);
        Stop(Minute);
        ExpectState(ListenerState.Draining);
        ExpectMsg<Listener.DrainProgress>().Should().Be(new Listener.DrainProgress(0, 0, 0, 0, Minute));
        ExpectMsg<Listener.DrainFinished>().Should().Be(new Listener.DrainFinished(0, 0, 0, TimeSpan.Zero));
    }

    private void StartBusy()
    {
        var observer = Handler.Ref;
        StartListening(Settings, connection => Props.Create(() => new BusyConnection(connection, observer, TimeSpan.FromDays(2))));
    }

    private (IActorRef Actor, TestProbe Transport) ConnectBusy()
    {
        var transport = Connect();
        transport.ExpectMsg<Tcp.Register>();
        transport.ExpectMsg<Tcp.ResumeReading>();
        ExpectMsg<ConnectionOpened>();
        return (Handler.ExpectMsg<IActorRef>(), transport);
    }

    private void Stop(TimeSpan deadline) => Listener.Tell(new Listener.Stop(deadline), TestActor);
}
