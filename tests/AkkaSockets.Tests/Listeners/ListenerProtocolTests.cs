using System.Net;
using System.Net.Sockets;
using Akka.Actor;
using Akka.Event;
using Akka.IO;
using Akka.TestKit;
using Akka.TestKit.Xunit2;
using Xunit.Abstractions;

namespace AkkaSockets.Tests.Listeners;

/// <summary>Probes play the manager, its listener and its connections.</summary>
public sealed class ListenerProtocolTests : TestKit
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);
    private static readonly IPEndPoint BoundTo = new(IPAddress.Loopback, 4711);
    private static readonly BackoffSettings Quick = new() { MinBackoff = TimeSpan.FromMilliseconds(10), MaxBackoff = TimeSpan.FromMilliseconds(10) };

    private readonly TestProbe _manager;
    private readonly TestProbe _acceptor;
    private IActorRef _listener = ActorRefs.Nobody;

    public ListenerProtocolTests(ITestOutputHelper output)
        : base(output: output)
    {
        _manager = CreateTestProbe();
        _acceptor = CreateTestProbe();
    }

    [Fact]
    public void It_binds_in_pull_mode_with_its_backlog_and_grants_one_accept()
    {
        var listener = Start(Settings with { Backlog = 7 });

        var bind = _manager.ExpectMsg<Tcp.Bind>();
        bind.Handler.Should().Be(listener);
        bind.PullMode.Should().BeTrue();
        bind.Backlog.Should().Be(7);
        bind.LocalAddress.Should().Be(new IPEndPoint(IPAddress.Loopback, 2345));
        _acceptor.Send(listener, new Tcp.Bound(BoundTo));

        _acceptor.ExpectMsg<Tcp.ResumeAccepting>().BatchSize.Should().Be(1);
        ExpectState(ListenerState.Binding);
        ExpectState(ListenerState.Listening).Endpoint.ToString().Should().Be("tcp://127.0.0.1:4711");
    }

    [Fact]
    public void A_manager_that_accepts_on_by_itself_is_granted_nothing_more()
    {
        var listener = StartListening(Settings);
        Connect(listener);
        Connect(listener);

        _acceptor.ExpectNoMsg(Moment);
        Connect(listener);
        _acceptor.ExpectNoMsg(Moment);
    }

    [Fact]
    public void A_manager_that_waits_for_grants_never_waits_in_vain()
    {
        var listener = StartListening(Settings);
        var granted = 1;
        for (var accepted = 0; accepted < 100; accepted++)
        {
            if (accepted == granted)
                granted += _acceptor.ExpectMsg<Tcp.ResumeAccepting>().BatchSize;
            Connect(listener);
        }
    }

    [Fact]
    public void A_bind_without_an_answer_counts_as_failed_and_a_late_answer_is_welcome()
    {
        var listener = Start(Settings with { BindTimeout = TimeSpan.FromMilliseconds(50), BindRetry = new() { MinBackoff = TimeSpan.FromHours(1), MaxBackoff = TimeSpan.FromHours(1) } });
        _manager.ExpectMsg<Tcp.Bind>();
        ExpectState(ListenerState.Binding);
        ExpectMsg<Listener.BindFailed>().Error.Should().Contain("no answer");

        _acceptor.Send(listener, new Tcp.Bound(BoundTo));

        ExpectState(ListenerState.Listening);
    }

    [Fact]
    public void A_second_answer_to_a_repeated_bind_is_unbound_again()
    {
        var listener = StartListening(Settings);
        var stray = CreateTestProbe();
        stray.Send(listener, new Tcp.Bound(BoundTo));

        stray.ExpectMsg<Tcp.Unbind>();
        _acceptor.ExpectNoMsg(Moment);
    }

    [Fact]
    public void The_death_of_the_listening_socket_is_answered_by_binding_again_and_harms_no_connection()
    {
        var listener = StartListening(Settings);
        var connection = Connect(listener);
        connection.ExpectMsg<Tcp.Register>();
        Sys.Stop(_acceptor.Ref);

        ExpectMsg<ConnectionOpened>();
        ExpectState(ListenerState.Binding);
        ExpectMsg<Listener.BindFailed>().RetryIn.Should().NotBeNull();
        _manager.ExpectMsg<Tcp.Bind>();
        var next = CreateTestProbe();
        next.Send(listener, new Tcp.Bound(BoundTo));
        ExpectState(ListenerState.Listening);
        next.ExpectMsg<Tcp.ResumeAccepting>();
        connection.FishForMessage(message => message is Tcp.ResumeReading);
        connection.ExpectNoMsg(Moment);
    }

    [Fact]
    public void After_it_has_listened_once_no_bind_error_makes_it_give_up()
    {
        var listener = StartListening(Settings);
        Sys.Stop(_acceptor.Ref);
        for (var i = 0; i < 3; i++)
        {
            var bind = _manager.ExpectMsg<Tcp.Bind>();
            _manager.Send(listener, new Tcp.CommandFailed(bind).WithCause(new SocketException((int)SocketError.AddressNotAvailable)));
        }

        _manager.ExpectMsg<Tcp.Bind>();
    }

    [Fact]
    public void Draining_unbinds_after_the_last_connection_and_resets_newcomers()
    {
        var listener = StartListening(Settings);
        var connection = Connect(listener);
        connection.ExpectMsg<Tcp.Register>();
        connection.ExpectMsg<Tcp.ResumeReading>();
        listener.Tell(new Listener.Stop(TimeSpan.FromMinutes(1)));

        connection.ExpectMsg<Tcp.Close>();
        var newcomer = Connect(listener);
        newcomer.ExpectMsg<Tcp.Abort>();
        _acceptor.ReceiveWhile<object>(Moment, message => message is Tcp.Unbind ? throw new InvalidOperationException("unbound too early") : message);
        connection.Send(connection.LastSender, Tcp.Closed.Instance);

        _acceptor.FishForMessage(message => message is Tcp.Unbind);
        Watch(listener);
        _acceptor.Send(listener, Tcp.Unbound.Instance);
        ExpectMsg<ConnectionOpened>();
        ExpectState(ListenerState.Draining);
        ExpectMsg<Listener.DrainProgress>().Remaining.Should().Be(1);
        ExpectMsg<ConnectionClosed>().Reason.Kind.Should().Be(CloseKind.Refused);
        ExpectMsg<ConnectionClosed>().Reason.Kind.Should().Be(CloseKind.Local);
        ExpectMsg<Listener.DrainProgress>().Remaining.Should().Be(0);
        ExpectMsg<Listener.DrainFinished>().Completed.Should().Be(1);
        ExpectState(ListenerState.Stopped);
        ExpectTerminated(listener);
    }

    [Fact]
    public void A_connection_that_ignores_its_abort_does_not_hold_up_the_end_for_long()
    {
        var listener = StartListening(Settings);
        Connect(listener).ExpectMsg<Tcp.Register>();
        Watch(listener);

        listener.Tell(new Listener.Stop(TimeSpan.Zero));

        _acceptor.FishForMessage(message => message is Tcp.Unbind);
        _acceptor.Send(listener, Tcp.Unbound.Instance);
        ExpectMsg<ConnectionOpened>();
        ExpectState(ListenerState.Draining);
        ExpectMsg<Listener.DrainProgress>().TimeLeft.Should().Be(TimeSpan.Zero);
        ExpectMsg<ConnectionClosed>().Reason.Kind.Should().Be(CloseKind.TimedOut);
        ExpectMsg<Listener.DrainProgress>().Aborted.Should().Be(1);
        ExpectMsg<Listener.DrainFinished>().Aborted.Should().Be(1);
        ExpectState(ListenerState.Stopped);
        ExpectTerminated(listener);
    }

    [Fact]
    public void Told_to_stop_while_binding_it_stops()
    {
        var listener = Start(Settings);
        _manager.ExpectMsg<Tcp.Bind>();
        Watch(listener);
        listener.Tell(new Listener.Stop());

        ExpectState(ListenerState.Binding);
        ExpectState(ListenerState.Stopped);
        ExpectTerminated(listener);
    }

    [Fact]
    public void A_subscriber_gets_the_state_at_once_and_nothing_after_it_unsubscribed()
    {
        var listener = StartListening(Settings);
        var late = CreateTestProbe();
        listener.Tell(new Listener.Subscribe(late.Ref));
        late.ExpectMsg<Listener.StateChanged>().State.Should().Be(ListenerState.Listening);

        listener.Tell(new Listener.Unsubscribe(late.Ref));
        Connect(listener);

        ExpectMsg<ConnectionOpened>();
        late.ExpectNoMsg(Moment);
    }

    [Fact]
    public void A_subscriber_that_stops_is_forgotten()
    {
        var listener = StartListening(Settings);
        var late = CreateTestProbe();
        listener.Tell(new Listener.Subscribe(late.Ref));
        late.ExpectMsg<Listener.StateChanged>();
        var deadLetters = CreateTestProbe();
        Sys.EventStream.Subscribe(deadLetters.Ref, typeof(DeadLetter));
        Sys.Stop(late.Ref);

        AwaitAssert(() =>
        {
            Connect(listener);
            ExpectMsg<ConnectionOpened>();
            deadLetters.ExpectNoMsg(Moment);
        });
    }

    protected override void AfterAll()
    {
        // Probes don't answer, so draining at the system's end would only wait for them.
        Sys.Stop(_listener);
        base.AfterAll();
    }

    private static ListenerSettings Settings { get; } = ListenerSettings.Default with { BindRetry = Quick };

    private IActorRef Start(ListenerSettings settings)
    {
        var observer = CreateTestProbe().Ref;
        var listener = Sys.ActorOf(ListenerActor.Props(
            settings,
            connection => Props.Create(() => new ScriptedConnection(connection, observer, new ScriptedConnection.Behaviour())),
            _manager.Ref));
        listener.Tell(new Listener.Subscribe(TestActor));
        _listener = listener;
        return listener;
    }

    private IActorRef StartListening(ListenerSettings settings)
    {
        var listener = Start(settings);
        _manager.ExpectMsg<Tcp.Bind>();
        _acceptor.Send(listener, new Tcp.Bound(BoundTo));
        _acceptor.ExpectMsg<Tcp.ResumeAccepting>();
        ExpectState(ListenerState.Binding);
        ExpectState(ListenerState.Listening);
        return listener;
    }

    private TestProbe Connect(IActorRef listener)
    {
        var connection = CreateTestProbe();
        connection.Send(listener, new Tcp.Connected(new IPEndPoint(IPAddress.Loopback, 1), BoundTo));
        return connection;
    }

    private Listener.StateChanged ExpectState(ListenerState state)
    {
        var changed = ExpectMsg<Listener.StateChanged>();
        changed.State.Should().Be(state);
        return changed;
    }
}
