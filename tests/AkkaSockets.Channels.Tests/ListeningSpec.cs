using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using AkkaSockets.Channels.Tests.Support;

namespace AkkaSockets.Channels.Tests;

public sealed class ListeningSpec : IAcceptSink, IDisposable
{
    private readonly Channel<Socket> _accepted = Channel.CreateUnbounded<Socket>();
    private readonly List<Socket> _opened = [];

    [Fact]
    public void Port_zero_becomes_an_actual_port()
    {
        using var listener = Bind();
        ((IPEndPoint)listener.LocalEndPoint).Port.Should().BePositive();
    }

    [Fact]
    public async Task A_busy_port_is_an_error_and_leaks_no_descriptor()
    {
        using var listener = Bind();
        var baseline = Descriptors.Count();
        var again = () => ListenerSocket.Bind(listener.LocalEndPoint, 1, this);
        again.Should().Throw<SocketException>().Which.SocketErrorCode.Should().Be(SocketError.AddressAlreadyInUse);
        await Descriptors.ShouldReturnTo(baseline);
    }

    [Fact]
    public async Task Only_the_quota_is_accepted()
    {
        using var listener = Bind();
        for (var i = 0; i < 3; i++)
            Connect(listener);
        _accepted.Reader.TryRead(out _).Should().BeFalse("nothing is accepted before it is asked for");

        listener.Accept(2);
        await NextAccepted();
        await NextAccepted();
        _accepted.Reader.TryRead(out _).Should().BeFalse("the quota is used up");

        listener.Accept(1);
        await NextAccepted();
    }

    [Fact]
    public async Task Accepted_connections_send_without_delay_and_outlive_the_listener()
    {
        Socket accepted;
        Socket client;
        using (var listener = Bind())
        {
            listener.Accept(ListenerSocket.Unlimited);
            client = Connect(listener);
            accepted = await NextAccepted();
        }

        accepted.NoDelay.Should().BeTrue();
        accepted.Send("x"u8);
        client.Receive(new byte[1]).Should().Be(1);
    }

    [Fact]
    public async Task A_thousand_connections_reset_before_they_are_accepted_disturb_nothing()
    {
        using var listener = Bind();
        for (var i = 0; i < 1000; i++)
        {
            if (i == 5)
                listener.Accept(ListenerSocket.Unlimited);
            using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            client.LingerState = new LingerOption(true, 0);
            await client.ConnectAsync(listener.LocalEndPoint);
        }

        var last = Connect(listener);
        last.Send("x"u8);
        Socket accepted;
        do
            accepted = await NextAccepted();
        while (!Gets(accepted, 1));
    }

    [SkippableFact]
    public void A_wildcard_of_version_six_takes_version_four_too()
    {
        Skip.IfNot(Socket.OSSupportsIPv6, "needs IPv6");
        using var listener = ListenerSocket.Bind(new IPEndPoint(IPAddress.IPv6Any, 0), 1, this);
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _opened.Add(client);
        client.Connect(IPAddress.Loopback, ((IPEndPoint)listener.LocalEndPoint).Port);
        client.Connected.Should().BeTrue();
    }

    [Fact]
    public async Task Descriptors_return_to_the_baseline()
    {
        using (Bind())
        {
        }

        var baseline = Descriptors.Count();
        for (var i = 0; i < 50; i++)
        {
            using var listener = Bind();
            listener.Accept(1);
            using var client = Connect(listener);
            (await NextAccepted()).Dispose();
        }

        await Descriptors.ShouldReturnTo(baseline);
    }

    void IAcceptSink.OnAccepted(Socket socket) => _accepted.Writer.TryWrite(socket);

    void IAcceptSink.OnPaused(SocketError error)
    {
    }

    void IAcceptSink.OnFailed(SocketError error) => _accepted.Writer.TryComplete(new SocketException((int)error));

    public void Dispose()
    {
        _opened.ForEach(it => it.Dispose());
        while (_accepted.Reader.TryRead(out var socket))
            socket.Dispose();
    }

    private static bool Gets(Socket socket, int count)
    {
        using (socket)
            return socket.Receive(new byte[count], SocketFlags.None, out _) == count;
    }

    private ListenerSocket Bind() => ListenerSocket.Bind(new IPEndPoint(IPAddress.Loopback, 0), 2000, this);

    private Socket Connect(ListenerSocket listener)
    {
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = 10_000 };
        _opened.Add(client);
        client.Connect(listener.LocalEndPoint);
        return client;
    }

    private async Task<Socket> NextAccepted()
    {
        var socket = await _accepted.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));
        _opened.Add(socket);
        return socket;
    }
}
