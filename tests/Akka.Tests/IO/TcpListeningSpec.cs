using System.Net;
using System.Net.Sockets;
using Akka.Actor;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class TcpListeningSpec : TcpSpecBase
{
    [Fact]
    public void Port_zero_becomes_the_actual_port()
    {
        var endPoint = (IPEndPoint)Bind();
        endPoint.Port.Should().BePositive();
        endPoint.Address.Should().Be(IPAddress.Loopback);
    }

    [Fact]
    public void A_busy_port_fails_the_command_once_and_the_listener_stops()
    {
        Bind();
        Manager.Tell(new Tcp.Bind(BindHandler, EndPoint));
        var failed = ExpectMsg<Tcp.CommandFailed>(Patience);
        failed.Cmd.Should().BeOfType<Tcp.Bind>();
        failed.Cause.Value.Should().BeOfType<SocketException>().Which.SocketErrorCode.Should().Be(SocketError.AddressAlreadyInUse);
        Watch(LastSender);
        ExpectTerminated(LastSender, Patience);
        HasMessages.Should().BeFalse();
    }

    [Fact]
    public void A_connection_presents_itself_to_the_bind_handler_and_is_a_child_of_the_listener()
    {
        Bind();
        using var peer = Peer.ConnectTo(EndPoint);
        var connected = BindHandler.ExpectMsg<Tcp.Connected>(Patience);
        connected.RemoteAddress.Should().Be(peer.LocalEndPoint);
        connected.LocalAddress.Should().Be(EndPoint);
        BindHandler.LastSender.Path.Parent.Should().Be(Listener.Path);
    }

    [Fact]
    public void Unbinding_is_confirmed_ends_an_idle_listener_and_frees_the_port()
    {
        Bind();
        Watch(Listener);
        Listener.Tell(Tcp.Unbind.Instance);
        FishForMessage(it => it is Tcp.Unbound, Patience);
        ExpectTerminated(Listener, Patience);
        Manager.Tell(new Tcp.Bind(BindHandler, EndPoint));
        ExpectMsg<Tcp.Bound>(Patience);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void Accepted_connections_outlive_unbinding_and_the_listener_ends_with_the_last()
    {
        using var first = Accept();
        using var second = Accept();
        var watcher = CreateTestProbe();
        watcher.Watch(Listener);
        Listener.Tell(Tcp.Unbind.Instance);
        ExpectMsg<Tcp.Unbound>(Patience);

        foreach (var connection in new[] { first, second })
        {
            connection.Peer.Send("x"u8.ToArray());
            connection.ReceiveBytes(1);
            watcher.HasMessages.Should().BeFalse();
            connection.Tell(Tcp.Close.Instance);
            connection.Handler.ExpectMsg<Tcp.Closed>(Patience);
        }

        watcher.ExpectTerminated(Listener, Patience);
    }

    [Fact]
    public void The_handlers_death_ends_the_listener_and_resets_its_connections()
    {
        using var connection = Accept();
        Watch(Listener);
        Sys.Stop(BindHandler);
        ExpectTerminated(Listener, Patience);
        connection.Peer.ReadEnd().Should().Be(Peer.Rst);
    }

    [Fact]
    public void The_handlers_death_after_unbinding_resets_the_connections_left()
    {
        using var first = Accept();
        using var second = Accept();
        Listener.Tell(Tcp.Unbind.Instance);
        ExpectMsg<Tcp.Unbound>(Patience);
        Sys.Stop(BindHandler);
        first.Peer.ReadEnd().Should().Be(Peer.Rst);
        second.Peer.ReadEnd().Should().Be(Peer.Rst);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void Unbound_with_connections_left_a_listener_has_freed_its_port_and_answers_again()
    {
        using var connection = Accept();
        Listener.Tell(Tcp.Unbind.Instance);
        ExpectMsg<Tcp.Unbound>(Patience);
        using (var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp))
            listener.Invoking(it => it.Connect(EndPoint)).Should().Throw<SocketException>("nobody listens there");
        Listener.Tell(Tcp.Unbind.Instance);
        ExpectMsg<Tcp.Unbound>(Patience);
        connection.Write("still here", new Ack(1));
        connection.Handler.ExpectMsg<Ack>(Patience);
    }

    [Fact]
    public void In_pull_mode_nothing_is_accepted_until_asked_for()
    {
        Bind(pullMode: true);
        using var peer = Peer.ConnectTo(EndPoint);
        BindHandler.ExpectNoMsg(TimeSpan.FromMilliseconds(200));
        Listener.Tell(new Tcp.ResumeAccepting(1));
        BindHandler.ExpectMsg<Tcp.Connected>(Patience);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void In_pull_mode_exactly_as_many_are_accepted_as_asked_for()
    {
        Bind(pullMode: true);
        using var one = Peer.ConnectTo(EndPoint);
        using var two = Peer.ConnectTo(EndPoint);
        using var three = Peer.ConnectTo(EndPoint);
        Listener.Tell(new Tcp.ResumeAccepting(2));
        BindHandler.ExpectMsg<Tcp.Connected>(Patience);
        BindHandler.ExpectMsg<Tcp.Connected>(Patience);
        BindHandler.ExpectNoMsg(TimeSpan.FromMilliseconds(200));
        Listener.Tell(new Tcp.ResumeAccepting(1));
        BindHandler.ExpectMsg<Tcp.Connected>(Patience);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void An_unknown_message_to_the_manager_is_unhandled_and_nothing_else_happens()
    {
        using var connection = Accept();
        Sys.EventStream.Subscribe(TestActor, typeof(Akka.Event.UnhandledMessage));
        Manager.Tell("what?");
        ExpectMsg<Akka.Event.UnhandledMessage>(Patience).Message.Should().Be("what?");
        connection.Peer.Send("x"u8.ToArray());
        connection.ReceiveBytes(1);
        using var another = Accept();
        another.Peer.Send("x"u8.ToArray());
        another.ReceiveBytes(1);
    }

    [Fact]
    public void Options_are_applied_before_binding_and_after_accepting()
    {
        var option = new RecordingOption();
        Bind(options: [option, new Inet.SO.ReuseAddress(true), new Inet.SO.ReceiveBufferSize(100_000), new Inet.SO.TrafficClass(8)]);
        using var connection = Accept();
        option.Calls.Should().Equal("BeforeServerSocketBind", "AfterConnect, NoDelay True");
    }

    /// <summary>Akka.NET issue 7969: a connection that its peer gave up while it waited ended the listener.</summary>
    [Fact]
    [Trait("Issue", "akka.net#7969")]
    public void Five_hundred_connections_that_are_reset_at_once_disturb_no_other()
    {
        Bind(backlog: 1000);
        for (var i = 0; i < 500; i++)
            Peer.ConnectTo(EndPoint).Reset();
        using var last = Peer.ConnectTo(EndPoint);
        BindHandler.FishForMessage(it => it is Tcp.Connected connected && connected.RemoteAddress.Equals(last.LocalEndPoint), Patience);
        var handler = CreateTestProbe();
        BindHandler.LastSender.Tell(new Tcp.Register(handler));
        last.Send("x"u8.ToArray());
        handler.ExpectMsg<Tcp.Received>(Patience);
    }

    [Fact]
    public void Fifty_connections_at_once_are_all_accepted()
    {
        Bind();
        var peers = Enumerable.Range(0, 50).Select(_ => Peer.ConnectTo(EndPoint)).ToList();
        for (var i = 0; i < peers.Count; i++)
            BindHandler.ExpectMsg<Tcp.Connected>(Patience);
        peers.ForEach(it => it.Dispose());
    }

    [SkippableFact]
    public void Listens_on_version_six()
    {
        Skip.IfNot(Socket.OSSupportsIPv6, "needs IPv6");
        Manager.Tell(new Tcp.Bind(BindHandler, new IPEndPoint(IPAddress.IPv6Loopback, 0)));
        var endPoint = ExpectMsg<Tcp.Bound>(Patience).LocalAddress;
        using var socket = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(endPoint);
        BindHandler.ExpectMsg<Tcp.Connected>(Patience).RemoteAddress.Should().Be(socket.LocalEndPoint);
    }
}
