using System.Net;
using System.Net.Sockets;
using Akka.Actor;
using Akka.IO;
using Akka.Tests.IO.Support;

namespace Akka.Tests.IO;

/// <summary>What the settings and options do to sockets when they are left alone. The specs below change them one by one.</summary>
public sealed class TcpSocketSettingsSpec : TcpSpecBase
{
    [Fact]
    public void By_default_a_clients_socket_is_of_both_versions()
    {
        using var server = Peer.Listen();
        Manager.Tell(new Tcp.Connect(server.LocalEndPoint!));
        var connected = ExpectMsg<Tcp.Connected>(Patience);
        ((IPEndPoint)connected.LocalAddress).Address.Should().Be(IPAddress.Loopback.MapToIPv6());
        connected.RemoteAddress.ToString().Should().StartWith("[::ffff:127.0.0.1]:");
    }

    [SkippableFact]
    public void A_client_connects_over_version_six()
    {
        Skip.IfNot(Socket.OSSupportsIPv6, "needs IPv6");
        using var server = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
        server.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
        server.Listen();
        Manager.Tell(new Tcp.Connect(server.LocalEndPoint!));
        ((IPEndPoint)ExpectMsg<Tcp.Connected>(Patience).RemoteAddress).Should().Be(server.LocalEndPoint);
    }

    [SkippableFact]
    [Trait("Upstream", "defect")]
    public void A_listener_on_any_address_of_version_six_takes_both_versions()
    {
        Skip.IfNot(Socket.OSSupportsIPv6, "needs IPv6");
        Manager.Tell(new Tcp.Bind(BindHandler, new IPEndPoint(IPAddress.IPv6Any, 0)));
        var port = ((IPEndPoint)ExpectMsg<Tcp.Bound>(Patience).LocalAddress).Port;
        using var four = Peer.ConnectTo(new IPEndPoint(IPAddress.Loopback, port));
        BindHandler.ExpectMsg<Tcp.Connected>(Patience);
        using var six = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
        six.Connect(new IPEndPoint(IPAddress.IPv6Loopback, port));
        BindHandler.ExpectMsg<Tcp.Connected>(Patience);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_listeners_options_take_effect_on_what_it_accepts()
    {
        var seen = new SocketReader(it => (it.ReceiveBufferSize, it.SendBufferSize, TrafficClass(it)));
        Bind(options: [new Inet.SO.ReceiveBufferSize(20_000), new Inet.SO.SendBufferSize(30_000), new Inet.SO.TrafficClass(8), seen]);
        using var connection = Accept();
        var (receive, send, trafficClass) = ((int, int, int))seen.Read()!;
        receive.Should().BeInRange(20_000, 40_000, "Linux doubles it");
        send.Should().BeInRange(30_000, 60_000);
        trafficClass.Should().Be(8);
    }

    [Fact]
    [Trait("Upstream", "defect")]
    public void A_clients_options_take_effect()
    {
        using var server = Peer.Listen();
        var seen = new SocketReader(it => (it.ReceiveBufferSize, it.SendBufferSize, TrafficClass(it), ReusesAddress(it)));
        Manager.Tell(new Tcp.Connect(server.LocalEndPoint!, options:
        [
            new Inet.SO.ReceiveBufferSize(20_000), new Inet.SO.SendBufferSize(30_000), new Inet.SO.TrafficClass(8),
            new Inet.SO.ReuseAddress(true), seen,
        ]));
        ExpectMsg<Tcp.Connected>(Patience);
        var (receive, send, trafficClass, reuse) = ((int, int, int, bool))seen.Read()!;
        receive.Should().BeInRange(20_000, 40_000, "Linux doubles it");
        send.Should().BeInRange(30_000, 60_000);
        trafficClass.Should().Be(8);
        reuse.Should().BeTrue();
    }

    [SkippableFact]
    [Trait("Upstream", "defect")]
    public void The_traffic_class_is_set_for_version_six_too()
    {
        Skip.IfNot(Socket.OSSupportsIPv6 && OperatingSystem.IsLinux(), "needs IPv6, as Linux has it");
        using var server = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
        server.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
        server.Listen();
        var seen = new SocketReader(it =>
        {
            var value = new byte[4];
            it.GetRawSocketOption(41, 67, value);
            return BitConverter.ToInt32(value);
        });
        Manager.Tell(new Tcp.Connect(server.LocalEndPoint!, options: [new Inet.SO.TrafficClass(8), seen]));
        ExpectMsg<Tcp.Connected>(Patience);
        seen.Read().Should().Be(8);
    }

    [Fact]
    public void With_ReuseAddress_two_listeners_share_a_port()
    {
        var shared = Bind(options: [new Inet.SO.ReuseAddress(true)]);
        Manager.Tell(new Tcp.Bind(BindHandler, shared, options: [new Inet.SO.ReuseAddress(true)]));
        ExpectMsg<Tcp.Bound>(Patience).LocalAddress.Should().Be(shared);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Upstream", "defect")]
    public void An_option_that_throws_fails_a_connect_with_its_cause(bool afterwards)
    {
        var sockets = SocketsWhenIdle();
        using (var server = Peer.Listen())
        {
            Manager.Tell(new Tcp.Connect(server.LocalEndPoint!, options: [new FailingOption(afterwards)]));
            ExpectMsg<Tcp.CommandFailed>(Patience).Cause.Value.Should().BeOfType<NotSupportedException>();
        }

        ShouldHaveLeftNothing(sockets);
    }

    [Fact]
    public void An_option_that_throws_before_binding_fails_the_bind_with_its_cause()
    {
        Manager.Tell(new Tcp.Bind(BindHandler, AnyPort, options: [new FailingOption(afterwards: false)]));
        ExpectMsg<Tcp.CommandFailed>(Patience).Cause.Value.Should().BeOfType<NotSupportedException>();
    }

    [Fact]
    public void An_option_that_throws_on_an_accepted_socket_closes_that_one_and_the_listener_goes_on()
    {
        Bind(options: [new FailingOption(afterwards: true, times: 1)]);
        using var refused = Peer.ConnectTo(EndPoint);
        refused.ReadEnd();
        using var connection = Accept();
        connection.Peer.Send("x"u8.ToArray());
        connection.ReceiveBytes(1);
    }

    private static int TrafficClass(Socket socket) =>
        (int)socket.GetSocketOption(SocketOptionLevel.IP, SocketOptionName.TypeOfService)!;

    private static bool ReusesAddress(Socket socket) =>
        (int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress)! != 0;

    private sealed class FailingOption(bool afterwards, int times = int.MaxValue) : Inet.SocketOption
    {
        private int _left = times;

        public override void BeforeServerSocketBind(Socket ss) => Fail(now: !afterwards);

        public override void BeforeConnect(Socket s) => Fail(now: !afterwards);

        public override void AfterConnect(Socket s) => Fail(now: afterwards);

        private void Fail(bool now)
        {
            if (now && _left-- > 0)
                throw new NotSupportedException("not here");
        }
    }
}
