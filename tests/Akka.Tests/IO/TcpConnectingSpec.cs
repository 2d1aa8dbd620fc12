using System.Net;
using System.Net.Sockets;
using Akka.Actor;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

public sealed class TcpConnectingSpec : TcpSpecBase
{
    [Fact]
    public void A_connection_presents_itself_and_carries_bytes_both_ways()
    {
        using var server = Peer.Listen();
        Manager.Tell(new Tcp.Connect(server.LocalEndPoint!));
        using var peer = new Peer(server.Accept());
        var connected = ExpectMsg<Tcp.Connected>(Patience);
        PortOf(connected.RemoteAddress).Should().Be(PortOf(server.LocalEndPoint!));
        PortOf(connected.LocalAddress).Should().Be(PortOf(peer.Socket.RemoteEndPoint!));

        var connection = new Connection(LastSender, CreateTestProbe(), peer);
        connection.Tell(new Tcp.Register(connection.Handler));
        connection.Write("ping");
        peer.Read(4).Should().Equal("ping"u8.ToArray());
        peer.Send("pong"u8.ToArray());
        connection.ReceiveBytes(4).Should().Equal("pong"u8.ToArray());
    }

    [Fact]
    public void A_host_name_is_resolved()
    {
        using var server = Peer.Listen();
        Manager.Tell(new Tcp.Connect(new DnsEndPoint("localhost", PortOf(server.LocalEndPoint!))));
        ExpectMsg<Tcp.Connected>(Patience);
    }

    [Fact]
    public void A_refused_connection_fails_the_command_once_with_its_cause()
    {
        EndPoint closed;
        using (var server = Peer.Listen())
            closed = server.LocalEndPoint!;
        Manager.Tell(new Tcp.Connect(closed));
        var failed = ExpectMsg<Tcp.CommandFailed>(Patience);
        failed.Cmd.Should().BeOfType<Tcp.Connect>().Which.RemoteAddress.Should().Be(closed);
        failed.Cause.Value.Should().BeOfType<ConnectException>();
        Watch(LastSender);
        ExpectTerminated(LastSender, Patience);
        HasMessages.Should().BeFalse();
    }

    /// <summary>Akka.NET issue 5154: a name that cannot be resolved.</summary>
    [Fact]
    [Trait("Issue", "akka.net#5154")]
    public void A_name_that_does_not_exist_fails_the_command_once_with_its_cause()
    {
        Manager.Tell(new Tcp.Connect(new DnsEndPoint("no-such-host.invalid", 80)));
        ExpectMsg<Tcp.CommandFailed>(TimeSpan.FromSeconds(30)).Cause.Value.Should().BeAssignableTo<SocketException>();
        HasMessages.Should().BeFalse();
    }

    [Fact]
    public void A_timeout_fails_the_command()
    {
        using var full = new FullBacklog();
        Manager.Tell(new Tcp.Connect(full.EndPoint, timeout: TimeSpan.FromMilliseconds(200)));
        ExpectMsg<Tcp.CommandFailed>(Patience).Cmd.Should().BeOfType<Tcp.Connect>();
    }

    [Fact]
    public void The_local_address_is_used()
    {
        using var server = Peer.Listen();
        var local = new IPEndPoint(IPAddress.Parse("127.0.0.2"), 0);
        Manager.Tell(new Tcp.Connect(server.LocalEndPoint!, local));
        using var peer = new Peer(server.Accept());
        ((IPEndPoint)peer.Socket.RemoteEndPoint!).Address.Should().Be(local.Address);
        ExpectMsg<Tcp.Connected>(Patience);
    }

    [Fact]
    public void Options_are_applied_before_and_after_connecting()
    {
        using var server = Peer.Listen();
        var option = new RecordingOption();
        Manager.Tell(new Tcp.Connect(server.LocalEndPoint!, options: [option, new Inet.SO.SendBufferSize(50_000)]));
        ExpectMsg<Tcp.Connected>(Patience);
        option.Calls.Should().Equal("BeforeConnect", "AfterConnect, NoDelay True");
    }

    [Fact]
    public void In_pull_mode_an_outgoing_connection_reads_when_asked()
    {
        using var server = Peer.Listen();
        Manager.Tell(new Tcp.Connect(server.LocalEndPoint!, pullMode: true));
        using var peer = new Peer(server.Accept());
        ExpectMsg<Tcp.Connected>(Patience);
        var connection = new Connection(LastSender, CreateTestProbe(), peer);
        connection.Tell(new Tcp.Register(connection.Handler));
        peer.Send("x"u8.ToArray());
        connection.Handler.ExpectNoMsg(TimeSpan.FromMilliseconds(200));
        connection.Tell(Tcp.ResumeReading.Instance);
        connection.ReceiveBytes(1);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void An_address_that_is_none_fails_the_command_and_leaves_the_manager_alone()
    {
        using var connection = Accept();
        Manager.Tell(new Tcp.Connect(null!));
        ExpectMsg<Tcp.CommandFailed>(Patience).Cause.Value.Message.Should().Contain("RemoteAddress");
        Manager.Tell(new Tcp.Bind(BindHandler, null!));
        ExpectMsg<Tcp.CommandFailed>(Patience).Cause.Value.Message.Should().Contain("LocalAddress");
        connection.Peer.Send("x"u8.ToArray());
        connection.ReceiveBytes(1);
    }

    private static int PortOf(EndPoint endPoint) => ((IPEndPoint)endPoint).Port;
}
