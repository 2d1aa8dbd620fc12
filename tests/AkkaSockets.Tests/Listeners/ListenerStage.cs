using System.Net;
using Akka.Actor;
using Akka.IO;
using Akka.TestKit;
using Akka.TestKit.Xunit2;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Listeners;

/// <summary>
/// A listener whose manager, listening sockets and connections are probes, and whose time is the test's. The test actor is
/// subscribed to it; scripted connections report to the handler probe.
/// </summary>
public abstract class ListenerStage : TestKit
{
    protected static readonly IPEndPoint BoundTo = new(IPAddress.Loopback, 4711);
    protected static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    protected ListenerStage(ITestOutputHelper output)
        : base("akka.scheduler.implementation = \"Akka.TestKit.TestScheduler, Akka.TestKit\"", output: output)
    {
        Manager = CreateTestProbe();
        Acceptor = CreateTestProbe();
        Handler = CreateTestProbe();
    }

    protected static ListenerSettings Settings { get; } = ListenerSettings.Default;

    protected TestProbe Manager { get; }

    protected TestProbe Acceptor { get; }

    protected TestProbe Handler { get; }

    protected IActorRef Listener { get; private set; } = ActorRefs.Nobody;

    private TestScheduler Time => (TestScheduler)Sys.Scheduler;

    /// <summary>Time goes on once the listener has done all that it was told, its timers included.</summary>
    protected void Advance(TimeSpan time)
    {
        var asker = CreateTestProbe();
        Listener.Tell(AkkaSockets.Listener.GetStatus.Instance, asker.Ref);
        asker.ExpectMsg<ListenerStatus>();
        Time.Advance(time);
    }

    protected void Start(ListenerSettings settings, Func<ConnectionContext, Props>? connectionProps = null)
    {
        var observer = Handler.Ref;
        Listener = Sys.ActorOf(ListenerActor.Props(
            settings,
            connectionProps ?? (connection => Props.Create(() => new ScriptedConnection(connection, observer, new ScriptedConnection.Behaviour()))),
            Manager.Ref));
        Listener.Tell(new Listener.Subscribe(TestActor));
        Manager.ExpectMsg<Tcp.Bind>();
        ExpectState(ListenerState.Binding);
    }

    protected void StartListening(ListenerSettings settings, Func<ConnectionContext, Props>? connectionProps = null)
    {
        Start(settings, connectionProps);
        Acceptor.Send(Listener, new Tcp.Bound(BoundTo));
        Acceptor.ExpectMsg<Tcp.ResumeAccepting>();
        ExpectState(ListenerState.Listening);
    }

    /// <summary>A connection is accepted; its transport is the probe.</summary>
    protected TestProbe Connect(string address = "127.0.0.1")
    {
        var transport = CreateTestProbe();
        transport.Send(Listener, new Tcp.Connected(new IPEndPoint(IPAddress.Parse(address), 1), BoundTo));
        return transport;
    }

    protected TestProbe ConnectServed(string address = "127.0.0.1")
    {
        var transport = Connect(address);
        ExpectServed(transport);
        return transport;
    }

    protected void ExpectServed(TestProbe transport)
    {
        transport.ExpectMsg<Tcp.Register>();
        ExpectMsg<ConnectionOpened>();
        Handler.ExpectMsg<ScriptedConnection.Opened>();
    }

    /// <summary>The connection's end comes from the transport, and its actor's follows.</summary>
    protected void End(TestProbe transport)
    {
        transport.FishForMessage(message => message is Tcp.ResumeReading);
        transport.Send(transport.LastSender, Tcp.Aborted.Instance);
        ExpectMsg<ConnectionClosed>().Reason.Kind.Should().Be(CloseKind.Aborted);
        Handler.FishForMessage(message => message is ScriptedConnection.Ended);
    }

    protected Listener.StateChanged ExpectState(ListenerState state)
    {
        var changed = ExpectMsg<Listener.StateChanged>();
        changed.State.Should().Be(state);
        return changed;
    }

    protected ConnectionClosed ExpectRefused()
    {
        var closed = ExpectMsg<ConnectionClosed>();
        closed.Reason.Kind.Should().Be(CloseKind.Refused);
        return closed;
    }

    protected async Task<ListenerStatus> Status()
    {
        // Not by Ask, whose timeout would be the test's time.
        var asker = CreateTestProbe();
        Listener.Tell(AkkaSockets.Listener.GetStatus.Instance, asker.Ref);
        return await asker.ExpectMsgAsync<ListenerStatus>();
    }

    protected override void AfterAll()
    {
        // Probes don't answer, and time stands still, so draining at the system's end would wait for ever.
        Watch(Listener);
        Sys.Stop(Listener);
        FishForMessage(message => message is Terminated);
        base.AfterAll();
    }
}
