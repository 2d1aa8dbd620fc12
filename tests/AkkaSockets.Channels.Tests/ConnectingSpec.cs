using System.Net;
using System.Net.Sockets;
using AkkaSockets.Channels.Tests.Support;

namespace AkkaSockets.Channels.Tests;

public sealed class ConnectingSpec
{
    [Fact]
    public async Task Connects_without_delay()
    {
        using var listener = Listen();
        using var socket = await SocketConnector.ConnectAsync(NewSocket, listener.LocalEndPoint!, TimeSpan.FromSeconds(5));
        socket.Connected.Should().BeTrue();
        socket.NoDelay.Should().BeTrue();
    }

    [Fact]
    public async Task A_refused_connection_is_an_error_and_leaks_no_descriptor()
    {
        EndPoint closed;
        using (var listener = Listen())
            closed = listener.LocalEndPoint!;
        var baseline = Descriptors.Count();
        for (var i = 0; i < 20; i++)
        {
            var connect = () => SocketConnector.ConnectAsync(NewSocket, closed, TimeSpan.FromSeconds(5));
            (await connect.Should().ThrowAsync<SocketException>()).Which.SocketErrorCode.Should().Be(SocketError.ConnectionRefused);
        }

        await Descriptors.ShouldReturnTo(baseline);
    }

    [Fact]
    public async Task A_timeout_is_an_error_and_leaks_no_descriptor()
    {
        using var full = FullBacklog();
        var baseline = Descriptors.Count();
        for (var i = 0; i < 5; i++)
        {
            var connect = () => SocketConnector.ConnectAsync(NewSocket, full.EndPoint, TimeSpan.FromMilliseconds(50));
            (await connect.Should().ThrowAsync<SocketException>()).Which.SocketErrorCode.Should().Be(SocketError.TimedOut);
        }

        await Descriptors.ShouldReturnTo(baseline);
    }

    [Fact]
    public async Task Cancelling_gives_up_and_leaks_no_descriptor()
    {
        using var full = FullBacklog();
        var baseline = Descriptors.Count();
        using var cancellation = new CancellationTokenSource();
        var connecting = SocketConnector.ConnectAsync(NewSocket, full.EndPoint, Timeout.InfiniteTimeSpan, cancellation.Token);
        await cancellation.CancelAsync();
        await connecting.Invoking(it => it).Should().ThrowAsync<OperationCanceledException>();
        await Descriptors.ShouldReturnTo(baseline);
    }

    [Fact]
    public async Task A_failing_factory_is_the_callers_error()
    {
        var connect = () => SocketConnector.ConnectAsync(
            () => throw new InvalidOperationException("no"), new IPEndPoint(IPAddress.Loopback, 1), TimeSpan.FromSeconds(1));
        await connect.Should().ThrowAsync<InvalidOperationException>();
    }

    private static Socket NewSocket() => new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    private static Socket Listen()
    {
        var listener = NewSocket();
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        return listener;
    }

    private static Backlog FullBacklog() => new();

    /// <summary>A listener that answers no more connects, because its backlog is full and nobody accepts.</summary>
    private sealed class Backlog : IDisposable
    {
        private readonly List<Socket> _sockets = [];

        public Backlog()
        {
            var listener = NewSocket();
            _sockets.Add(listener);
            listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            listener.Listen(0);
            EndPoint = listener.LocalEndPoint!;
            Socket last;
            do
            {
                last = NewSocket();
                last.Blocking = false;
                _sockets.Add(last);
                try
                {
                    last.Connect(EndPoint);
                }
                catch (SocketException e) when (e.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
                {
                    // Under way, as it is for every non-blocking connect.
                }
            }
            while (last.Poll(TimeSpan.FromMilliseconds(200), SelectMode.SelectWrite));
        }

        public EndPoint EndPoint { get; }

        public void Dispose() => _sockets.ForEach(it => it.Dispose());
    }
}
