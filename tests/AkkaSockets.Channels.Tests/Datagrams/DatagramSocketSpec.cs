using System.Net;
using System.Net.Sockets;
using AkkaSockets.Channels.Tests.Support;

namespace AkkaSockets.Channels.Tests;

public sealed class DatagramSocketSpec
{
    private static readonly IPEndPoint AnyPort = new(IPAddress.Loopback, 0);

    [Fact]
    public async Task What_can_not_be_bound_is_closed()
    {
        using var first = DatagramSocket.Open(AnyPort);
        var baseline = Descriptors.Count();

        var busy = () => DatagramSocket.Open(first.LocalEndPoint);
        busy.Should().Throw<SocketException>().Which.SocketErrorCode.Should().Be(SocketError.AddressAlreadyInUse);
        var notHere = () => DatagramSocket.Open(new IPEndPoint(IPAddress.Parse("192.0.2.1"), 0));
        notHere.Should().Throw<SocketException>().Which.SocketErrorCode.Should().Be(SocketError.AddressNotAvailable);
        var failing = () => DatagramSocket.Open(AnyPort, beforeBind: _ => throw new InvalidOperationException("no"));
        failing.Should().Throw<InvalidOperationException>();

        await Descriptors.ShouldReturnTo(baseline);
    }

    [Fact]
    public void Options_are_set_before_the_socket_is_bound()
    {
        var calls = new List<string>();
        using var socket = DatagramSocket.Open(
            AnyPort,
            create: family =>
            {
                calls.Add($"create {family}");
                return DatagramSocket.Create(family);
            },
            beforeBind: it => calls.Add($"bound {it.IsBound}"));
        calls.Should().Equal("create InterNetwork", "bound False");
    }

    [Fact]
    public void A_socket_can_be_bound_and_connected()
    {
        using var peer = DatagramSocket.Open(AnyPort);
        using var socket = DatagramSocket.Open(AnyPort, peer.LocalEndPoint);
        socket.RemoteEndPoint.Should().Be(peer.LocalEndPoint);
        ((IPEndPoint)socket.LocalEndPoint!).Address.Should().Be(IPAddress.Loopback);
    }

    [Fact]
    public void That_no_socket_is_made_is_an_error()
    {
        var open = () => DatagramSocket.Open(AnyPort, create: _ => null!);
        open.Should().Throw<ArgumentException>().WithMessage("*No socket*Valid*");
    }
}
