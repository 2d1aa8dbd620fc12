using System.Diagnostics;
using AkkaSockets.Telemetry;

namespace AkkaSockets.Tests.Telemetry;

[Collection(TelemetryCollection.Name)]
public sealed class ConnectionTraceTests
{
    private static readonly SocketEndpoint Server = SocketEndpoint.Parse("tcp://192.0.2.1:80");
    private static readonly SocketEndpoint Client = SocketEndpoint.Parse("tcp://192.0.2.2:1234");

    [Fact]
    public void A_connection_of_a_server_is_one_span_from_its_beginning_to_its_end()
    {
        using var listener = Listener(out var stopped);

        var span = ConnectionTrace.StartServer(Server, Client)!;
        ConnectionTrace.SetClient(span, SocketEndpoint.Parse("tcp://[2001:db8::1]:5"));
        ConnectionTrace.End(span, Closed(CloseKind.Peer));

        stopped.Should().Equal(span);
        (span.DisplayName, span.Kind, span.Status).Should().Be(("tcp connection", ActivityKind.Server, ActivityStatusCode.Unset));
        span.TagObjects.Should().BeEquivalentTo(new Dictionary<string, object?>
        {
            ["server.address"] = "192.0.2.1",
            ["server.port"] = 80,
            ["client.address"] = "2001:db8::1",
            ["client.port"] = 5,
            ["network.peer.address"] = "192.0.2.2",
            ["network.peer.port"] = 1234,
            ["network.transport"] = "tcp",
            ["network.type"] = "ipv4",
            ["akka_sockets.connection.end_reason"] = "peer",
            ["akka_sockets.connection.bytes_received"] = 10L,
            ["akka_sockets.connection.bytes_sent"] = 20L,
        });
    }

    [Fact]
    public void A_connection_of_a_client_is_a_span_of_kind_client_with_the_name_it_connects_to()
    {
        using var listener = Listener(out _);

        var span = ConnectionTrace.StartClient(SocketEndpoint.Parse("tcp://example.org:80"), Server)!;

        (span.Kind, span.GetTagItem("server.address"), span.GetTagItem("network.peer.address")).Should().Be(
            (ActivityKind.Client, "example.org", "192.0.2.1"));
        span.GetTagItem("client.address").Should().BeNull();
    }

    [Fact]
    public void A_bad_end_is_an_error_without_its_detail()
    {
        using var listener = Listener(out _);
        var span = ConnectionTrace.StartServer(Server, Client)!;

        ConnectionTrace.End(span, Closed(CloseKind.HandlerFailed, "FormatException: what the peer sent"));

        (span.Status, span.StatusDescription, span.GetTagItem("error.type")).Should().Be((ActivityStatusCode.Error, "handler failed", "handler_failed"));
        span.TagObjects.Should().NotContain(tag => $"{tag.Value}".Contains("what the peer sent", StringComparison.Ordinal));
    }

    [Fact]
    public void A_span_neither_has_the_current_one_for_its_parent_nor_takes_its_place()
    {
        using var listener = Listener(out _);
        using var current = new Activity("what the thread does").Start();

        var span = ConnectionTrace.StartServer(Server, Client)!;
        Activity.Current.Should().BeSameAs(current);
        ConnectionTrace.End(span, Closed(CloseKind.Local));
        Activity.Current.Should().BeSameAs(current);

        (span.Parent, span.ParentSpanId).Should().Be(((Activity?)null, default(ActivitySpanId)));
        span.TraceId.Should().NotBe(current.TraceId);
    }

    [Fact]
    public void Without_a_listener_there_is_no_span_and_nothing_is_allocated()
    {
        var closed = Closed(CloseKind.Aborted);
        ConnectionTrace.End(ConnectionTrace.StartServer(Server, Client), closed);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var span = ConnectionTrace.StartServer(Server, Client);
        ConnectionTrace.SetClient(span, Client);
        ConnectionTrace.End(span, closed);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
        span.Should().BeNull();
    }

    private static ActivityListener Listener(out List<Activity> stopped)
    {
        var all = stopped = [];
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == SocketsTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = all.Add,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static ConnectionClosed Closed(CloseKind kind, string detail = "") =>
        new(1, Server, Client, new CloseReason(kind, detail), 10, 20, 0, TimeSpan.FromSeconds(1));
}
