using AkkaSockets.Telemetry;

namespace AkkaSockets.Tests.Telemetry;

[Collection(TelemetryCollection.Name)]
public sealed class ServerMetricsTests : IDisposable
{
    private static int _lastPort;

    private readonly SocketEndpoint _server = SocketEndpoint.Parse($"tcp://192.0.2.1:{Interlocked.Increment(ref _lastPort)}");
    private readonly ServerMetrics _metrics;

    public ServerMetricsTests() => _metrics = ServerMetrics.OfListener(_server);

    public void Dispose() => _metrics.Dispose();

    [Fact]
    public void Everything_that_happens_is_measured_in_its_unit_with_its_tags()
    {
        using var recorder = new MeterRecorder(_server);

        DoAll(_metrics, new CloseReason(CloseKind.TimedOut, "a detail"), new InvalidOperationException("secret"));

        recorder.Lines.Should().Equal(
            "akka_sockets.connection.accepted 1{connection}",
            "akka_sockets.connection.refused 1{connection} akka_sockets.refusal.reason=too_many_waiting",
            "akka_sockets.connection.io 100By network.io.direction=receive",
            "akka_sockets.connection.io 50By network.io.direction=transmit",
            "akka_sockets.frame.received 3{frame}",
            "akka_sockets.frame.set_aside 1{frame}",
            "akka_sockets.handler.failures 1{failure} error.type=System.InvalidOperationException",
            "akka_sockets.connection.duration 1.5s akka_sockets.connection.end_reason=timed_out error.type=timed_out",
            "akka_sockets.drain.started 1{drain}",
            "akka_sockets.drain.duration 2s",
            "akka_sockets.drain.connections 7{connection} akka_sockets.drain.outcome=finished",
            "akka_sockets.drain.connections 1{connection} akka_sockets.drain.outcome=aborted");
    }

    [Fact]
    public void A_connection_that_ended_in_order_has_no_error()
    {
        using var recorder = new MeterRecorder(_server);

        _metrics.Opened();
        _metrics.Closed(new CloseReason(CloseKind.Peer), TimeSpan.FromSeconds(1));

        recorder.Lines.Should().Equal("akka_sockets.connection.duration 1s akka_sockets.connection.end_reason=peer");
    }

    [Fact]
    public void Active_connections_are_told_by_state_to_whoever_comes_whenever()
    {
        for (var i = 0; i < 3; i++)
            _metrics.Opened();
        _metrics.Opened(ConnectionState.Waiting);
        _metrics.Opened(ConnectionState.Waiting);
        _metrics.Moved(ConnectionState.Waiting, ConnectionState.Open);
        _metrics.Moved(ConnectionState.Open, ConnectionState.Draining);
        _metrics.Closed(new CloseReason(CloseKind.Local), TimeSpan.Zero);
        _metrics.UnsentChanged(70);
        _metrics.UnsentChanged(-50);
        using var late = new MeterRecorder(_server);

        late.Observe().Should().Equal(
            "akka_sockets.connection.active 1{connection} akka_sockets.connection.state=waiting",
            "akka_sockets.connection.active 2{connection} akka_sockets.connection.state=open",
            "akka_sockets.connection.active 1{connection} akka_sockets.connection.state=draining",
            "akka_sockets.connection.unsent 20By");
        _metrics.Dispose();
        late.Observe().Should().BeEmpty();
    }

    [Fact]
    public void Two_with_the_same_tags_are_one_sum()
    {
        using var twin = ServerMetrics.OfListener(_server);
        using var recorder = new MeterRecorder(_server);
        _metrics.UnsentChanged(1);
        twin.UnsentChanged(2);

        recorder.Observe().Should().ContainSingle(line => line.Contains("unsent")).Which.Should().Be("akka_sockets.connection.unsent 3By");
    }

    [Theory]
    [InlineData("tcp://192.0.2.1:80", "ipv4")]
    [InlineData("tcp://[::1]:80", "ipv6")]
    [InlineData("tcp://example.org:80", null)]
    public void The_tags_say_which_server_it_is(string endpoint, string? type)
    {
        using var client = ServerMetrics.OfClient(SocketEndpoint.Parse(endpoint));

        var tags = client.CommonTags.ToDictionary(tag => tag.Key, tag => tag.Value);
        tags["akka_sockets.role"].Should().Be("client");
        tags["server.address"].Should().Be(SocketEndpoint.Parse(endpoint).Host);
        tags["server.port"].Should().Be(80);
        tags["network.transport"].Should().Be("tcp");
        tags.GetValueOrDefault("network.type").Should().Be(type);
    }

    [Fact]
    public void Nothing_is_allocated_while_nobody_listens()
    {
        var reason = new CloseReason(CloseKind.TimedOut);
        var failure = new InvalidOperationException();
        DoAll(_metrics, reason, failure);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            DoAll(_metrics, reason, failure);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    private static void DoAll(ServerMetrics metrics, CloseReason reason, Exception failure)
    {
        metrics.Accepted();
        metrics.Refused(RefusalReason.TooManyWaiting);
        metrics.Opened();
        metrics.BytesReceived(100);
        metrics.BytesSent(50);
        metrics.FrameReceived(3);
        metrics.FrameSetAside();
        metrics.HandlerFailed(failure);
        metrics.UnsentChanged(1);
        metrics.Moved(ConnectionState.Open, ConnectionState.Draining);
        metrics.Closed(reason, TimeSpan.FromSeconds(1.5), ConnectionState.Draining);
        metrics.DrainStarted();
        metrics.DrainFinished(7, 1, TimeSpan.FromSeconds(2));
    }
}
